import { type Language, languageOf, type MessageKey, say } from '../messages';
import { type Done, type Failure, personsLanguage, quoted, sentenceOf } from '../workflows';
import { tellFailure } from './failureDialog';
import { isOurs, sortError } from './services/googleErrors';
import { documentNotebook, personNotebook } from './services/notebook';
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

/** The language is asked for when it is first needed: an update does so while it holds the lock, for all notes are read with it. */
export function placeHere(): Place {
  const file = activeFile();
  let known: Language | undefined;
  return {
    file,
    locale: file.getSpreadsheetLocale(),
    get language() {
      known ??= languageOfPerson();
      return known;
    },
  };
}

/** For what is told where anything may have failed, and may fail again. */
export function languageIn(place: Place | undefined): Language {
  try {
    return place?.language ?? languageOfPerson();
  } catch {
    return 'en';
  }
}

/** The one this person chose here, else the one of their Google account. */
export function languageOfPerson(): Language {
  return languageChosen() ?? languageOf(patiently(() => Session.getActiveUserLocale()));
}

/** A choice that cannot be read is no reason to say nothing. */
function languageChosen(): Language | undefined {
  try {
    return personsLanguage(documentNotebook(), () => personNotebook(activeFile()));
  } catch {
    return undefined;
  }
}

/**
 * A menu item's edge: what went well is a toast (an empty sentence: nothing to say), what did not is a dialog that says
 * what to do, and leads there. Nothing ends in silence: when even the dialog fails, the first error is thrown on, and Google shows it.
 */
export function told(serviceKey: MessageKey, action: (place: Place) => Done<string>): void {
  let place: Place | undefined;
  try {
    place = placeHere();
    const result = action(place);
    if (!result.ok) tellFailure(result.failure, place);
    else if (result.value !== '') toast(place.file, result.value, place.language);
  } catch (error) {
    tell(sentenceOf(unforeseen(serviceKey, error), languageIn(place)), error);
  }
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
