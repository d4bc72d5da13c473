import { placedByRules } from '../math/placedByRules';
import { type Customer, hasOrdered } from '../model/customer';
import type { TierRules } from '../policy';
import type { CustomerScore } from '../scores';

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
  const placed = placedByRules(
    scores.map(({ score }) => score),
    rules,
    { spendOf: (index) => customers[index]?.spend, shift },
  );
  return customers.map((customer, index) => {
    const tier = placed[index];
    if (tier !== undefined) return { tier, reason: undefined };
    if (scores[index]?.score === undefined) return { tier, reason: whyNoScore(customer, scores[index]) };
    return { tier, reason: rules.kind === 'amount' && customer.spend === undefined ? 'NOT_KNOWN' : 'BELOW_ALL_TIERS' };
  });
}

/** Nothing is known of what the rules judge by, or too little of it. */
function whyNoScore(customer: Customer, score: CustomerScore | undefined): UntieredReason {
  if (!hasOrdered(customer)) return 'NO_ORDER';
  return score?.missing === undefined ? 'NOT_KNOWN' : 'NOT_ENOUGH_DATA';
}
