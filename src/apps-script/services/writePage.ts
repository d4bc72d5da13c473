import { columnLetter } from '../../core/model/cell';
import type { Page, Workbook, WrittenCell } from '../../workflows';
import { type IdOf, putCells } from './putCells';
import { insertedRows, roomFor } from './settled';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows of a sheet that are ours: all we may write. */
interface OwnedRows {
  get(): number;
  set(rows: number): void;
}

/**
 * Puts a page that is no part of a generation into its sheet at once: replaces what the sheet shows in the page's columns
 * of our rows; cells beside them stay as they are, and no row is ever deleted. What stands below is pushed down when the
 * page grows, and our rows are noted as ours before they are written.
 */
export function writePage(sheet: Sheet, { rows, fillsSheet }: Page, owned: OwnedRows): void {
  const width = rows[0]?.length ?? 1;
  const before = fillsSheet ? sheet.getLastRow() : owned.get();
  const growth = rows.length - before;
  if (growth > 0) growSheet(sheet, { after: before, growth, isUsedBelow: before > 0 && sheet.getLastRow() > before });
  if (before !== rows.length || !fillsSheet) owned.set(Math.max(before, rows.length));
  const height = Math.max(before, rows.length);
  putCells(
    sheet.getRange(1, 1, height, width),
    Array.from({ length: height }, (_, row) => rows[row] ?? []),
    width,
  );
  if (!fillsSheet && before > rows.length) owned.set(rows.length);
}

/** Room for more rows of ours after those that there are; what stands below moves down. */
export function growSheet(sheet: Sheet, { after, growth, isUsedBelow }: Parameters<Workbook['makeRoom']>[1]): void {
  if (!isUsedBelow) {
    roomFor(sheet, after + growth);
    return;
  }
  const height = sheet.getMaxRows();
  insertedRows(sheet, Math.min(after, height), growth, height);
}

/** Columns side by side are one write; where people have put their own between ours, each part is one. The last part, which says of which generation a row is, comes last. */
export function writeColumns(sheet: Sheet, row: number, columns: readonly number[], cells: readonly (readonly WrittenCell[])[], idOf?: IdOf): void {
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    while (to < columns.length && columns[to] === (columns[to - 1] as number) + 1) to++;
    const [first, width] = [columns[from] as number, to - from];
    putCells(
      sheet.getRange(row, first + 1, cells.length, width),
      from === 0 && to === columns.length ? cells : cells.map((line) => line.slice(from, from + width)),
      width,
      idOf,
    );
    from = to;
  }
}

/** One column of a sheet that people write in; row and column are 1-based. */
export function putColumn(sheet: Sheet, row: number, column: number, cells: readonly WrittenCell[]): void {
  putCells(
    sheet.getRange(row, column, cells.length, 1),
    cells.map((cell) => [cell]),
  );
}

/** `A:P`. */
export function wholeColumns(count: number): string {
  return `A:${columnLetter(count - 1)}`;
}
