import type { Day } from './day';

/** A cell as the engine sees it. `''` is blank; dates carry their day, without a time zone. */
export type Cell = string | number | boolean | DateCell;

export interface DateCell {
  readonly day: Day;
}

/** A sheet's cells as read: `rows[0]` is sheet row 1. Rows may be ragged. */
export interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells of a column merged downwards, asked of the sheet only when a blank cell may be part of one. */
  mergedRows?(column: number): readonly MergedRows[];
  /** The number format of every cell of a column, by index into `rows`; asked only when amounts are plain numbers. */
  moneyFormats?(column: number): readonly string[];
}

/** 0-based indices into `rows`, both included; the value stands in the first. */
export interface MergedRows {
  readonly from: number;
  readonly to: number;
}

export function isDateCell(cell: Cell | undefined): cell is DateCell {
  return typeof cell === 'object';
}

/** Blank as a person sees it: nothing, or only white space. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** `A`, `Z`, `AA` … for a 0-based column. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
