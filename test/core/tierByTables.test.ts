import { describe, expect, test } from 'vitest';
import { readCustomers } from '../../src/core/customers';
import type { Cell } from '../../src/core/model/cell';
import { readingLocale } from '../../src/core/model/locale';
import { defaultPolicy, type GroupRules, type Policy } from '../../src/core/policy';
import { tierCustomers } from '../../src/core/tierCustomers';
import { dayOn, someRules } from '../support/customers';

const locale = readingLocale('en_US');
const plain: Policy = { ...defaultPolicy('en'), rules: someRules('share', ['VIP', 40], ['Rest']) };

/** Name, tier, score and reason of each customer, in list order. */
function tiered(orders: readonly (readonly Cell[])[], policy: Policy, customers?: readonly (readonly Cell[])[]) {
  const table = customers && readCustomers({ sheet: 'Customers', rows: customers }, { locale });
  const context = { locale, asOf: { kind: 'given', day: dayOn('2025-11-21') } as const, customers: table?.ok ? table.value.table : undefined };
  const outcome = tierCustomers({ sheet: 'Orders', rows: orders }, policy, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.customers.map(({ measures, tier, score, reason }) => [measures.name, tier, score.score, reason]);
}

const ORDERS = [
  ['Customer ID', 'Date', 'Amount', 'Kind'],
  ['C1', '2025-11-01', 100, 'Retail'],
  ['C2', '2025-11-02', 200, 'Retail'],
  ['C3', '2025-11-03', 9000, 'Wholesale'],
  ['C4', '2025-11-04', 8000, 'wholesale'],
] as const;
const wholesale: GroupRules = { name: 'Wholesale', column: 'Kind', value: 'Wholesale', rules: undefined, weights: { monetary: 100 } };

describe('tiers by more than the plain three', () => {
  test('a table of customers decides where the rules weigh its ratings; who has none and too little else has no tier and the reason', () => {
    const policy = { ...plain, weights: { monetary: 3000, experience: 7000 } };
    const customers = [
      ['Customer ID', 'Rating'],
      ['C1', 5],
      ['C2', 4],
      ['C3', 1],
    ];
    expect(tiered(ORDERS, policy, customers)).toEqual([
      ['C1', 0, 7000, undefined],
      ['C2', 0, 4500, undefined],
      ['C3', 1, 3000, undefined],
      ['C4', undefined, undefined, 'NOT_ENOUGH_DATA'],
    ]);
  });

  test('without such a table the ratings are nobody’s, and spend alone decides', () => {
    expect(tiered(ORDERS, { ...plain, weights: { monetary: 3000, experience: 7000 } }).map(([name]) => name)).toEqual(['C3', 'C4', 'C2', 'C1']);
  });

  test('by group, each has its own best, and how large the wholesale giant is changes no retail score', () => {
    const policy = { ...plain, weights: { monetary: 100 }, groups: [wholesale] };
    const found = [
      ['C2', 0, 10_000, undefined],
      ['C1', 1, 0, undefined],
    ];
    const larger = ORDERS.map((row) => row.map((cell) => (cell === 9000 ? 9_000_000 : cell)));
    for (const orders of [ORDERS, larger]) expect(tiered(orders, policy).filter(([name]) => name === 'C1' || name === 'C2')).toEqual(found);
    expect(tiered(ORDERS, policy).filter(([, tier]) => tier === 0)).toHaveLength(2);
  });

  test('by stage, those with a single recent order rank among themselves', () => {
    const orders = [...ORDERS, ['C1', '2025-10-20', 1, 'Retail'], ['C1', '2025-10-10', 1, 'Retail'], ['C2', '2025-10-25', 1, 'Retail']];
    const policy = { ...plain, weights: { monetary: 100 }, groups: [{ ...wholesale, name: 'New', column: '', value: 'new' }] };
    expect(tiered(orders, policy).map(([name, tier]) => [name, tier])).toEqual([
      ['C3', 0],
      ['C2', 0],
      ['C4', 1],
      ['C1', 1],
    ]);
  });

  test('looking back a month, older spend does not count, but its customer is still tiered', () => {
    const orders = [...ORDERS, ['C5', '2020-01-01', 99_999, 'Retail']];
    const policy = { ...plain, weights: { monetary: 100 }, windowMonths: 1 };
    expect(tiered(orders, policy).find(([name]) => name === 'C5')).toEqual(['C5', 1, 0, undefined]);
  });
});
