import { firstDayCounted } from '../../core/customers';
import { FEWEST_MEMBERS } from '../../core/fairness';
import type { Day } from '../../core/model/day';
import { isOpenComplaint } from '../../core/outcomes';
import type { Part, RiskFacts } from '../../core/risk';
import { dimensionFacts, effectiveDimensions } from '../../core/scores';
import { recordedSince } from '../../core/services';
import type { ColumnAudit } from './fairnessPage';
import type { ReviewInput } from './reviewInput';

const YEAR_DAYS = 365;
const LEVEL = 0.05; // over all columns looked at
const RATED_DAYS = 180;
const ANSWER_DAYS = 7;
/** With fewer customers the dimensions cannot be compared. */
const FEWEST_CUSTOMERS = 20;

/** What the fifteen checks are told by, as far as this update knows it. */
export function riskFacts(input: ReviewInput, audits: readonly ColumnAudit[]): RiskFacts {
  const { outcome, policy, given } = input;
  const judged = outcome.customers.flatMap(({ measures, score }) => (score.score === undefined ? [] : [measures]));
  const weighed = dimensionFacts(judged, policy).filter(({ weight }) => weight > 0);
  const fewest = policy.smallestGroup ?? FEWEST_MEMBERS;
  const groups = audits.flatMap((audit) => audit.groups).filter(({ n }) => n >= fewest);
  const unfair = groups.filter(({ reading, pValue }) => reading === 'below' && (pValue ?? 1) * audits.length < LEVEL);
  const { pastFloor, risingWithoutAction, serviceCostShare, priceGaps, overridesExpired } = given.care;
  return {
    pastFloor,
    risingWithoutAction,
    serviceCostShare,
    unfairGroups: groups.length === 0 ? undefined : { count: unfair.length, of: groups.length },
    belowFourFifths: groups.length === 0 ? undefined : unfair.filter(({ isBelowFourFifths }) => isBelowFourFifths).length,
    priceGaps,
    dataScore: given.check.score.whole,
    couldChangeTier: { count: given.check.couldChange?.customers ?? 0, of: outcome.customers.length },
    ...ages(input),
    withoutContact: withoutContact(input),
    overridesExpired,
    unusedDimensions: judged.length === 0 ? undefined : weighed.filter(({ known }) => known === 0).length,
    dimensions: weighed.length,
    tiers: policy.rules.tiers.length,
    oldEvidence: oldEvidence(input),
    standards: judged.length < FEWEST_CUSTOMERS ? undefined : effectiveDimensions(judged, policy),
    hasDrifted: policy.rules.kind === 'share' ? false : given.hasDrifted,
    ...voices(input),
    noticeChanges: given.notice?.changes,
    pastKeeping: given.notice?.pastKeeping,
  };
}

/** Updates of the same day count as one, so that a second look changes nothing. Rules that came back are as old as their return. */
function ages({ past, asOf, given }: ReviewInput): Pick<RiskFacts, 'daysBetweenUpdates' | 'rulesAge'> {
  const told = past.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
  const earlier = told.filter((summary) => summary.asOf < asOf);
  const last = earlier[earlier.length - 1];
  const number = past.flatMap(({ changes }) => changes).find(({ kind, key }) => kind === 'rules' && key === given.mark);
  const isToday = ({ rules }: { rules: number }) => number?.kind === 'rules' && rules === number.number;
  const since = told.slice(told.map(isToday).lastIndexOf(false) + 1)[0]?.asOf;
  return { daysBetweenUpdates: last && asOf - last.asOf, rulesAge: Math.max(0, asOf - (since ?? asOf)) };
}

/** Of the customers who have ordered. Where records are younger than a year, some may have been contacted before them. */
function withoutContact({ outcome, said, asOf }: ReviewInput): Part | undefined {
  const since = recordedSince(said.contacts ?? [], asOf);
  if (said.contacts === undefined || since === undefined) return undefined;
  const reached = new Set(said.contacts.filter(({ day }) => asOf - day <= YEAR_DAYS).map(({ customer }) => customer));
  const customers = outcome.customers.filter(({ measures }) => measures.lastOrder !== undefined);
  return { count: customers.filter(({ measures }) => !reached.has(measures.key)).length, of: customers.length, isAtMost: asOf - since < YEAR_DAYS };
}

/** Older orders count as the rules let them: not at all beyond the months looked back, half after each half-life. */
function oldEvidence({ outcome, policy, asOf }: ReviewInput): number | undefined {
  const { book } = outcome;
  if (book.totals !== undefined) return undefined;
  const [from, yearAgo] = [firstDayCounted(asOf, policy.windowMonths), firstDayCounted(asOf, 12)];
  let [old, all] = [0, 0];
  for (const { day, amount } of book.orders) {
    if (day < from || amount <= 0) continue;
    const counted = amount * (policy.halfLifeMonths === undefined ? 1 : 0.5 ** ((asOf - day) / ((policy.halfLifeMonths * YEAR_DAYS) / 12)));
    all += counted;
    if (day < yearAgo) old += counted;
  }
  return all > 0 ? old / all : undefined;
}

function voices({ said, outcome, asOf }: ReviewInput): Pick<RiskFacts, 'openComplaints' | 'rated'> {
  const { feedback } = said;
  if (feedback === undefined || feedback.length === 0) return { openComplaints: undefined, rated: undefined };
  const open = feedback.filter(isOpenComplaint);
  const raters = new Set(feedback.filter(({ rating, day }) => rating !== undefined && asOf - day <= RATED_DAYS).map(({ customer }) => customer));
  const customers = outcome.customers.filter(({ measures }) => measures.lastOrder !== undefined);
  return {
    openComplaints: { count: open.filter(({ day }) => (asOf as Day) - day > ANSWER_DAYS).length, of: open.length },
    rated: { count: customers.filter(({ measures }) => raters.has(measures.key)).length, of: customers.length },
  };
}
