import { type Language, languageOf } from '../messages';
import { type AppliedPolicy, applyPolicy, type Done, type Failure, type RunReport, sentenceOf, WAIT_OF_PEOPLE_MS } from '../workflows';
import { unforeseen } from './guard';
import { documentLock } from './services/lock';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** What the panel gets for every call: plain JSON, the sentence already in the spreadsheet's language. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; params: Readonly<Record<string, string | number>>; message: string } };

/** The panel's "Update now". */
export function ui_updateNow(): Answer<RunReport> {
  return answered((file, locale) => updateTiers(file, WAIT_OF_PEOPLE_MS, locale));
}

/** Makes a policy document the applied one. Anybody can call this with anything, so the document is checked first. */
export function ui_applyPolicy(document: unknown): Answer<AppliedPolicy> {
  return answered((file, locale) => applyPolicy({ workbook: openWorkbook(file, locale), lock: documentLock() }, document, WAIT_OF_PEOPLE_MS));
}

function answered<T>(action: (file: GoogleAppsScript.Spreadsheet.Spreadsheet, locale: string) => Done<T>): Answer<T> {
  let language: Language = 'en';
  const refused = (failure: Failure): Answer<T> => ({
    ok: false,
    error: { code: failure.code, params: failure.params, message: sentenceOf(failure, language) },
  });
  try {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const locale = file.getSpreadsheetLocale();
    language = languageOf(locale);
    const result = action(file, locale);
    return result.ok ? result : refused(result.failure);
  } catch (error) {
    return refused(unforeseen('run.SERVICE', error));
  }
}
