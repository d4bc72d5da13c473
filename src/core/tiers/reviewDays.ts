import { civilOf, type Day } from '../model/day';
import type { Calm } from '../policy';
import type { TierHistory } from './tierHistory';

const MONTHS_A_PERIOD = { monthly: 1, quarterly: 3 } as const;

/**
 * Whether labels may move on this run: the first on or after the 1st of a month or quarter, however many were missed;
 * the first ever; and the first with changed rules.
 *
 * @param rules the mark of the rules applied now
 */
export function isReviewDue(calm: Pick<Calm, 'reviews'>, history: Pick<TierHistory, 'lastReview' | 'rules'> | undefined, asOf: Day, rules: string): boolean {
  if (history === undefined || history.rules !== rules || calm.reviews === 'everyRun') return true;
  const months = MONTHS_A_PERIOD[calm.reviews];
  return periodOf(asOf, months) > periodOf(history.lastReview, months);
}

function periodOf(day: Day, months: number): number {
  const { year, month } = civilOf(day);
  return Math.floor((12 * year + month - 1) / months);
}
