import type { Book, FormatChange, Rect } from '../book/types';

type Grid = readonly (readonly unknown[])[];

/** Sets a table of formats, equal neighbours in one step: columns side by side that are alike, and the rows in them. */
export function setFormatGrid(book: Book, rect: Rect, grid: Grid, format: (value: unknown) => FormatChange): void {
  for (let left = 0, right = 1; left < rect.columns; left = right, right = left + 1) {
    while (right < rect.columns && grid.every((row) => row[right] === row[left])) right++;
    let start = 0;
    for (let row = 1; row <= rect.rows; row++) {
      if (row < rect.rows && grid[row]![left] === grid[start]![left]) continue;
      const block = { sheetId: rect.sheetId, row: rect.row + start, column: rect.column + left, rows: row - start, columns: right - left };
      book.setFormat(block, format(grid[start]![left]));
      start = row;
    }
  }
}
