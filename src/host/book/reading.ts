import { displayCell } from './display';
import type { Sheet } from './sheet';
import type { CellValue, Rect } from './types';

/** Values of a block as fresh rows, '' beyond what is filled. */
export function readValues(sheet: Sheet, { row, column, rows, columns }: Rect): CellValue[][] {
  return Array.from({ length: rows }, (_, index) => {
    const values = sheet.rows[row + index]?.slice(column, column + columns) ?? [];
    while (values.length < columns) values.push('');
    return values;
  });
}

export function readDisplay(sheet: Sheet, rect: Rect, locale: string): string[][] {
  return mapCells(rect, (row, column) => displayCell(sheet.value(row, column), sheet.formats.numberFormat(row, column), locale));
}

/** What the formula of a cell fills, when more than its own cell. */
export function spillRect(sheet: Sheet, row: number, column: number): Rect | undefined {
  const area = sheet.formulaAt(row, column)?.output;
  if (area === undefined || (area.top === area.bottom && area.left === area.right)) return undefined;
  return { sheetId: sheet.id, row, column, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

export function mapCells(rect: Rect, each: (row: number, column: number) => string): string[][] {
  return Array.from({ length: rect.rows }, (_, row) => Array.from({ length: rect.columns }, (__, column) => each(rect.row + row, rect.column + column)));
}
