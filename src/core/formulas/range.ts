import { type Cell, isBlank, isDateCell } from '../model/cell';
import { readingLocale } from '../model/locale';
import type { PolicyLanguage } from '../policy';
import { isPendingCell } from '../reading';
import { FormulaProblem } from './problem';

/** A formula's argument: one cell, or the rows of a range. Absent and skipped arguments are `undefined` or `''`. */
export type Argument = Cell | readonly (readonly Cell[])[] | undefined;

export type Rows = readonly (readonly Cell[])[];

/** What a formula needs to know of its spreadsheet. */
export interface FormulaContext {
  readonly locale: string;
  readonly language: PolicyLanguage;
  readonly words: FormulaWords;
}

/** Headings a formula writes. */
export const FORMULA_HEADINGS = [
  'CUSTOMER',
  'TIER',
  'SCORE',
  'FIRST_ORDER',
  'LAST_ORDER',
  'DAYS_SINCE',
  'ORDERS',
  'SPEND',
  'AVERAGE',
  'WHY',
  'MISSING',
  'CUSTOMERS',
  'SHARE',
  'TOTAL',
  'SHARE_OF_TOTAL',
  'USUAL_GAP',
  'TIMES_USUAL',
  'STAGE',
  'FROM',
  'TO',
  'FROM_TO',
  'NEW',
  'GONE',
  'GROUP',
  'IN_TOP_TIERS',
  'LIKELY_RANGE',
  'READING',
  'TREND',
] as const;

/** The headings in the spreadsheet's language. */
export type FormulaWords = Readonly<Record<(typeof FORMULA_HEADINGS)[number], string>>;

export const MOST_ORDERS = 50_000;
export const MOST_CUSTOMERS = 20_000;

export function isRange(argument: Argument): argument is Rows {
  return Array.isArray(argument);
}

export function isAbsent(argument: Argument): boolean {
  return argument === undefined || argument === null || argument === '';
}

export function localeOf(context: FormulaContext) {
  return readingLocale(context.locale);
}

/** The rows down to the last one holding anything: open ranges (`B2:B`) bring every row of the sheet. */
export function trimmed(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] as readonly Cell[]).every(isBlank)) end--;
  return rows.slice(0, end);
}

const BLANK_TAIL = 10;

/**
 * The rows a row function answers. A closed range (`B2:B11`) is answered row for row, blank ones too; an open range
 * ends in the sheet's whole empty bottom, which is cut off. A formula cannot see which it was given, so a tail of up
 * to ten blank rows is taken for a part of the list.
 */
export function answered(rows: Rows): Rows {
  const used = trimmed(rows);
  return rows.length - used.length <= BLANK_TAIL ? rows : used;
}

export function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

export function columnOf(rows: Rows, column: number): Cell[] {
  return rows.map((row) => row[column] ?? '');
}

/** A formula that still calculates would be judged by half its numbers. */
export function refuseLoading(...args: readonly Argument[]): void {
  if (args.some((argument) => (isRange(argument) ? argument.some((row) => row.some(isPendingCell)) : argument !== undefined && isPendingCell(argument)))) {
    throw new FormulaProblem('STILL_LOADING');
  }
}

export type CellSort = 'blank' | 'number' | 'date' | 'text';

/** @param text how this column's texts are read */
export function sortOf(cell: Cell, text: { isNumber: (text: string) => boolean; isDate: (text: string) => boolean }): CellSort {
  if (isBlank(cell)) return 'blank';
  if (isDateCell(cell)) return 'date';
  if (typeof cell === 'number') return 'number';
  if (typeof cell !== 'string') return 'text';
  return text.isNumber(cell) ? 'number' : text.isDate(cell) ? 'date' : 'text';
}

/** Text on top of a column that otherwise mostly holds what `isValue` accepts is its heading. */
export function hasHeading(column: readonly Cell[], isValue: (cell: Cell) => boolean): boolean {
  const [first, ...rest] = column;
  if (typeof first !== 'string' || isBlank(first) || isValue(first)) return false;
  const filled = rest.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(isValue).length * 2 > filled.length;
}
