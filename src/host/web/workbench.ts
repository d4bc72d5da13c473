import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Command, SheetInfo, State } from '../server/protocol';
import type { Words } from './words';

/** The selected cells of the active sheet; `row` and `column` are the active cell, from which the block was drawn. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What every part of the page shares. `shell/useWorkbench.ts` makes it. */
export interface Workbench {
  readonly state: State;
  readonly sheet: SheetInfo; // the active one
  readonly selection: Selection;
  readonly words: Words;
  /** Moves the person's selection in the active sheet, or goes to another sheet. */
  select(selection: Selection): void;
  goTo(sheetId: number): void;
  /** Sends a command and shows what came of it; a refusal becomes a dialog. Resolves to whether it was done. */
  act(command: Command): Promise<boolean>;
  /** Gives the keyboard back to the grid. */
  focusGrid(): void;
  /** Asks for a line of text in a dialog of the page; undefined when cancelled. */
  ask(question: { title: string; label: string; value?: string; confirm: string; multiline?: boolean }): Promise<string | undefined>;
}

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbenchContext(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error('outside the workbench');
  return workbench;
}
