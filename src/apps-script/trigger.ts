import { languageOf } from '../messages';
import { type Done, type Run, sweep } from '../workflows';
import { unforeseen } from './guard';
import { documentNotebook } from './services/notebook';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** The hourly sweep. Nobody watches, so what fails is kept for the panel and logged by its code, without a word of anybody's data. */
export function hourlySweep_(event: GoogleAppsScript.Events.TimeDriven): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const result = sweep({ workbook: openWorkbook(file), notebook: documentNotebook() }, String(event.triggerUid), () => updateUnwatched(file));
  if (!result.ok) console.error(`update failed: ${result.failure.code}`);
}

/** What no workflow foresaw is a failed run, to be tried again by the next sweep. */
function updateUnwatched(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Done<Run> {
  try {
    const locale = file.getSpreadsheetLocale();
    return updateTiers(file, 'schedule', { locale, language: languageOf(locale) });
  } catch (error) {
    return { ok: false, failure: unforeseen('run.SERVICE', error) };
  }
}
