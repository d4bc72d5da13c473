import type { Calm, Policy } from './policy';

/** Ranges that the Rules sheet and the document share: what is beyond is a slip of the pen. */
export const RULE_RANGES = {
  window: [1, 240],
  halfLife: [1, 240],
  hysteresis: [0, 50],
  grace: [0, 24],
  keepMonths: [0, 24],
  confirmDays: [1, 3650],
  protectNew: [0, 3650],
  smallestGroup: [5, 1000],
  weight: [0, 1000],
  cap: [0, 1e11],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;

const RESTLESS: Calm = { reviews: 'everyRun', hysteresis: 0, graceReviews: 0, confirmTop: false };

/** A change to when labels may move; what has not been said yet is as without any calm. */
export function withCalm(policy: Policy, change: Partial<Calm>): Policy {
  return { ...policy, calm: { ...RESTLESS, ...policy.calm, ...change } };
}
