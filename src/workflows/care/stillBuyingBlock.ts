import { FEWEST_MEMBERS } from '../../core/fairness';
import { stillBuying } from '../../core/outcomes';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import { type ReviewInput, rangeText } from './reviewInput';
import type { Block } from './reviewPage';

/** Of each starting tier, the share that still buys a quarter, two, three and a year later. None where nobody's tier of then is known. */
export function stillBuyingBlock({ language, outcome, policy, quarters }: ReviewInput): Block[] {
  if (quarters.every(({ start }) => start === undefined)) return [];
  const fewest = policy.smallestGroup ?? FEWEST_MEMBERS;
  const { tiers } = policy.rules;
  const rows = stillBuying(quarters, outcome.book, { tiers: tiers.length, fewest }).flatMap(({ tier, customers, after }): WrittenCell[][] => {
    const name = tiers[tier]?.name ?? '';
    if (after.length === 0) return [[name, customers, undefined, undefined, say(language, 'review.tooFew', { fewest: String(fewest) })]];
    return after.map(({ days, share, followed, interval }): WrittenCell[] => [
      say(language, 'review.after', { tier: name, days }),
      customers,
      share,
      rangeText(interval),
      say(language, 'review.followed', { count: followed }),
    ]);
  });
  return [{ title: say(language, 'review.stillBuying'), rows: [...rows, [say(language, 'review.stillHow')]] }];
}
