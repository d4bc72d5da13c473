import { DIMENSIONS } from '../dimensions';
import type { Cell } from '../model/cell';
import { hasOrdered } from '../model/customer';
import { unitsOf } from '../model/money';
import { rfmDigits } from '../scores';
import { byCodePoint, type TieredCustomer } from '../tables';
import { tierOrders } from '../tierCustomers';
import { formulaProblem, type OrderArguments, ordersFrom } from './orderColumns';
import { type Argument, type FormulaContext, refuseLoading } from './range';
import { policyOf } from './rules';

/**
 * `TIER_RFM(customers, dates, amounts, rules, as_of)`: one row per customer with R, F and M digits (1–5), score
 * (0–100, up to two decimals) and today's tier; by score, then spend, then name. A customer without an order comes
 * last, with neither digits nor tier. Left out, `as_of` is the day the rules name, as in the sheets.
 */
export function tierRfmFormula(given: OrderArguments, rules: Argument, context: FormulaContext): Cell[][] {
  refuseLoading(rules);
  const policy = policyOf(rules, context);
  const outcome = tierOrders(ordersFrom(given, context, policy), policy, '');
  if (!outcome.ok) throw formulaProblem(outcome.problem);
  const customers = [...outcome.value.customers].sort(byScore);
  const digits = (['recency', 'frequency', 'monetary'] as const).map((id) =>
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

function byScore(a: TieredCustomer, b: TieredCustomer): number {
  return (b.score.score ?? -1) - (a.score.score ?? -1) || (b.measures.spend ?? 0) - (a.measures.spend ?? 0) || byCodePoint(a.measures.name, b.measures.name);
}
