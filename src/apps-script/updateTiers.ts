import type { Language } from '../messages';
import { type Done, type Run, regenerateTiers } from '../workflows';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { openWorkbook } from './services/workbook';

/** One regeneration with Google's services behind it: menu, panel and clock all come through here. */
export function updateTiers(file: GoogleAppsScript.Spreadsheet.Spreadsheet, waitMs: number, place: { locale: string; language: Language }): Done<Run> {
  return regenerateTiers({ workbook: openWorkbook(file, place.locale), lock: documentLock(), notebook: documentNotebook() }, waitMs, place.language);
}
