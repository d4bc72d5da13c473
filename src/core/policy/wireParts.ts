import type { WrittenTier } from './checkTiers';
import type { Weights } from './policy';
import type { TierEntry } from './policySchema';

/** Weights of a document in hundredths. */
export function hundredths(weights: Readonly<Record<string, number | undefined>>): Weights {
  return Object.fromEntries(Object.entries(withoutBlanks(weights)).map(([id, weight]) => [id, Math.round((weight as number) * 100)]));
}

/** A tier of a document; shares are percents there. */
export function writtenTier(entry: TierEntry): WrittenTier {
  if ('share' in entry) return { name: entry.name, kind: 'share', limit: Math.round(entry.share * 100) };
  if ('score' in entry) return { name: entry.name, kind: 'score', limit: entry.score };
  if ('amount' in entry) return { name: entry.name, kind: 'amount', limit: entry.amount };
  return { name: entry.name, kind: undefined, limit: 0 };
}

/** Without the keys that hold nothing. */
export function withoutBlanks<Given extends object>(given: Given): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [Key in keyof Given]: Exclude<Given[Key], undefined> };
}
