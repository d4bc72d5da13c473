import type { Stage } from '../customers';
import type { Customer } from '../model/customer';
import type { Confidence } from '../quality';
import type { CustomerScore } from '../scores';
import type { OfficialTier, TierDecision } from '../tiers';

/** Everything the engine knows of one customer. */
export interface TieredCustomer extends TierDecision {
  readonly measures: Customer;
  readonly score: CustomerScore;
  readonly confidence: Confidence;
  readonly official?: OfficialTier; // in a run: how `tier` came to be, and what came before
  readonly stage?: Stage | undefined; // where it is shown, and known
}

/**
 * Best tier first, then score, then spend (both high to low), then name by code point: the same order in every sheet,
 * cell and engine. Customers without a tier come last.
 */
export function inListOrder(customers: readonly TieredCustomer[]): TieredCustomer[] {
  return [...customers].sort(
    (a, b) =>
      (a.tier ?? Number.MAX_SAFE_INTEGER) - (b.tier ?? Number.MAX_SAFE_INTEGER) ||
      (b.score.score ?? -1) - (a.score.score ?? -1) ||
      (b.measures.spend ?? 0) - (a.measures.spend ?? 0) ||
      byCodePoint(a.measures.name, b.measures.name),
  );
}

/** Order by code point, not by UTF-16 unit, so that other engines sort alike. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at] as string).codePointAt(0)! - (right[at] as string).codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
