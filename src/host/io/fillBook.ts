import type { Book, CellInput } from '../book/types';
import { defineFileNames } from './namedRanges';
import type { FileWorkbook } from './readXlsx';

/** The sheets and names of a file into a book, after the sheets that are there; titles of theirs must be free. */
export function fillBook(book: Book, file: FileWorkbook): void {
  for (const { name, rows, hidden, frozenRows, frozenColumns, tabColor, columnWidths, hiddenRows, merges } of file.sheets) {
    const sheet = book.insertSheet(name, gridFor(rows));
    if (rows.length > 0) book.load(sheet.id, rows);
    Object.assign(sheet, { hidden, frozenRows, frozenColumns, tabColor });
    for (const row of hiddenRows) if (row < sheet.rowCount) book.hideRows(sheet.id, row, 1, 'hand');
    for (const merge of merges) book.mergeCells({ sheetId: sheet.id, ...merge });
    for (const [column, pixels] of columnWidths) sheet.columnWidths.set(column, pixels);
  }
  defineFileNames(book, file.names);
}

/** A usual grid for usual tables; large ones get no spare cells, as in an imported file, for all cells count to 10 million. */
export function gridFor(rows: readonly (readonly CellInput[])[]): { rows: number; columns: number } {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const usual = { rows: Math.max(1000, rows.length), columns: Math.max(26, width) };
  return usual.rows * usual.columns <= 5_000_000 ? usual : { rows: Math.max(1, rows.length), columns: width };
}
