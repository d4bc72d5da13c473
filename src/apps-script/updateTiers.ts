import { type Done, type RunReport, regenerateTiers } from '../workflows';
import { documentLock } from './services/lock';
import { openWorkbook } from './services/workbook';

/** One regeneration with Google's services behind it: menu, panel and clock all come through here. */
export function updateTiers(file: GoogleAppsScript.Spreadsheet.Spreadsheet, waitMs: number, locale?: string): Done<RunReport> {
  return regenerateTiers({ workbook: openWorkbook(file, locale), lock: documentLock() }, waitMs);
}
