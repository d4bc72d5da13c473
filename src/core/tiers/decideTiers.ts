import { type Customer, hasOrdered } from '../model/customer';
import { type Money, unitsOf } from '../model/money';
import type { TierRules } from '../policy';
import type { CustomerScore } from '../scores';
import { tierByLimit, tiersByShare } from './tierAt';

/** Why a customer has no tier. */
export type UntieredReason = 'NO_ORDER' | 'NOT_KNOWN' | 'NOT_ENOUGH_DATA' | 'BELOW_ALL_TIERS';

export interface TierDecision {
  readonly tier: number | undefined; // index into the rules' tiers, 0 = best
  readonly reason: UntieredReason | undefined; // set exactly when there is no tier
}

/**
 * Tier of each customer by the rules. Customers without an order stay in the list, with no tier and the reason.
 *
 * @param shift hundredths of a point by which each is judged better or worse than they are, among the same peers; with
 *              amount limits each point is one percent of their spend
 * @returns     same order as `customers`
 */
export function decideTiers(customers: readonly Customer[], scores: readonly CustomerScore[], rules: TierRules, shift = 0): TierDecision[] {
  const scored: number[] = [];
  for (const { score } of scores) if (score !== undefined) scored.push(score);
  const byShare = rules.kind === 'share' ? tiersByShare(scored, scored, rules, shift) : [];
  let next = 0;
  return customers.map((customer, index) => {
    const score = scores[index]?.score;
    if (score === undefined) return { tier: undefined, reason: whyNoScore(customer, scores[index]) };
    if (rules.kind === 'amount' && customer.spend === undefined) return { tier: undefined, reason: 'NOT_KNOWN' };
    const tier =
      rules.kind === 'share'
        ? byShare[next++]
        : tierByLimit(rules.kind === 'score' ? (score + shift) / 100 : shiftedUnits(customer.spend as Money, shift), rules);
    return { tier, reason: tier === undefined ? 'BELOW_ALL_TIERS' : undefined };
  });
}

/** Nothing is known of what the rules judge by, or too little of it. */
function whyNoScore(customer: Customer, score: CustomerScore | undefined): UntieredReason {
  if (!hasOrdered(customer)) return 'NO_ORDER';
  return score?.missing === undefined ? 'NOT_KNOWN' : 'NOT_ENOUGH_DATA';
}

/** Better or worse by so many hundredths of a percent of its size, in currency units; exact ten-thousandths in between. */
function shiftedUnits(spend: Money, shift: number): number {
  if (shift === 0) return unitsOf(spend);
  const size = Math.abs(spend);
  const share = Math.floor(size / 10_000) * shift + Math.floor(((size % 10_000) * shift) / 10_000);
  return unitsOf((spend + share) as Money);
}
