import { type Cell, columnLetter, isBlank } from '../model/cell';
import { dayReader, numberReader } from './numbers';
import { FormulaProblem } from './problem';
import { answered, type CellSort, columnOf, type FormulaContext, hasHeading, MOST_CUSTOMERS, type Rows, sortOf, trimmed, widthOf } from './range';

/** The one column of numbers a function judges, row for row. */
export interface NumberColumn {
  readonly hasHeading: boolean;
  readonly cells: readonly Cell[]; // below the heading
  readonly numbers: readonly (number | undefined)[]; // of each cell; undefined: blank or unreadable
}

/** @throws FormulaProblem when it is not one column, holds no number, or too many */
export function numberColumn(values: Rows, formula: string, context: FormulaContext): NumberColumn {
  if (widthOf(values) > 1) throw notOneColumn(values, formula, context);
  const column = columnOf(answered(values), 0);
  const read = numberReader(column, context);
  const heading = hasHeading(column, (cell) => read(cell) !== undefined);
  const cells = heading ? column.slice(1) : column;
  const customers = cells.filter((cell) => !isBlank(cell)).length;
  if (customers > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers });
  const numbers = cells.map((cell) => (isBlank(cell) ? undefined : read(cell)));
  refuseWithoutNumbers(cells, numbers);
  return { hasHeading: heading, cells, numbers };
}

/** One answer per row: blank for blank, `?` where there is no number, the given heading above. */
export function answeredRows({ hasHeading: heading, cells, numbers }: NumberColumn, word: string, answer: (number: number, row: number) => Cell): Cell[][] {
  const rows = cells.map((cell, row) => {
    const number = numbers[row];
    return [isBlank(cell) ? '' : number === undefined ? '?' : answer(number, row)];
  });
  return heading ? [[word], ...rows] : rows.length > 0 ? rows : [['']];
}

export function knownIn(numbers: readonly (number | undefined)[]): number[] {
  return numbers.filter((number): number is number => number !== undefined);
}

function refuseWithoutNumbers(cells: readonly Cell[], numbers: readonly (number | undefined)[]): void {
  if (numbers.some((number) => number !== undefined) || cells.every(isBlank)) return;
  const hasText = cells.some((cell) => typeof cell === 'string' && !isBlank(cell) && !cell.startsWith('#'));
  throw hasText ? new FormulaProblem('NAMES_NOT_NUMBERS') : new FormulaProblem('NO_NUMBERS', { name: 'values' });
}

/** Several columns: an order list, names beside numbers, or just too many; the error names the right formula. */
function notOneColumn(values: Rows, formula: string, context: FormulaContext): FormulaProblem {
  const rows = trimmed(values);
  const sorts = Array.from({ length: widthOf(rows) }, (_, index) => sortOfColumn(columnOf(rows, index), context));
  const [text, date, number] = (['text', 'date', 'number'] as const).map((sort) => sorts.indexOf(sort)) as [number, number, number];
  if (text >= 0 && date >= 0 && number >= 0) {
    return new FormulaProblem('LOOKS_LIKE_ORDERS', { customers: columnLetter(text), dates: columnLetter(date), amounts: columnLetter(number) });
  }
  if (text >= 0 && number >= 0) return new FormulaProblem('NAMES_AND_NUMBERS', { column: columnLetter(number), fn: formula });
  return new FormulaProblem('ONE_COLUMN_OF_NUMBERS', { fn: formula });
}

/** What most of a column's cells hold. */
function sortOfColumn(column: readonly Cell[], context: FormulaContext): CellSort {
  const read = numberReader(column, context);
  const readDay = dayReader(column, context);
  const counted: Record<CellSort, number> = { number: 0, date: 0, text: 0, blank: 0 };
  for (const cell of column) counted[sortOf(cell, { isNumber: (text) => read(text) !== undefined, isDate: (text) => readDay(text) !== undefined })]++;
  const sort = (['number', 'date', 'text'] as const).reduce((most, each) => (counted[each] > counted[most] ? each : most));
  return counted[sort] === 0 ? 'blank' : sort;
}
