import { calledAs } from '../../core/model/customer';
import { type Disagreement, disagreements, firstLowerTier, topTiers } from '../../core/outcomes';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import type { ReviewInput } from './reviewInput';
import type { Block } from './reviewPage';

const MOST_ROWS = 20;

/** High value and unhappy, modest value and praising. */
export function disagreementBlock({ language, outcome, policy, said, asOf }: ReviewInput): Block {
  const title = say(language, 'review.disagree');
  if (said.feedback === undefined) return { title, rows: [[say(language, 'review.noFeedback')]] };
  const { length } = policy.rules.tiers;
  const isMiddle = (tier: number) => tier >= topTiers(length) && tier < firstLowerTier(length);
  const tiered = outcome.customers.flatMap(({ measures: { key }, tier }) =>
    tier === undefined || isMiddle(tier) ? [] : [{ key, isUpper: tier < topTiers(length) }],
  );
  const found = disagreements(tiered, said.feedback, asOf);
  const nameOf = namesOf({ outcome });
  const rows = found.map((each): WrittenCell[] => [nameOf(each.key), undefined, undefined, undefined, voiceText(each)]);
  return { title, rows: found.length === 0 ? [[say(language, 'review.noDisagreement')]] : cutRows(rows, language) };

  function voiceText({ kind, rating, openComplaints }: Disagreement): string {
    const parts = [
      say(language, `review.${kind}`),
      ...(rating === undefined ? [] : [say(language, 'review.rating', { points: String(rating) })]),
      ...(openComplaints === 0 ? [] : [say(language, 'review.openComplaints', { count: openComplaints })]),
    ];
    return parts.join(' · ');
  }
}

export function namesOf({ outcome }: Pick<ReviewInput, 'outcome'>): (key: string) => string {
  const names = new Map(outcome.customers.map(({ measures }) => [measures.key, calledAs(measures)]));
  return (key) => names.get(key) ?? key;
}

/** The first of them, and how many more there are. */
export function cutRows(rows: readonly WrittenCell[][], language: ReviewInput['language']): WrittenCell[][] {
  const rest = rows.length - MOST_ROWS;
  return rest > 0 ? [...rows.slice(0, MOST_ROWS), [say(language, 'review.moreRows', { rest })]] : [...rows];
}
