import type { Book } from '../book/types';

/** New rows look like the row above them, column by column, but for its notes (*assumed*; the menus of Sheets do so). */
export function inheritLooks(book: Book, sheetId: number, above: number, count: number): void {
  const columns = book.sheetById(sheetId)?.columnCount ?? 0;
  for (let left = 0; left < columns; ) {
    const wanted = lookAt(book, sheetId, above, left);
    const isAlike = (column: number) => lookAt(book, sheetId, above, column) === wanted;
    const has = lookAt(book, sheetId, above + 1, left);
    let right = left + 1;
    while (right < columns && isAlike(right) && lookAt(book, sheetId, above + 1, right) === has) right++;
    if (has !== wanted) book.setFormat({ sheetId, row: above + 1, column: left, rows: count, columns: right - left }, JSON.parse(wanted));
    left = right;
  }
}

function lookAt(book: Book, sheetId: number, row: number, column: number): string {
  const { note: _, ...look } = book.format(sheetId, row, column);
  return JSON.stringify(look);
}
