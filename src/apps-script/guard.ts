import { type Language, languageOf, type MessageKey, say } from '../messages';
import { type Done, type Failure, fixOf, quoted, sentenceOf } from '../workflows';
import { isOurs, sortError } from './services/googleErrors';
import { patiently } from './services/patience';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where an entry point stands: the file, its locale (for what is read and written), and the language of the person. */
export interface Place {
  readonly file: Spreadsheet;
  readonly locale: string;
  readonly language: Language;
}

const TOAST_SECONDS = 8;

/** The file at hand; what Google fails at in passing is tried again, here and with whatever the file hands out. */
export function activeFile(): Spreadsheet {
  return patiently(() => SpreadsheetApp.getActiveSpreadsheet());
}

export function languageOfPerson(): Language {
  return languageOf(patiently(() => Session.getActiveUserLocale()));
}

/**
 * A menu item's edge: what went well is a toast (an empty sentence: nothing to say), what did not is a dialog that says
 * what to do. Nothing ends in silence: when even the dialog fails, the first error is thrown on, and Google shows it.
 */
export function told(serviceKey: MessageKey, action: (place: Place) => Done<string>): void {
  let language: Language = 'en';
  try {
    language = languageOfPerson();
    const file = activeFile();
    const result = action({ file, locale: file.getSpreadsheetLocale(), language });
    if (!result.ok) alert(whyNot(result.failure, language));
    else if (result.value !== '') toast(file, result.value, language);
  } catch (error) {
    tell(sentenceOf(unforeseen(serviceKey, error), language), error);
  }
}

/** A dialog can neither ask which column is meant nor lead to a place; the panel can. */
function whyNot(failure: Failure, language: Language): string {
  const way = wayInPanel(failure);
  const sentence = sentenceOf(failure, language);
  return way === undefined ? sentence : [sentence, say(language, way)].join('\n\n');
}

function wayInPanel(failure: Failure): MessageKey | undefined {
  if (failure.question !== undefined) return 'run.ASKED_IN_PANEL';
  const isOfUpdate = /^(?:run|problem)\./.test(failure.key); // what pressing Update now meets, too
  return isOfUpdate && fixOf(failure)?.kind === 'show' ? 'run.MENDED_IN_PANEL' : undefined;
}

/**
 * An error that no workflow foresaw: Google did not carry out a step, or the mistake is ours. Google's own words are
 * told only where we have none for what they say.
 *
 * @param key the sentence around Google's own words
 */
export function unforeseen(key: MessageKey, error: unknown): Failure {
  if (isOurs(error)) return { code: 'BUG', key: 'run.BUG', params: { message: quoted(error) } };
  const { trouble } = sortError(error);
  if (trouble === undefined) return { code: 'SERVICE', key, params: { message: quoted(error) } };
  return { code: trouble === 'TROUBLE' ? 'SERVICE' : trouble, key: `google.${trouble}`, params: {} };
}

/** What was done is said one way or the other. */
function toast(file: Spreadsheet, sentence: string, language: Language): void {
  try {
    file.toast(sentence, say(language, 'addOn.name'), TOAST_SECONDS);
  } catch {
    alert(sentence);
  }
}

function alert(sentence: string): void {
  patiently(() => SpreadsheetApp.getUi()).alert(sentence);
}

function tell(sentence: string, error: unknown): void {
  try {
    alert(sentence);
  } catch {
    throw error;
  }
}
