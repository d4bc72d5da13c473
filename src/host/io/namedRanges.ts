import type { Book, NamedArea } from '../book/types';

/** A named range in a file; `undefined` ends are open, as for whole columns. Rows and columns are 0-based. */
export interface FileNamedRange {
  name: string;
  sheet: string;
  row: number | undefined;
  column: number | undefined;
  lastRow: number | undefined;
  lastColumn: number | undefined;
}

const LAST_ROW = 1_048_576; // of any xlsx sheet
const LAST_COLUMN = 'XFD';

/** `'My sheet'!$A:$C`, `Sheet1!$B$2:$D$9`; other kinds of names (formulas, several areas, dead ones) are left out. */
export function parseNamedRange(name: string, reference: string): FileNamedRange | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(reference);
  if (!match) return undefined;
  const [, quoted, plain, fromColumn = '', fromRow = '', toColumn, toRow] = match;
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  if (sheet === undefined || (fromColumn === '' && fromRow === '')) return undefined;
  const single = toColumn === undefined;
  const lastColumn = single ? fromColumn : toColumn;
  const lastRow = single ? fromRow : (toRow ?? '');
  return {
    name,
    sheet,
    row: fromRow === '' ? undefined : Number(fromRow) - 1,
    column: fromColumn === '' ? undefined : columnIndex(fromColumn),
    lastRow: lastRow === '' || Number(lastRow) >= LAST_ROW ? undefined : Number(lastRow) - 1,
    lastColumn: lastColumn === '' || lastColumn.toUpperCase() === LAST_COLUMN ? undefined : columnIndex(lastColumn),
  };
}

/** How a file says it; a file has no open ends except whole columns and rows. */
export function namedRangeText(area: NamedArea, sheetName: string): string {
  if (area.dead) return '#REF!';
  const { row, column, lastRow, lastColumn } = area;
  const from = `${column === undefined ? '' : `$${columnLetters(column)}`}`;
  const to = lastColumn === undefined ? (column === undefined ? '' : `$${LAST_COLUMN}`) : `$${columnLetters(lastColumn)}`;
  const wholeColumns = row === undefined && lastRow === undefined;
  const cells = wholeColumns ? `${from}:${to}` : `${from}$${(row ?? 0) + 1}:${to}$${lastRow === undefined ? LAST_ROW : lastRow + 1}`;
  return `'${sheetName.replace(/'/g, "''")}'!${cells}`;
}

/** Names of a file into a book whose sheets have the same titles. */
export function defineFileNames(book: Book, names: readonly FileNamedRange[]): void {
  for (const { name, sheet, ...area } of names) {
    const model = book.sheetByName(sheet);
    if (model && !name.startsWith('_xlnm')) book.defineName(name, { sheetId: model.id, ...area });
  }
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
