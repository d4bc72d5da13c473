import { isoDay } from '../../core/model/day';
import { say } from '../../messages';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import { decliningBlock, fallsBlock } from './fallBlocks';
import { lossBlock, tierBlocks } from './outcomeBlocks';
import type { ReviewFindings } from './reviewFindings';
import { PERIOD_DAYS, type ReviewInput } from './reviewInput';
import { servedBlock } from './servedBlock';
import { stillBuyingBlock } from './stillBuyingBlock';
import { disagreementBlock } from './voiceBlocks';
import { winBackBlock } from './winBackBlock';

export const REVIEW_ROLE = 'review';
const HEADING_ROW = 3;

/** A block of the review: what it tells, with its definition, and its rows (what, customers, share, likely range, remark). */
export interface Block {
  readonly title: string;
  readonly rows: readonly (readonly WrittenCell[])[];
}

/**
 * What became of each tier, who declines together, and where value and voice disagree. A page of its own: its tables are read
 * once a quarter, the check-up is one screen for every week.
 */
export function reviewPage(input: ReviewInput, findings: ReviewFindings): PageOf {
  const { language, asOf, from } = input;
  const row = (...cells: readonly WrittenCell[]): WrittenCell[] => [0, 1, 2, 3, 4].map((at) => cells[at]);
  const period = findings.outcomes
    ? say(language, 'review.period', { from: isoDay(from), asOf: isoDay(asOf), known: findings.outcomes.start.isRebuilt ? 'no' : 'yes' })
    : say(language, 'review.young', { days: String(PERIOD_DAYS) });
  const ofPeriod = findings.outcomes === undefined ? [] : [...tierBlocks(input, findings.outcomes, findings.yearBefore), lossBlock(input, findings.outcomes)];
  const blocks = [
    ...ofPeriod,
    ...stillBuyingBlock(input),
    decliningBlock(input, findings),
    ...fallsBlock(input, findings),
    ...(input.quarters.length === 0 ? [] : [winBackBlock(input)]),
    disagreementBlock(input),
    servedBlock(input),
  ];
  const rows = [
    row(say(language, 'review.title')),
    row(period),
    row(
      say(language, 'review.what'),
      say(language, 'heading.CUSTOMERS'),
      say(language, 'heading.SHARE'),
      say(language, 'heading.LIKELY_RANGE'),
      say(language, 'review.remark'),
    ),
    ...blocks.flatMap(({ title, rows: told }) => [row(title), ...told.map((cells) => row(...cells))]),
  ];
  const look = { kinds: ['text', 'count', 'share', 'text', 'sentence'] as const, headingRow: HEADING_ROW, tabColor: undefined, moneyFormat: '0' };
  return { role: REVIEW_ROLE, wishedName: say(language, 'sheet.review'), page: { rows, look } };
}
