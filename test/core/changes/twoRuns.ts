import { type CurrentRows, currentRows, type JudgedTwice, whyMoved } from '../../../src/core/changes';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { defaultPolicy, type Policy } from '../../../src/core/policy';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';

/** Customer, day and amount, as people write them. */
export type OrderRow = readonly [customer: string, day: number, amount: number];

export const plain: Policy = { ...defaultPolicy('en'), weights: { recency: 3000, frequency: 3000, monetary: 4000 } };

/** One run over the rows, as of a day. */
export function outcomeOf(orders: readonly OrderRow[], asOf: number, policy: Policy = plain): Outcome {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount'], ...orders.map(([customer, day, amount]): Cell[] => [customer, { day: day as Day }, amount])];
  const outcome = tierCustomers(
    { sheet: 'Orders', rows },
    { ...policy, asOf: asOf as Day },
    { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } },
  );
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

export function currentOfRun(outcome: Outcome, policy: Policy, gen = 1, mark = JSON.stringify(policy)): CurrentRows {
  return { gen, asOf: outcome.book.asOf, mark, rules: 1, policy: '', customers: currentRows(outcome.customers, policy) };
}

interface Run {
  readonly orders: readonly OrderRow[];
  readonly asOf: number;
  readonly policy?: Policy;
}

export function judgedTwice(first: Run, second: Run): JudgedTwice {
  const [oldPolicy, policy] = [first.policy ?? plain, second.policy ?? plain];
  const outcome = outcomeOf(second.orders, second.asOf, policy);
  return {
    before: currentOfRun(outcomeOf(first.orders, first.asOf, oldPolicy), oldPolicy),
    oldPolicy,
    policy,
    book: outcome.book,
    now: new Map(outcome.customers.map(({ measures }) => [measures.key, measures])),
    scores: new Map(outcome.customers.map(({ measures, score }) => [measures.key, score])),
    mark: JSON.stringify(policy),
  };
}

/** Why a customer's score changed, as a record; and by how much it did. */
export function why(key: string, first: Run, second: Run): { parts: Record<string, number>; change: number } {
  const runs = judgedTwice(first, second);
  const change = (runs.scores.get(key)?.score as number) - (runs.before.customers.get(key)?.score as number);
  return { parts: Object.fromEntries(whyMoved(runs)(key)), change };
}
