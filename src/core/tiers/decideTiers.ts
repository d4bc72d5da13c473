import { type Customer, hasOrdered } from '../model/customer';
import { type Money, unitsOf } from '../model/money';
import type { TierRules } from '../policy';
import type { CustomerScore } from '../scores';
import { tierByLimit, tiersByShare } from './tierAt';

/** Why a customer has no tier. */
export type UntieredReason = 'NO_ORDER' | 'NOT_KNOWN' | 'BELOW_ALL_TIERS';

export interface TierDecision {
  readonly tier: number | undefined; // index into the rules' tiers, 0 = best
  readonly reason: UntieredReason | undefined; // set exactly when there is no tier
}

/**
 * Tier of each customer by the rules. Customers without an order stay in the list, with no tier and the reason.
 *
 * @returns same order as `customers`
 */
export function decideTiers(customers: readonly Customer[], scores: readonly CustomerScore[], rules: TierRules): TierDecision[] {
  const scored = scores.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const byShare = rules.kind === 'share' ? tiersByShare(scored, scored, rules) : [];
  let next = 0;
  return customers.map((customer, index) => {
    const score = scores[index]?.score;
    if (score === undefined) return { tier: undefined, reason: hasOrdered(customer) ? 'NOT_KNOWN' : 'NO_ORDER' };
    if (rules.kind === 'amount' && customer.spend === undefined) return { tier: undefined, reason: 'NOT_KNOWN' };
    const tier = rules.kind === 'share' ? byShare[next++] : tierByLimit(rules.kind === 'score' ? score / 100 : unitsOf(customer.spend as Money), rules);
    return { tier, reason: tier === undefined ? 'BELOW_ALL_TIERS' : undefined };
  });
}
