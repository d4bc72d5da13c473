import type { CellInput, Rect } from '../book/types';
import { columnLetters } from './a1';
import type { Site } from './world';

/** Writes a block unless a strict drop-down in it refuses its value; then nothing is written at all (*assumed*). */
export function writeInputs(site: Site, rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
  const broken = site.book.brokenRule(rect, inputs);
  if (broken) throw site.error('ruleBroken', { cell: `${columnLetters(broken.column)}${broken.row + 1}` });
  site.book.write(rect, inputs);
}
