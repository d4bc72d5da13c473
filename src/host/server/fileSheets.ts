import type { Book } from '../book/types';
import { FileProblem, type FileSheet, type FileWorkbook, fillBook, gridFor, readCsv, readXlsx } from '../io';
import { renamedInFormula } from '../io/sheetNames';
import type { FileTrouble } from './protocol';
import { type TypedTable, typedTable } from './typedTable';

const TEXT_KINDS = ['csv', 'tsv', 'txt'];
const WORKBOOK_KINDS = ['xlsx', 'xlsm'];
const LONGEST_NAME = 100; // of a sheet

/** A file's sheets, and the number formats of the columns of its first. */
export interface ReadSheets extends FileWorkbook {
  readonly formats: TypedTable['formats'];
}

/** What is in a file, or why it cannot be used; a table of text is a workbook of one sheet, typed as in this book. */
export async function readSheets(name: string, bytes: Uint8Array, book: Book): Promise<ReadSheets | FileTrouble> {
  const kind = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (![...TEXT_KINDS, ...WORKBOOK_KINDS].includes(kind)) return { code: 'FILE_KIND', params: { kind } };
  if (bytes.length === 0) return { code: 'FILE_EMPTY', params: {} };
  try {
    if (WORKBOOK_KINDS.includes(kind)) return { ...(await readXlsx(bytes, { keepFormulas: true })), formats: new Map() };
    const { rows, formats } = typedTable(book, readCsv(bytes).rows);
    return { sheets: [plainSheet(titleOf(name), rows)], names: [], formats };
  } catch (error) {
    if (error instanceof FileProblem) return { code: error.code, params: error.params };
    throw error;
  }
}

/** The file's name without its ending, and no longer than a sheet's may be. */
export function titleOf(name: string): string {
  const title = name.replace(/\.[^.]*$/, '').trim();
  return title === '' ? 'Sheet1' : title.slice(0, LONGEST_NAME);
}

/** Whether the document takes these sheets besides those it has: Google counts every cell of every grid, empty ones too. */
export function tooManyCells(book: Book, { sheets }: FileWorkbook, most: number): FileTrouble | undefined {
  const there = book.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const more = sheets.map(({ rows }) => gridFor(rows)).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return there + more > most ? { code: 'TOO_MANY_CELLS', params: { cells: there + more, most } } : undefined;
}

/** The same with titles that are free in the book, `orders (2)` for a taken `orders`; names the book has stay the book's. */
export function besides(book: Book, { sheets, names, formats }: ReadSheets): ReadSheets {
  const renamed = new Map<string, string>();
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of sheets) {
    const free = freeName(name, taken);
    taken.add(free.toLowerCase());
    if (free !== name) renamed.set(name.toLowerCase(), free);
  }
  const nameOf = (name: string) => renamed.get(name.toLowerCase()) ?? name;
  const known = new Set(book.names.map(({ name }) => name.toLowerCase()));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.name), rows: followed(sheet, renamed) })),
    names: names.filter(({ name }) => !known.has(name.toLowerCase())).map((named) => ({ ...named, sheet: nameOf(named.sheet) })),
    formats,
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name.slice(0, LONGEST_NAME - ` (${n})`.length)} (${n})`;
  return free;
}

/** Formulas between the file's own sheets follow the new titles. */
function followed({ rows }: FileSheet, renamed: ReadonlyMap<string, string>): FileSheet['rows'] {
  if (renamed.size === 0) return rows;
  return rows.map((row) => row.map((cell) => (typeof cell === 'object' && 'formula' in cell ? { formula: renamedInFormula(cell.formula, renamed) } : cell)));
}

function plainSheet(name: string, rows: FileSheet['rows']): FileSheet {
  return { name, rows, hidden: false, frozenRows: 0, frozenColumns: 0, tabColor: undefined, columnWidths: new Map(), hiddenRows: [], merges: [] };
}

/** The sheets into the book, which has no others of these names. */
export function placeSheets(book: Book, read: ReadSheets): void {
  fillBook(book, read);
  const first = book.sheetByName(read.sheets[0]?.name ?? '');
  if (first === undefined) return;
  for (const [column, numberFormat] of read.formats) book.setFormat({ sheetId: first.id, row: 0, column, rows: first.rowCount, columns: 1 }, { numberFormat });
}
