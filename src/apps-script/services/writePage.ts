import type { WrittenCell } from '../../workflows';
import { inert } from './inert';
import { insertedRows, roomFor } from './settled';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells per `setValues`: few enough that a time-out loses little, enough that 10,000 customers are one call. */
const CELLS_PER_WRITE = 100_000;

/** The rows of a sheet that are ours: all we may write. */
export interface OwnedRows {
  get(): number;
  set(rows: number): void;
}

/** THE writer: the only code that puts values into cells, from column A on; a row that is not there is blank. */
export function putCells(sheet: Sheet, firstRow: number, rows: readonly (readonly WrittenCell[] | undefined)[], width: number): void {
  putInto(sheet.getRange(firstRow, 1, rows.length, width), rows, width);
}

/** The same for one column, wherever it stands; row and column are 1-based. */
export function putColumn(sheet: Sheet, row: number, column: number, cells: readonly WrittenCell[]): void {
  putInto(
    sheet.getRange(row, column, cells.length, 1),
    cells.map((cell) => [cell]),
    1,
  );
}

function putInto(range: Range, rows: readonly (readonly WrittenCell[] | undefined)[], width: number): void {
  range.setValues(rows.map((row) => cellsOf(row, width)));
}

/**
 * Puts a page into a sheet: replaces what the sheet shows in the page's columns of our
 * rows; cells beside them stay as they are, and no row is ever deleted. What stands below is pushed down when the page
 * grows, and our rows are noted as ours before they are written.
 */
export function writePage(sheet: Sheet, rows: readonly (readonly WrittenCell[])[], owned: OwnedRows): void {
  const width = rows[0]?.length ?? 1;
  const before = owned.get();
  if (rows.length > before) {
    makeRoom(sheet, before, rows.length);
    owned.set(rows.length);
  }
  for (const { range, from, count } of blocksOf(sheet, { before, after: rows.length, width })) {
    const written: (readonly WrittenCell[] | undefined)[] = [];
    for (let row = from; row < from + count; row++) written.push(rows[row]);
    putInto(range, written, width);
  }
  owned.set(rows.length);
}

interface Block {
  readonly range: Range;
  readonly from: number; // 0-based row
  readonly count: number;
}

/** What is to be written: all rows of the page, and blanks over those that were ours. All ranges are there before the first is written. */
function blocksOf(sheet: Sheet, { before, after, width }: { before: number; after: number; width: number }): Block[] {
  try {
    return blocks(sheet, Math.max(before, after), width);
  } catch {
    const room = makeRoom(sheet, after, after); // Google knows no such rows: somebody has deleted some
    return blocks(sheet, Math.max(after, Math.min(before, room)), width);
  }
}

function blocks(sheet: Sheet, end: number, width: number): Block[] {
  const perWrite = Math.max(1, Math.floor(CELLS_PER_WRITE / width));
  const all: Block[] = [];
  for (let from = 0; from < end; from += perWrite) {
    const count = Math.min(end - from, perWrite);
    all.push({ range: sheet.getRange(from + 1, 1, count, width), from, count });
  }
  return all;
}

/** Room for `after` rows of ours where there were `before`; what stands below moves down. Gives the rows the sheet then has. */
function makeRoom(sheet: Sheet, before: number, after: number): number {
  const room = sheet.getMaxRows();
  const growth = after - before;
  if (growth > 0 && before > 0 && sheet.getLastRow() > before) {
    insertedRows(sheet, Math.min(before, room), growth, room);
    return room + growth;
  }
  return roomFor(sheet, after);
}

function cellsOf(row: readonly WrittenCell[] | undefined, width: number): (string | number | boolean)[] {
  const cells: (string | number | boolean)[] = [];
  for (let column = 0; column < width; column++) cells.push(inert(row?.[column]));
  return cells;
}
