import type { Day } from '../model/day';
import type { TierRules } from '../policy';

/** A person's word on one customer's tier. */
export interface Override {
  readonly kind: 'pin' | 'floor' | 'ceiling'; // exactly this tier, at least it, at most it
  readonly tier: string;
  readonly reason: string;
  readonly author: string;
  readonly until: Day | undefined; // the last day it holds; undefined: for good
}

/** By customer key. */
export type Overrides = ReadonlyMap<string, Override>;

/** Whether the override still holds and names a tier of these rules. */
export function isInForce({ tier, until }: Override, { tiers }: TierRules, asOf: Day): boolean {
  return (until === undefined || asOf <= until) && tiers.some(({ name }) => name === tier);
}

/**
 * The tier with a person's word on it.
 *
 * @param tier index into the rules' tiers, or their number for none at all
 */
export function overridden(tier: number, { kind, tier: name }: Override, { tiers }: TierRules): number {
  const named = tiers.findIndex((each) => each.name === name);
  if (kind === 'pin') return named;
  return kind === 'floor' ? Math.min(tier, named) : Math.max(tier, named);
}
