import type { Book, CellFormat, Rect } from '../book/types';

/** Sets a table of formats, column by column, equal neighbours in one step. */
export function setFormatGrid(book: Book, rect: Rect, grid: readonly (readonly unknown[])[], format: (value: unknown) => CellFormat): void {
  for (let column = 0; column < rect.columns; column++) {
    let start = 0;
    for (let row = 1; row <= rect.rows; row++) {
      if (row < rect.rows && grid[row]![column] === grid[start]![column]) continue;
      book.setFormat(
        { sheetId: rect.sheetId, row: rect.row + start, column: rect.column + column, rows: row - start, columns: 1 },
        format(grid[start]![column]),
      );
      start = row;
    }
  }
}
