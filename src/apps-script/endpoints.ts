import { type Language, languageOf } from '../messages';
import { applyPolicy, type Done, type RunReport, sentenceOf } from '../workflows';
import { unforeseen } from './guard';
import { documentLock } from './services/lock';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** What the panel gets for every call: plain JSON, the sentence already in the spreadsheet's language. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; params: Readonly<Record<string, string | number>>; message: string } };

const WAIT_OF_PEOPLE_MS = 10_000;

/** The panel's "Update now". */
export function ui_updateNow(): Answer<RunReport> {
  return answered((file) => updateTiers(file, WAIT_OF_PEOPLE_MS));
}

/** Makes a policy document the applied one. Anybody can call this with anything, so the document is checked first. */
export function ui_applyPolicy(document: unknown): Answer<{ sheet: string }> {
  return answered((file) => applyPolicy({ workbook: openWorkbook(file), lock: documentLock() }, document, WAIT_OF_PEOPLE_MS));
}

function answered<T>(action: (file: GoogleAppsScript.Spreadsheet.Spreadsheet) => Done<T>): Answer<T> {
  let language: Language = 'en';
  const refused = (failure: ReturnType<typeof unforeseen>): Answer<T> => ({
    ok: false,
    error: { code: failure.code, params: failure.params, message: sentenceOf(failure, language) },
  });
  try {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    language = languageOf(file.getSpreadsheetLocale());
    const result = action(file);
    return result.ok ? result : refused(result.failure);
  } catch (error) {
    return refused(unforeseen('run.SERVICE', error));
  }
}
