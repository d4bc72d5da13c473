import type { WrittenCell } from '../../workflows';

type Range = GoogleAppsScript.Spreadsheet.Range;

const SERIAL_OF_1970 = 25_569; // day 0 of ours, counted as Sheets does from 1899-12-30

/** THE writer: the only code that puts values into cells. Rows and cells that are not there are blank. */
export function putCells(range: Range, rows: readonly (readonly WrittenCell[])[], width = rows[0]?.length ?? 1): void {
  range.setValues(
    rows.map((row) => {
      const cells: (string | number | boolean)[] = [];
      for (let column = 0; column < width; column++) cells.push(inert(row[column]));
      return cells;
    }),
  );
}

/** Sheets reads what a script writes as if it were typed; the apostrophe makes any text stay text. */
function inert(cell: WrittenCell): string | number | boolean {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return `'${cell}`;
  return typeof cell === 'object' ? cell.day + SERIAL_OF_1970 : cell;
}
