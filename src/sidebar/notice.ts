import type { ColumnQuestion, PlaceToShow } from '../workflows';
import type { Outcome } from './server/outcome';
import type { PanelKey, Say } from './words';

/** Why something was not done, with a button that mends it or leads there. */
export interface Notice {
  readonly sentence: string;
  readonly googleSays?: string;
  readonly button?: { readonly label: PanelKey; readonly press: () => void };
}

/** What the panel says for itself when the add-on could not: each action knows best what silence means for it. */
export interface TroubleWords {
  readonly silent: PanelKey;
  readonly failed: PanelKey;
}
export const CALL_WORDS: TroubleWords = { silent: 'panel.callSilent', failed: 'panel.callFailed' };
export const UPDATE_WORDS: TroubleWords = { silent: 'panel.updateSilent', failed: 'panel.updateBroken' };

interface Ways {
  readonly retry: () => void;
  readonly show: (place: PlaceToShow) => void;
  readonly ask: (question: ColumnQuestion) => void;
}

export function noticeOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' | 'denied' }>, words: TroubleWords, ways: Ways, say: Say): Notice {
  const button = { label: 'panel.retry', press: ways.retry } as const;
  if (outcome.kind === 'silent') return { sentence: say(words.silent), button };
  if (outcome.kind === 'failed') return { sentence: say(words.failed), googleSays: outcome.googleSays, button };
  if (outcome.kind === 'strange') return { sentence: say('panel.callStrange') };
  const { message, fix } = outcome.error;
  if (fix === undefined) return { sentence: message };
  if (fix.kind === 'retry' || fix.kind === 'goOn') return { sentence: message, button };
  if (fix.kind === 'ask') return { sentence: message, button: { label: 'panel.askAnswer', press: () => ways.ask(fix.question) } };
  return { sentence: message, button: { label: 'panel.showMe', press: () => ways.show(fix.place) } };
}
