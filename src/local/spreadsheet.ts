import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, type CellInput, type Clock, createBook, createHost, DateValue, gridFor, type Host, type HostOptions, virtualClock } from '../host';
import { type Language, type SampleCell, type SampleSheet, type SampleShop, sampleShop } from '../samples';

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

/** The one sample shop that every command shows. */
export function theSample(language: Language): SampleShop {
  return sampleShop({ seed: 1, language });
}

export function sampleTables(sheets: readonly SampleSheet[]): NamedTable[] {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(sampleCell)) }));
}

/** The built add-on, opened in that workbook by its owner at that moment, at which time stands still. */
export async function openAddOn(root: string, book: Book, now: string | undefined): Promise<Host> {
  return openedIn(book, await readAddOn(root), virtualClock(momentOf(now, book.timeZone)));
}

type AddOn = Pick<HostOptions, 'scripts' | 'html' | 'manifest'>;

/** The add-on as the build left it. */
export async function readAddOn(root: string): Promise<AddOn> {
  const read = (name: string) => readFile(join(root, 'dist', name), 'utf8');
  return {
    scripts: { 'bundle.js': await read('bundle.js'), 'functions.js': await read('functions.js') },
    html: { 'sidebar.html': await read('sidebar.html'), 'engine.html': await read('engine.html') },
    manifest: JSON.parse(await read('appsscript.json')),
  };
}

export function openedIn(book: Book, addOn: AddOn, clock: Clock, options: Partial<HostOptions> = {}): Host {
  const host = createHost({ ...addOn, book, clock, user: { locale: book.locale }, reuseCustomRealm: true, ...options });
  const opened = host.open();
  if (opened.error !== undefined) throw new Error(`the add-on did not open: ${opened.error.message}`);
  return host;
}

/** `--now` as an instant; without it, this very moment. */
export function momentOf(now: string | undefined, timeZone: string): number {
  return now === undefined ? Date.now() : instantOf(now, timeZone);
}

/** A day is its noon; a time without a `Z` or `+08:00` of its own is on the spreadsheet's clock. */
function instantOf(text: string, timeZone: string): number {
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text.replace(' ', 'T'));
  const local = Date.parse(`${text.length === 10 ? `${text}T12:00` : text.replace(' ', 'T')}Z`);
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (at: number) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - at;
  return local - offsetAt(local - offsetAt(local));
}

export function sampleCell(cell: SampleCell): CellInput {
  return typeof cell === 'object' ? new DateValue(cell.day + SERIAL_OF_1970) : cell;
}
