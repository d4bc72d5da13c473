import { printFormula, readReferences } from './compile';
import type { Reference } from './reference';

/**
 * A formula as it reads after being copied to a cell so many rows and columns away: what is not fixed by `$` moves along, and
 * what would leave the sheet at the top or left becomes #REF! (documented). Beyond the last row or column it stays, as when
 * typed.
 */
export function translateFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  const written = readReferences(text, ANYWHERE);
  for (const reference of written.references) if (reference.state === 'live') translate(reference, rows, columns);
  return printFormula(written, () => undefined);
}

/** Sheets do not matter here: a name before the `!` stays as it is written. */
const ANYWHERE = { ownSheetId: 0, sheetIdOf: () => 0 };

function translate(reference: Reference, rows: number, columns: number): void {
  const { fixed } = reference;
  const moved = (place: number | undefined, isFixed: boolean, by: number) => (place === undefined || isFixed ? place : place + by);
  reference.top = moved(reference.top, fixed.top, rows);
  reference.bottom = moved(reference.bottom, fixed.bottom, rows);
  reference.left = moved(reference.left, fixed.left, columns);
  reference.right = moved(reference.right, fixed.right, columns);
  const isOutside = [reference.top, reference.bottom, reference.left, reference.right].some((place) => place !== undefined && place < 0);
  if (isOutside) reference.state = 'cells gone';
}
