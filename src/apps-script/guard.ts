import { type Language, languageOf, type MessageKey, say } from '../messages';
import { type Done, type Failure, sentenceOf } from '../workflows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where an entry point stands: the file, its locale (for what is read and written), and the language of the person. */
export interface Place {
  readonly file: Spreadsheet;
  readonly locale: string;
  readonly language: Language;
}

const TOAST_SECONDS = 8;

/**
 * A menu item's edge: what went well is a toast (an empty sentence: nothing to say), what did not is a dialog that says
 * what to do. Nothing ends in silence: when even the dialog fails, the first error is thrown on, and Google shows it.
 */
export function told(serviceKey: MessageKey, action: (place: Place) => Done<string>): void {
  let language: Language = 'en';
  try {
    language = languageOf(Session.getActiveUserLocale());
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const result = action({ file, locale: file.getSpreadsheetLocale(), language });
    if (!result.ok) SpreadsheetApp.getUi().alert(whyNot(result.failure, language));
    else if (result.value !== '') file.toast(result.value, say(language, 'addOn.name'), TOAST_SECONDS);
  } catch (error) {
    tell(sentenceOf(unforeseen(serviceKey, error), language), error);
  }
}

/** A dialog cannot ask which column is meant; the panel can. */
function whyNot(failure: Failure, language: Language): string {
  const sentence = sentenceOf(failure, language);
  return failure.question === undefined ? sentence : [sentence, say(language, 'run.ASKED_IN_PANEL')].join('\n\n');
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
