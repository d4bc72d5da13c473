import type { Language } from '../messages';
import { type Done, type Run, regenerateTiers, type StartedBy } from '../workflows';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { openWorkbook } from './services/workbook';

/** One regeneration with Google's services behind it: menu, panel and clock all come through here. */
export function updateTiers(
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  by: StartedBy,
  place: { locale: string; language: Language },
  answer?: unknown,
): Done<Run> {
  const services = { workbook: openWorkbook(file, place.locale), lock: documentLock(), notebook: documentNotebook() };
  return regenerateTiers(services, by, place, answer);
}
