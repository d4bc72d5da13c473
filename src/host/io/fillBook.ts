import type { Book } from '../book/types';
import { defineFileNames } from './namedRanges';
import type { FileWorkbook } from './readXlsx';

/** The sheets and names of a file into a book, after the sheets that are there; titles of theirs must be free. */
export function fillBook(book: Book, file: FileWorkbook): void {
  for (const { name, rows, hidden, frozenRows, frozenColumns, tabColor, columnWidths } of file.sheets) {
    const sheet = book.insertSheet(name);
    if (rows.length > 0) book.load(sheet.id, rows);
    Object.assign(sheet, { hidden, frozenRows, frozenColumns, tabColor });
    for (const [column, pixels] of columnWidths) sheet.columnWidths.set(column, pixels);
  }
  defineFileNames(book, file.names);
}
