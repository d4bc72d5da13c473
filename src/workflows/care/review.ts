import { FEWEST_MEMBERS } from '../../core/fairness';
import { checkRisks, type RiskReading } from '../../core/risk';
import type { CareInput, CarePart } from './careInput';
import { checkUpLine, checkUpPage } from './checkUpPage';
import { auditColumns, type ColumnAudit, fairnessPage } from './fairnessPage';
import { reviewFindings } from './reviewFindings';
import { type ReviewGiven, type ReviewInput, reviewInput } from './reviewInput';
import { reviewPage } from './reviewPage';
import { riskFacts } from './riskFacts';

export type { ReviewGiven } from './reviewInput';

/** What the check-up and the comparison of groups come to, before they are worded. */
export interface ReviewFound {
  readonly review: ReviewInput;
  readonly audits: readonly ColumnAudit[];
  readonly readings: readonly RiskReading[];
}

export interface ReviewPart extends CarePart, Pick<ReviewFound, 'audits' | 'readings'> {}

export function reviewFound(input: CareInput, given: ReviewGiven): ReviewFound {
  const review = reviewInput(input, given);
  const audits = auditColumns(review);
  return { review, audits, readings: checkRisks(riskFacts(review, audits)) };
}

/** The check-up, the review of what became of each tier and, where a column tells groups apart, fairness between them. */
export function reviewPart(input: CareInput, given: ReviewGiven): ReviewPart {
  const { review, audits, readings } = reviewFound(input, given);
  const fairness = fairnessPage(review, audits);
  return {
    audits,
    readings,
    pages: [checkUpPage(readings, review), reviewPage(review, reviewFindings(review)), ...(fairness === undefined ? [] : [fairness])],
    areas: {},
    summary: [checkUpLine(readings, input.policy.smallestGroup ?? FEWEST_MEMBERS, input.language)],
  };
}
