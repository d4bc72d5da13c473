import { CellError, type CellInput, type CellValue, DateValue } from '../book/types';
import { NotEmulated } from '../kernel/errors';
import { Grid, type Instant } from '../realm/transfer';
import type { Site } from './world';
import type { Zone } from './zone';

const LONGEST_TEXT = 50_000;

/** A cell as a script reads it: '' when empty, an error as its code, a date as an instant in the spreadsheet's zone. */
function scriptValue(value: CellValue, zone: Zone): string | number | boolean | Instant {
  if (typeof value !== 'object') return value;
  return value instanceof DateValue ? { ms: zone.instantOfSerial(value.serial) } : value.code;
}

export function scriptGrid(rows: readonly (readonly CellValue[])[], zone: Zone): Grid {
  const grid = new Array<(string | number | boolean | Instant)[]>(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const source = rows[r]!;
    const row = new Array<string | number | boolean | Instant>(source.length);
    for (let c = 0; c < source.length; c++) row[c] = scriptValue(source[c]!, zone);
    grid[r] = row;
  }
  return new Grid(grid);
}

/** One cell, as `getValue` gives it. */
export function scriptCell(value: CellValue, zone: Zone): string | number | boolean | Date {
  const seen = scriptValue(value, zone);
  return typeof seen === 'object' ? new Date(seen.ms) : seen;
}

/** What writing a script's value stores: text is taken like typed text (*observed*), null and undefined empty the cell. */
export function cellInput(value: unknown, site: Site, sheetId: number, row: number, column: number): CellInput {
  switch (typeof value) {
    case 'string':
      if (value === '') return '';
      if (value.length > LONGEST_TEXT) throw site.error('inputTooLong');
      return site.book.typed(value, sheetId, row, column);
    case 'number':
      return Number.isFinite(value) ? value : new CellError('#NUM!'); // assumed
    case 'boolean':
      return value;
    case 'undefined':
      return '';
  }
  if (value === null) return '';
  if (value instanceof Date) return dateCell(value, site.zone);
  throw new NotEmulated('an object as the value of a cell');
}

export function dateCell(date: Date, zone: Zone): CellValue {
  const instant = date.getTime();
  return Number.isNaN(instant) ? new CellError('#NUM!') : new DateValue(zone.serialOf(instant)); // an invalid date: assumed
}

/**
 * What a custom function's result puts into cells: a scalar, or rows that spill. null and undefined are empty,
 * NaN and the infinities `#NUM!`, a flat array a column, short rows filled up (*assumed*: Google does not say).
 */
export function customResult(value: unknown, name: string, site: Site): CellValue | CellValue[][] {
  if (!Array.isArray(value)) return resultCell(value, name, site);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => resultCell(cell, name, site)));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  for (const row of rows) while (row.length < width) row.push('');
  return rows.length === 0 ? '' : rows;
}

function resultCell(value: unknown, name: string, site: Site): CellValue {
  if (typeof value === 'string') {
    return value.length > LONGEST_TEXT ? new CellError('#ERROR!', site.error('resultTooLong', { name }).message) : value;
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : new CellError('#NUM!');
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateCell(value, site.zone);
  return new CellError('#ERROR!', `NotEmulated: ${name} returned something that is no cell value`);
}
