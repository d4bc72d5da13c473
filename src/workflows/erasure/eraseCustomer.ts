import type { Language } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { forgetFailure } from '../lastRun';
import { type RunServices, regenerateTiers } from '../regenerateTiers';
import { type Done, done, failed, sentenceOf } from '../result';
import { notePending } from './doNotProfile';
import { type PlacesHolding, placesHolding } from './placesHolding';

/** A customer to be erased: every key they go by. */
export interface ToErase {
  readonly name: string;
  readonly called?: string | undefined; // where something else tells them apart
  readonly keys: readonly string[]; // also of those who count as them
}

/** Who was erased, and where people's own cells still name them. */
export interface Erased extends PlacesHolding {
  readonly name: string;
}

/**
 * Notes, before anything else, whom to erase, as a mark that tells nobody who it was; then an update without them that
 * keeps nothing older. Whatever cuts it off, the next update goes on with it.
 *
 * @param newKey a secret text for the marks; asked for when this file has none yet
 */
export function eraseCustomer(services: RunServices, { name, called, keys }: ToErase, newKey: () => string, language: Language): Done<Erased> {
  const { workbook, notebook } = services;
  const noted = exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    notePending(notebook, keys, newKey);
    forgetFailure(notebook);
    return done(undefined);
  });
  if (!noted.ok) return noted;
  const run = regenerateTiers(services, 'person', { language });
  if (!run.ok) return failed('erase.BEGUN', { customer: name, why: sentenceOf(run.failure, language) });
  return done({ name, ...placesHolding(workbook, [name, ...keys, ...(called === undefined ? [] : [called])]) });
}
