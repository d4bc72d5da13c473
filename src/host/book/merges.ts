import { areaOfRect } from './address';
import { shiftArea } from './blocks';
import type { Sheet } from './sheet';
import type { AxisChange } from './shift';
import type { Rect } from './types';

/** Merged cells follow inserted and deleted rows and columns; what is left of one cell is no longer merged (assumed). */
export function shiftMerges(merges: readonly Rect[], change: AxisChange): readonly Rect[] {
  return merges.flatMap((rect) => {
    const area = shiftArea(areaOfRect(rect), change);
    if (area === undefined) return [];
    const shifted = { sheetId: rect.sheetId, row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
    return shifted.rows * shifted.columns > 1 ? [shifted] : [];
  });
}

/** The block becomes one cell, with what stands in its first; merges it touches are part of it. */
export function mergeCells(sheet: Sheet, rect: Rect, clear: (rect: Rect) => void): void {
  const { sheetId, row, column, rows, columns } = rect;
  if (rows > 1) clear({ sheetId, row: row + 1, column, rows: rows - 1, columns });
  if (columns > 1) clear({ sheetId, row, column: column + 1, rows: 1, columns: columns - 1 });
  sheet.merges = [...sheet.merges.filter((merge) => !isOverlapping(merge, rect)), { sheetId, row, column, rows, columns }];
}

export function isOverlapping(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
