import type { Rect } from '../../book/types';
import { type LoadedCells, NO_CELLS } from './cells/loadedCells';
import type { Editing } from './editing/editing';
import { Observed } from './observed';

/** What was copied or cut here, until something else is changed. */
export interface Copied {
  readonly rect: Rect;
  readonly text: string; // on the clipboard, by which it is known again
  readonly cut: boolean;
}

/** Shared by the cells and the formula bar; a page has one grid. */
export const loadedCells = new Observed<LoadedCells>(NO_CELLS);
export const editing = new Observed<Editing | undefined>(undefined);
export const copied = new Observed<Copied | undefined>(undefined);
/** Another document takes the place of this one, in which sheets have the same numbers. */
export function forgetCells(): void {
  editing.set(undefined);
  copied.set(undefined);
  loadedCells.set(NO_CELLS);
}

/** A sentence for people who listen rather than look. */
export const announcement = new Observed<string>('');
/** A sentence shown at the foot of the cells until the next key or click. */
export const notice = new Observed<string>('');
