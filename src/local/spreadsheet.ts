import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, type CellInput, createBook, createHost, DateValue, type Host, virtualClock } from '../host';
import type { SampleCell, SampleSheet } from '../samples';
import { WrongUsage } from './problem';

const SERIAL_OF_1970 = 25_569;

export interface NamedTable {
  readonly name: string;
  readonly rows: CellInput[][];
}

/** A workbook holding these tables, in order, each a sheet of its own. */
export function bookOf(tables: readonly NamedTable[], place: { locale: string; timeZone: string }): Book {
  const book = createBook(place);
  for (const { name, rows } of tables) book.load(book.insertSheet(name, gridFor(rows)).id, rows);
  return book;
}

/** A usual grid for usual tables; large ones get no spare columns, as in an imported file, for all cells count to 10 million. */
function gridFor(rows: readonly CellInput[][]): { rows: number; columns: number } {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rows.length <= 50_000 ? { rows: Math.max(1000, rows.length), columns: Math.max(26, width) } : { rows: rows.length, columns: width };
}

export function sampleTables(sheets: readonly SampleSheet[]): NamedTable[] {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(sampleCell)) }));
}

/** The built add-on, opened in that workbook by its owner at that moment. */
export async function openAddOn(root: string, book: Book, now: string | undefined): Promise<Host> {
  const read = (name: string) => readFile(join(root, 'dist', name), 'utf8');
  const host = createHost({
    scripts: { 'bundle.js': await read('bundle.js'), 'functions.js': await read('functions.js') },
    manifest: JSON.parse(await read('appsscript.json')),
    book,
    clock: virtualClock(now === undefined ? Date.now() : instantOf(now, book.timeZone)),
    user: { locale: book.locale },
    reuseCustomRealm: true,
  });
  const opened = host.open();
  if (opened.error !== undefined) throw new Error(`the add-on did not open: ${opened.error.message}`);
  return host;
}

/** `2025-11-21`, `2025-11-21T09:30` (on the spreadsheet's own clock) or with a `Z` or `+08:00` of its own. */
function instantOf(text: string, timeZone: string): number {
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const ms = Date.parse(hasZone ? text : `${/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00` : text.replace(' ', 'T')}Z`);
  if (Number.isNaN(ms)) throw new WrongUsage(`--now wants a form like 2025-11-21T09:30, not “${text}”.`);
  if (hasZone) return ms;
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (at: number) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - at;
  return ms - offsetAt(ms - offsetAt(ms));
}

function sampleCell(cell: SampleCell): CellInput {
  return typeof cell === 'object' ? new DateValue(cell.day + SERIAL_OF_1970) : cell;
}
