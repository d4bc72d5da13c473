import type { Day } from '../../../src/core/model/day';
import type { Calm, Policy, TierRules } from '../../../src/core/policy';
import { decideOfficialTiers, type JudgedToday, type OfficialTier, type ReviewRun, type TierHistory, tierByLimit } from '../../../src/core/tiers';
import { dayOn, someRules } from '../../support/customers';

/** VIP from 75 points, Gold from 50, Silver from 25, and the rest. */
export const ladder = someRules('score', ['VIP', 75], ['Gold', 50], ['Silver', 25], ['Bronze']);

export const calm: Calm = { reviews: 'monthly', hysteresis: 300, graceReviews: 2, confirmTop: false };

/** A customer of so many points, judged by a ladder. */
export function judged(points: number, { key = 'ana', firstOrder = dayOn('2020-01-01'), hysteresis = 300, rules = ladder as TierRules } = {}): JudgedToday {
  const at = (value: number): JudgedToday['decision'] => {
    const tier = tierByLimit(value, rules);
    return { tier, reason: tier === undefined ? 'BELOW_ALL_TIERS' : undefined };
  };
  return { key, firstOrder, rules, decision: at(points), best: at(points + hysteresis / 100), worst: at(points - hysteresis / 100) };
}

/** What one review after the other makes of a customer's points, a month apart: the tiers by name, `-` for none. */
export function reviews(points: readonly number[], policy: Partial<Pick<Policy, 'calm' | 'protectNewDays'>> = {}, run: Partial<ReviewRun> = {}): string {
  return officials(points, policy, run)
    .map(({ tier }) => (tier === undefined ? '-' : (ladder.tiers[tier]?.name as string)))
    .join(' ');
}

export function officials(
  points: readonly number[],
  policy: Partial<Pick<Policy, 'calm' | 'protectNewDays'>> = {},
  run: Partial<ReviewRun> = {},
): OfficialTier[] {
  let history: TierHistory | undefined;
  return points.map((each, month) => {
    const asOf = (dayOn('2025-01-01') + 31 * month) as Day;
    const customer = judged(each, { hysteresis: (policy.calm ?? calm).hysteresis });
    const next = decideOfficialTiers([customer], history, { calm, protectNewDays: 0, ...policy }, { asOf, isReview: true, rules: '', ...run });
    history = next.history;
    return next.decisions[0] as OfficialTier;
  });
}
