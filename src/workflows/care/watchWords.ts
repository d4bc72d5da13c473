import type { Alert } from '../../core/alerts';
import { type Language, type MessageParams, say } from '../../messages';

const SMALL = 10;

/** `usually every 14 days (10–21), now 46`: begins small, as it also stands behind a name. */
export function whatHappened({ kind, figures }: Pick<Alert, 'kind' | 'figures'>, language: Language): string {
  return say(language, `watch.${kind}`, worded(figures));
}

/** The same as a sentence of its own. */
export function whatSentence(alert: Alert, language: Language): string {
  const what = whatHappened(alert, language);
  return what.slice(0, 1).toUpperCase() + what.slice(1);
}

export function nextStep({ kind }: Alert, language: Language): string {
  return say(language, `watchStep.${kind}`);
}

/** Large figures whole, small ones to a tenth. */
function worded(figures: Alert['figures']): MessageParams {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.abs(value) < SMALL ? Math.round(value * 10) / 10 : Math.round(value)]));
}
