import { type Done, type Run, sweep } from '../workflows';
import { activeFile, unforeseen } from './guard';
import { documentNotebook } from './services/notebook';
import { patiently } from './services/patience';
import { documentScheduler } from './services/scheduler';
import { languageOfSheets, openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/**
 * The hourly sweep. Nobody watches, so what fails is kept for the panel and logged by its code, without a word of
 * anybody's data. Google fires it also for somebody who has taken back their permission: it then ends at once.
 */
export function hourlySweep_(event: GoogleAppsScript.Events.TimeDriven): void {
  if (!isAuthorised()) return;
  const file = activeFile();
  const services = { workbook: openWorkbook(file), notebook: documentNotebook(), scheduler: documentScheduler(file) };
  const result = sweep(services, String(event.triggerUid), () => updateUnwatched(file));
  if (!result.ok) console.error(`update failed: ${result.failure.code}`);
}

function isAuthorised(): boolean {
  return patiently(() => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** What no workflow foresaw is a failed run, to be tried again by the next sweep. */
function updateUnwatched(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Done<Run> {
  try {
    const locale = file.getSpreadsheetLocale();
    return updateTiers(file, 'schedule', { locale, language: languageOfSheets(locale) });
  } catch (error) {
    return { ok: false, failure: unforeseen('run.SERVICE', error) };
  }
}
