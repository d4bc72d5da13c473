import { type Language, languageOf, type MessageKey, say } from '../messages';
import { type Done, type Failure, sentenceOf } from '../workflows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TOAST_SECONDS = 8;

/**
 * A menu item's edge: what went well is a toast, what did not is a dialog that says what to do. Nothing ends in silence:
 * when even the dialog fails, the first error is thrown on, and Google shows it.
 */
export function told(serviceKey: MessageKey, action: (file: Spreadsheet, locale: string) => Done<(language: Language) => string>): void {
  let language: Language = 'en';
  try {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const locale = file.getSpreadsheetLocale();
    language = languageOf(locale);
    const result = action(file, locale);
    if (result.ok) file.toast(result.value(language), say(language, 'addOn.name'), TOAST_SECONDS);
    else SpreadsheetApp.getUi().alert(sentenceOf(result.failure, language));
  } catch (error) {
    tell(sentenceOf(unforeseen(serviceKey, error), language), error);
  }
}

/** An error that no workflow foresaw: Google did not carry out a step, or the mistake is ours. */
export function unforeseen(key: MessageKey, error: unknown): Failure {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  const params = { message: error instanceof Error ? error.message : String(error) };
  return isOurs ? { code: 'BUG', key: 'run.BUG', params } : { code: 'SERVICE', key, params };
}

function tell(sentence: string, error: unknown): void {
  try {
    SpreadsheetApp.getUi().alert(sentence);
  } catch {
    throw error;
  }
}
