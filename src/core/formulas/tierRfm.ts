import { measureCustomers } from '../customers';
import { BASE_DIMENSION_IDS, DIMENSION_IDS, DIMENSIONS, type DimensionId } from '../dimensions';
import type { Cell } from '../model/cell';
import { type Customer, hasOrdered } from '../model/customer';
import { isExactSum, unitsOf } from '../model/money';
import type { OrderBook } from '../orders';
import { type Policy, RULE_WORDS } from '../policy';
import { type CustomerScore, rfmDigits, scoreCustomers } from '../scores';
import { byCodePoint } from '../tables';
import { decideTiers, type TierDecision } from '../tiers';
import { type OrderArguments, ordersFrom } from './orderColumns';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, refuseLoading } from './range';
import { policyOf } from './rules';

/**
 * `TIER_RFM(customers, dates, amounts, rules, as_of)`: one row per customer with R, F and M digits (1–5), score
 * (0–100, up to two decimals) and today's tier; by score, then spend, then name. A customer without an order comes
 * last, with neither digits nor tier. Rules that judge by more than three columns tell are refused. Left out, `as_of` is the day the rules name, as in the sheets.
 */
export function tierRfmFormula(given: OrderArguments, rules: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(rules);
  const policy = policyOf(rules, context);
  refuseJudgedByMore(policy, context);
  const customers = tieredToday(ordersFrom(given, context, policy), policy).sort(byScore);
  const digits = BASE_DIMENSION_IDS.map((id) =>
    rfmDigits(
      customers.map(({ measures }) => (hasOrdered(measures) ? DIMENSIONS[id].measure(measures) : undefined)),
      DIMENSIONS[id].better,
    ),
  );
  const { words } = context;
  const heading = [words.CUSTOMER, words.DAYS_SINCE, words.ORDERS, words.SPEND, 'R', 'F', 'M', words.SCORE, words.TIER];
  const rows = customers.map(({ measures, score, tier }, row): Cell[] => [
    measures.name,
    measures.recencyDays ?? '',
    measures.orders ?? '',
    measures.spend === undefined ? '' : unitsOf(measures.spend),
    ...digits.map((column) => column[row] ?? ''),
    score.score === undefined ? '' : score.score / 100,
    tier === undefined ? '' : (policy.rules.tiers[tier]?.name ?? ''),
  ]);
  return [heading, ...rows];
}

interface TieredToday extends TierDecision {
  readonly measures: Customer;
  readonly score: CustomerScore;
}

/** The way of the sheets from orders to tiers, without their doubts, lists and history. */
function tieredToday(book: OrderBook, policy: Policy): TieredToday[] {
  const measured = measureCustomers(book, policy);
  const sum = measured?.reduce((total, { spend }) => total + Math.abs(spend ?? 0), 0);
  if (measured === undefined || !isExactSum(sum ?? 0)) throw new FormulaProblem('SUM_TOO_LARGE');
  const scores = scoreCustomers(measured, policy);
  const decisions = decideTiers(measured, scores, policy.rules);
  return measured.map((measures, index) => ({ measures, score: scores[index] as CustomerScore, ...(decisions[index] as TierDecision) }));
}

function byScore(a: TieredToday, b: TieredToday): number {
  return (b.score.score ?? -1) - (a.score.score ?? -1) || (b.measures.spend ?? 0) - (a.measures.spend ?? 0) || byCodePoint(a.measures.name, b.measures.name);
}

/** Ratings, margins and the like are not in the three columns; a tier without them would not be the tier of the sheets. */
function refuseJudgedByMore({ weights, extras }: Policy, { language }: FormulaContext): void {
  const base: readonly DimensionId[] = BASE_DIMENSION_IDS;
  const further = DIMENSION_IDS.filter((id) => !base.includes(id) && (weights[id] ?? 0) > 0).map((id) => RULE_WORDS[language].dimensions[id]);
  const columns = extras.filter(({ weight }) => weight > 0).map(({ column }) => column);
  const [first] = [...further, ...columns];
  if (first !== undefined) throw new FormulaProblem('JUDGED_BY_MORE', { dimension: first });
}
