import { FEWEST_MEMBERS } from '../../core/fairness';
import { checkRisks } from '../../core/risk';
import type { CareInput, CarePart } from './careInput';
import { checkUpLine, checkUpPage } from './checkUpPage';
import { auditColumns, fairnessPage } from './fairnessPage';
import { reviewFindings } from './reviewFindings';
import { type ReviewGiven, reviewInput } from './reviewInput';
import { reviewPage } from './reviewPage';
import { riskFacts } from './riskFacts';

export type { ReviewGiven } from './reviewInput';

/** The check-up, the review of what became of each tier and, where a column tells groups apart, fairness between them. */
export function reviewPart(input: CareInput, given: ReviewGiven): CarePart {
  const review = reviewInput(input, given);
  const audits = auditColumns(review);
  const readings = checkRisks(riskFacts(review, audits));
  const fairness = fairnessPage(review, audits);
  return {
    pages: [checkUpPage(readings, review), reviewPage(review, reviewFindings(review)), ...(fairness === undefined ? [] : [fairness])],
    areas: {},
    summary: [checkUpLine(readings, input.policy.smallestGroup ?? FEWEST_MEMBERS, input.language)],
  };
}
