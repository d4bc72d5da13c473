import { wilsonInterval } from '../../core/fairness';
import type { Counted, PeriodOutcomes, TierOutcome } from '../../core/outcomes';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import { percentText, type ReviewInput, rangeText } from './reviewInput';
import type { Block } from './reviewPage';

/** Of fewer, a share would tell of persons. */
const FEWEST_SHOWN = 5;

/** Name, customers, share, likely range; without a share where there are too few. */
export function shareCells(name: string, { n, hits }: Counted, fewest = 1): WrittenCell[] {
  return n < fewest ? [name, n, undefined, undefined] : [name, n, hits / n, rangeText(wilsonInterval(hits, n))];
}

/** Lapsed (with the same days of the year before, by the same definition), ordered again, content: by the tier at the start. */
export function tierBlocks({ language, policy }: ReviewInput, { tiers, unknownRhythm }: PeriodOutcomes, yearBefore: PeriodOutcomes | undefined): Block[] {
  const nameOf = ({ tier }: TierOutcome) => policy.rules.tiers[tier]?.name ?? '';
  const leftOut = unknownRhythm === 0 ? [] : [[say(language, 'review.unknownRhythm', { count: unknownRhythm })]];
  const before = ({ tier }: TierOutcome): string | undefined => {
    const lapsed = yearBefore?.tiers[tier]?.lapsed;
    if (lapsed === undefined || lapsed.n < FEWEST_SHOWN) return undefined;
    return say(language, 'review.yearBefore', { percent: Math.round((100 * lapsed.hits) / lapsed.n), of: lapsed.n });
  };
  const areRatingsKept = tiers.some(({ content }) => content !== undefined);
  return [
    {
      title: say(language, 'review.lapsed'),
      rows: [...tiers.map((tier) => [...shareCells(nameOf(tier), tier.lapsed, FEWEST_SHOWN), before(tier)]), ...leftOut],
    },
    { title: say(language, 'review.repeated'), rows: tiers.map((tier) => shareCells(nameOf(tier), tier.repeated, FEWEST_SHOWN)) },
    {
      title: say(language, 'review.content'),
      rows: areRatingsKept
        ? tiers.map((tier) => {
            const content = tier.content ?? { n: 0, hits: 0 };
            const response = say(language, 'review.response', { count: content.n, of: tier.customers, fewest: String(FEWEST_SHOWN) });
            return [...shareCells(nameOf(tier), content, FEWEST_SHOWN), response];
          })
        : [[say(language, 'review.noFeedback')]],
    },
  ];
}

/** Who of the lower tiers was lost, and what is known of them. */
export function lossBlock({ language }: ReviewInput, { smallLoss }: PeriodOutcomes): Block {
  const { lapsed, spendShare, withOpenComplaint, rising } = smallLoss;
  const remarks = [
    ...(spendShare === undefined ? [] : [say(language, 'review.lossRemark', { percent: percentText(spendShare).replace('%', '') })]),
    ...(withOpenComplaint === undefined ? [] : [say(language, 'review.lossComplaint', { count: withOpenComplaint })]),
    say(language, 'review.lossRising', { count: rising }),
  ];
  const row = [...shareCells(say(language, 'review.lowerTiers'), lapsed, FEWEST_SHOWN), remarks.join(' · ')];
  return { title: say(language, 'review.smallLoss'), rows: [row] };
}
