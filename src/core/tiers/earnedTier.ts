import type { Day } from '../model/day';
import type { Calm } from '../policy';
import { type Held, type JudgedToday, levelNamed, levelOf } from './levels';
import type { KeptTier } from './tierHistory';

/** The tier a customer has earned, before protection and overrides. */
export interface Earned {
  readonly level: number;
  readonly failedReviews: number;
  readonly failedSince?: Day | undefined; // the first of them, where leaving the best tier waits for days
  readonly heldBy: Held | undefined; // why it is not today's
}

interface Review {
  readonly asOf: Day;
  readonly isReview: boolean;
  readonly isFurtherReview: boolean; // on another day than the last: only then may it count as failed
  readonly isConfirmed: boolean; // leaving the best tier
}

/** `undefined` when nothing could be judged. */
export function earnedTier(judged: JudgedToday, kept: KeptTier | undefined, calm: Calm | undefined, review: Review): Earned | undefined {
  const now = levelOf(judged);
  if (now === undefined) return undefined;
  const before = kept && levelNamed(kept.earned, judged.rules);
  if (calm === undefined || kept === undefined || before === undefined) return { level: now, failedReviews: 0, heldBy: undefined };
  if (!review.isReview) return { level: before, failedReviews: kept.failedReviews, failedSince: kept.failedSince, heldBy: 'reviewDay' };
  const [best, worst] = [levelAt(judged, 'best'), levelAt(judged, 'worst')];
  if (before >= best) return { level: Math.min(before, worst), failedReviews: 0, heldBy: 'hysteresis' };
  return failed(before, kept, calm, review);
}

/** Not even the hysteresis keeps the tier: one step down, once grace has run out and, from the best tier, somebody agrees or has had their days. */
function failed(before: number, kept: KeptTier, calm: Calm, { asOf, isFurtherReview, isConfirmed }: Review): Earned {
  const failedReviews = kept.failedReviews + (isFurtherReview ? 1 : 0);
  const waits = before === 0 && calm.confirmTop;
  const failedSince = waits && calm.confirmDays !== undefined ? (kept.failedSince ?? asOf) : undefined;
  if (failedReviews < calm.graceReviews) return { level: before, failedReviews, failedSince, heldBy: 'grace' };
  const isOver = failedSince !== undefined && asOf - failedSince >= (calm.confirmDays as number);
  if (waits && !isConfirmed && !isOver) return { level: before, failedReviews, failedSince, heldBy: 'confirmation' };
  return { level: before + 1, failedReviews: 0, heldBy: 'oneStep' };
}

function levelAt(judged: JudgedToday, end: 'best' | 'worst'): number {
  return levelOf({ rules: judged.rules, decision: judged[end] }) as number; // judged at all, or today's would not be
}
