import { columnLetter } from '../../core/model/cell';
import { original } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Asks people once before they change cells of ours. It only warns: nobody is locked out, and no script is stopped.
 *
 * @param peoples columns in which people are to write, 0-based: these ask nothing
 */
export function warned(sheet: Sheet, peoples: readonly number[]): void {
  const protection = sheet.protect().setWarningOnly(true);
  if (peoples.length === 0) return;
  const [first, last] = [columnLetter(Math.min(...peoples)), columnLetter(Math.max(...peoples))];
  protection.setUnprotectedRanges([original(sheet.getRange(`${first}2:${last}`))]);
}

/** Takes our warning off a sheet that is somebody's own from now on. A sheet has one protection; if it does more than warn, people have made it theirs. */
export function unwarned(sheet: Sheet): void {
  for (const each of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) if (each.isWarningOnly()) each.remove();
}
