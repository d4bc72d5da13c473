import { patiently } from './patience';
import { roomFor } from './settled';
import { putColumn } from './writePage';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell of a sheet, 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Writes into one column of a sheet that people write in, from a cell down, and into no other cell. */
export function writeBeside(sheet: Sheet, { row, column }: Place, texts: readonly string[]): void {
  if (texts.length === 0) return;
  roomFor(sheet, row + texts.length);
  putColumn(sheet, row + 1, column + 1, texts);
}

/** A list to choose from, or a calendar, in the cells of a column below the first row; other values are let in. */
export function offer(sheet: Sheet, column: number, choices: readonly string[] | 'days'): void {
  const rows = sheet.getMaxRows();
  if (rows < 2 || choices.length === 0) return;
  const rule = patiently(() => SpreadsheetApp.newDataValidation());
  const wanted = choices === 'days' ? rule.requireDate() : rule.requireValueInList([...choices], true);
  sheet.getRange(2, column + 1, rows - 1, 1).setDataValidation(wanted.setAllowInvalid(true).build());
}
