import type { WrittenCell } from '../../workflows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells per `setValues`: few enough that a time-out loses little, enough that 10,000 customers are one call. */
const CELLS_PER_WRITE = 100_000;
const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30

/** The rows of a sheet that are ours: all we may write. */
export interface OwnedRows {
  get(): number;
  set(rows: number): void;
}

/**
 * THE writer: the only code that puts values into cells. Replaces what the sheet shows in the page's columns of our
 * rows; cells beside them stay as they are, and no row is ever deleted. What stands below is pushed down when the page
 * grows, and our rows are noted as ours before they are written.
 */
export function writePage(sheet: Sheet, rows: readonly (readonly WrittenCell[])[], owned: OwnedRows): void {
  const width = rows[0]?.length ?? 1;
  const before = owned.get();
  const room = makeRoom(sheet, before, rows.length);
  owned.set(Math.max(before, rows.length));
  const end = Math.max(rows.length, Math.min(before, room)); // somebody may have deleted rows
  const perWrite = Math.max(1, Math.floor(CELLS_PER_WRITE / width));
  for (let from = 0; from < end; from += perWrite) {
    const values: (string | number)[][] = [];
    for (let row = from; row < Math.min(end, from + perWrite); row++) values.push(cellsOf(rows[row], width));
    sheet.getRange(from + 1, 1, values.length, width).setValues(values);
  }
  owned.set(rows.length);
}

/** Room for `after` rows of ours where there were `before`; what stands below moves down. Gives the rows the sheet then has. */
function makeRoom(sheet: Sheet, before: number, after: number): number {
  const room = sheet.getMaxRows();
  const growth = after - before;
  if (growth > 0 && before > 0 && sheet.getLastRow() > before) {
    sheet.insertRowsAfter(Math.min(before, room), growth);
    return room + growth;
  }
  if (after > room) sheet.insertRowsAfter(room, after - room);
  return Math.max(after, room);
}

function cellsOf(row: readonly WrittenCell[] | undefined, width: number): (string | number)[] {
  const cells: (string | number)[] = [];
  for (let column = 0; column < width; column++) cells.push(inert(row?.[column]));
  return cells;
}

/** Sheets reads what a script writes as if it were typed; the apostrophe makes any text stay text. */
function inert(cell: WrittenCell): string | number {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return `'${cell}`;
  return typeof cell === 'number' ? cell : cell.day + SERIAL_OF_1970;
}
