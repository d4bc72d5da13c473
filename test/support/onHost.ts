import { join } from 'node:path';
import type { Book, CellInput, CellValue, Host } from '../../src/host';
import { DateValue } from '../../src/host';
import { cellJson } from '../../src/local/cellJson';
import { bookOf, openAddOn } from '../../src/local/spreadsheet';

export const root = join(import.meta.dirname, '../..');

export type Table = readonly (readonly CellInput[])[];

/** The built add-on opened in a spreadsheet with these sheets, at a fixed moment. */
export async function onHost(sheets: Readonly<Record<string, Table>>, given: { locale?: string; timeZone?: string; now?: string } = {}): Promise<Host> {
  const tables = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  const book = bookOf(tables, { locale: given.locale ?? 'en_US', timeZone: given.timeZone ?? 'Etc/UTC' });
  return openAddOn(root, book, given.now ?? '2025-11-21T12:00Z');
}

/** `2025-11-21` → the cell a person's typing would leave. */
export function date(iso: string): DateValue {
  return new DateValue(Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569);
}

/** Every cell of a sheet, dates as `YYYY-MM-DD`. */
export function cellsOf(book: Book, name: string): (string | number | boolean)[][] {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`there is no sheet “${name}”`);
  const [rows, columns] = [book.lastRow(sheet.id), book.lastColumn(sheet.id)];
  return rows === 0 ? [] : book.read({ sheetId: sheet.id, row: 0, column: 0, rows, columns }).map((row) => row.map(cellJson));
}

/** The cells of a sheet of ours without its hidden columns and what stands to the right of them, and without blank rows at the end. */
export function shownCells(book: Book, name: string): (string | number | boolean)[][] {
  const width = Math.min(...(book.sheetByName(name)?.hiddenColumns ?? []), Number.POSITIVE_INFINITY);
  const rows = cellsOf(book, name).map((row) => row.slice(0, width));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** Columns of a sheet's rows below its headings, by the headings. */
export function columnsOf(book: Book, name: string, ...headings: readonly string[]): (string | number | boolean | undefined)[][] {
  const [shown = [], ...rows] = shownCells(book, name);
  const places = headings.map((heading) => shown.indexOf(heading));
  return rows.map((row) => places.map((place) => row[place]));
}

/** Every formula of a sheet, row by row. */
export function formulasOf(book: Book, name: string): string[] {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`there is no sheet “${name}”`);
  const all = book.formulas({
    sheetId: sheet.id,
    row: 0,
    column: 0,
    rows: Math.max(1, book.lastRow(sheet.id)),
    columns: Math.max(1, book.lastColumn(sheet.id)),
  });
  return all.flat().filter((formula) => formula !== '');
}

/** Types a formula into a cell and reads what it fills. */
export function evaluated(host: Host, sheet: string, cell: string, formula: string): CellValue[][] {
  host.edit(`${sheet}!${cell}`, formula);
  const model = host.book.sheetByName(sheet);
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const at = { sheetId: model?.id ?? -1, row: Number(row) - 1, column, rows: 1, columns: 1 };
  return host.book.read(host.book.spillOf(at.sheetId, at.row, at.column) ?? at);
}

/** Everything a user could notice of the sheets that are theirs: cells, formulas, formats, place. */
export function userSheetsOf(book: Book, names: readonly string[]): unknown {
  return names.map((name) => {
    const sheet = book.sheetByName(name);
    if (sheet === undefined) return { name, gone: true };
    const rect = { sheetId: sheet.id, row: 0, column: 0, rows: Math.max(1, book.lastRow(sheet.id)), columns: Math.max(1, book.lastColumn(sheet.id)) };
    return {
      name,
      id: sheet.id,
      hidden: sheet.hidden,
      frozen: sheet.frozenRows,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      shown: book.display(rect),
      formulas: book.formulas(rect),
    };
  });
}
