import type { WrittenCell } from '../../workflows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells per `setValues`: few enough that a time-out loses little, enough that 10,000 customers are one call. */
const CELLS_PER_WRITE = 100_000;
const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30

/**
 * THE writer: the only code that puts values into cells. Replaces what the sheet shows in the page's columns, down to
 * its old end; cells beside them stay as they are, and no row is ever deleted.
 */
export function writePage(sheet: Sheet, rows: readonly (readonly WrittenCell[])[]): void {
  const width = rows[0]?.length ?? 1;
  const oldEnd = sheet.getLastRow();
  const end = Math.max(rows.length, oldEnd);
  if (end > oldEnd) makeRoom(sheet, end);
  const perWrite = Math.max(1, Math.floor(CELLS_PER_WRITE / width));
  for (let from = 0; from < end; from += perWrite) {
    const values: (string | number)[][] = [];
    for (let row = from; row < Math.min(end, from + perWrite); row++) values.push(cellsOf(rows[row], width));
    sheet.getRange(from + 1, 1, values.length, width).setValues(values);
  }
}

function makeRoom(sheet: Sheet, rows: number): void {
  const room = sheet.getMaxRows();
  if (rows > room) sheet.insertRowsAfter(room, rows - room);
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
