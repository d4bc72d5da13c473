import { type ErrorKey, errorText } from './errorTexts';

/** What Apps Script throws: a plain error called `Exception` with a sentence and nothing else. */
export class GoogleError extends Error {
  override readonly name = 'Exception';
}

/** A real method of Google's that this host does not imitate. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';
}

/** Unwinds out of the host when an execution is over; the guest's `catch` and `finally` no longer reach anything. */
export class Killed extends GoogleError {}

/** A dialog waits for the person: the execution stands still there. */
export class Waits extends Error {}

/** Google's own sentence for what went wrong, in the language of the user. */
export function googleError(key: ErrorKey, locale = 'en', params: Readonly<Record<string, string | number>> = {}): GoogleError {
  return new GoogleError(errorText(key, locale, params));
}
