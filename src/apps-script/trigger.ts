import { sweep } from '../workflows';
import { documentNotebook } from './services/notebook';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** The hourly sweep. Nobody watches, so what fails is logged by its code, without a word of anybody's data. */
export function hourlySweep_(event: GoogleAppsScript.Events.TimeDriven): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const result = sweep({ workbook: openWorkbook(file), notebook: documentNotebook() }, event.triggerUid, () => updateTiers(file, 0));
  if (!result.ok) console.error(`update failed: ${result.failure.code}`);
}
