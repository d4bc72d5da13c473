import type { Day } from '../model/day';
import type { KeptTier, TierHistory } from './tierHistory';

/** A cell of a sheet holds 50,000 characters. */
const LONGEST_TEXT = 49_000;
const VERSION = 1;

/** One customer: key, tier and since when; then what differs from the usual: failed reviews, the label, the tier earned, the tier before with its last day, and since when reviews fail. */
type Entry = [
  key: string,
  shown: string,
  since: number,
  failedReviews?: number,
  label?: string,
  earned?: string,
  before?: string | null | undefined,
  until?: number | null | undefined,
  failedSince?: number,
];

/**
 * A history as texts that fit into cells: one that says what follows, then the customers. Together they are one JSON
 * array, cut between customers; most customers are three values.
 */
export function historyTexts({ lastReview, rules, customers }: TierHistory): string[] {
  const texts: string[] = [];
  let text = '';
  for (const [key, kept] of customers) {
    const entry = JSON.stringify(entryOf(key, kept));
    if (text !== '' && text.length + entry.length + 3 > LONGEST_TEXT) {
      texts.push(`[${text}]`);
      text = '';
    }
    text += text === '' ? entry : `,${entry}`;
  }
  if (text !== '') texts.push(`[${text}]`);
  return [JSON.stringify([VERSION, lastReview, rules, customers.size]), ...texts];
}

/** The history again; `undefined` when there is none, or anything of it is missing or changed: then everybody is new to it. */
export function historyOf([head, ...texts]: readonly string[]): TierHistory | undefined {
  try {
    const [version, lastReview, rules, count] = JSON.parse(head ?? '') as [number, Day, string, number];
    const customers = new Map(texts.flatMap((text) => (JSON.parse(text) as Entry[]).map(keptOf)));
    return version === VERSION && customers.size === count ? { lastReview, rules, customers } : undefined;
  } catch {
    return undefined;
  }
}

/** The same history without one customer; texts that cannot be read stay as they are. */
export function historyTextsWithout(texts: readonly string[], key: string): string[] {
  const history = historyOf(texts);
  return history === undefined ? [...texts] : historyTexts({ ...history, customers: new Map([...history.customers].filter(([each]) => each !== key)) });
}

function entryOf(key: string, { shown, since, failedReviews, label, earned, previous, failedSince }: KeptTier): Entry {
  if (failedSince !== undefined) return [key, shown, since, failedReviews, label, earned, previous?.tier, previous?.until, failedSince];
  if (previous !== undefined) return [key, shown, since, failedReviews, label, earned, previous.tier, previous.until];
  if (label !== shown || earned !== label) return [key, shown, since, failedReviews, label, earned];
  return failedReviews === 0 ? [key, shown, since] : [key, shown, since, failedReviews];
}

function keptOf([key, shown, since, failedReviews = 0, label = shown, earned = label, before, until, failedSince]: Entry): [string, KeptTier] {
  if (typeof key !== 'string' || typeof shown !== 'string' || !Number.isSafeInteger(since)) throw new TypeError('no entry of a history');
  const previous = typeof before === 'string' ? { previous: { tier: before, until: until as Day } } : {};
  const failing = failedSince === undefined ? {} : { failedSince: failedSince as Day };
  return [key, { shown, since: since as Day, label, earned, failedReviews, ...previous, ...failing }];
}
