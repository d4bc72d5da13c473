import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { isoDay } from '../../../src/core/model/day';
import { readingLocale } from '../../../src/core/model/locale';
import { METHODS, type Policy, parsePolicy, rulesTableRows } from '../../../src/core/policy';
import { customersTable } from '../../../src/core/tables';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';
import { dayOn } from '../../support/customers';
import { call, column, shown } from '../../support/formulas';

const AS_OF = dayOn('2025-11-21');

type Order = readonly [customer: Cell, date: Cell, amount: Cell];

/** A few customers, some spelt in two ways, over three years, with refunds and many ties. */
const orderLists = fc.array(
  fc.tuple(
    fc.constantFrom<Cell>('Ana', 'Ben', 'Chloe', 'Deng', 'Emil', '张三', 'O’Neil', 'ana ', 'ＢＥＮ', 42),
    fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0, 1, 30, 31, 365)).map((before): Cell => ({ day: AS_OF - before }) as Cell),
    fc.oneof(
      fc.integer({ min: -3, max: 9 }),
      fc.integer({ min: -5000, max: 99_999 }).map((cents) => cents / 100),
    ),
  ),
  { minLength: 1, maxLength: 40 },
);

const limits = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }).map((three) => three.sort((a, b) => a - b));
const tiers = fc.tuple(fc.constantFrom('share', 'score', 'amount'), limits, fc.boolean()).map(([kind, rising, hasRest]) => {
  const from = kind === 'share' ? rising : [...rising].reverse();
  return [
    ...from.map((limit, index) => ({ name: 'ABC'[index] as string, [kind]: kind === 'amount' ? 7 * limit : limit })),
    ...(hasRest ? [{ name: 'D' }] : []),
  ];
});
const weight = fc.integer({ min: 0, max: 100 });
const setting = fc.record({ better: fc.constantFrom('higher', 'lower'), cap: fc.integer({ min: 1, max: 400 }) }, { requiredKeys: [] });
const months = fc.option(fc.integer({ min: 1, max: 30 }));

/** Rules that look at nothing but when, how often and how much, without anything that needs a history. */
const policies = fc
  .record(
    {
      tiers,
      weights: fc.record({ recency: weight, frequency: weight, monetary: weight }).filter((each) => Object.values(each).some((points) => points > 0)),
      settings: fc.record({ recency: setting, frequency: setting, monetary: setting }, { requiredKeys: [] }),
      method: fc.constantFrom(...METHODS),
      windowMonths: months,
      halfLifeMonths: months,
      frequencyBy: fc.constantFrom('order', 'day'),
    },
    { requiredKeys: ['weights'] },
  )
  .map((document): Policy => {
    const policy = parsePolicy({ ...document, asOf: isoDay(AS_OF) }, 'en');
    if (!policy.ok) throw new Error(policy.problem.code);
    return policy.value;
  });

/** What the sheets do with the rows; a run also knows the last run, a preview does not. */
function inSheets(orders: readonly Order[], policy: Policy, isRun = false): Outcome {
  const rows = [['Customer', 'Date', 'Amount'], ...orders];
  const context = { locale: readingLocale('en_US'), asOf: { kind: 'latest' as const } };
  const outcome = tierCustomers({ sheet: 'Orders', rows }, policy, isRun ? { ...context, tiers: { kept: () => undefined, rules: '' } } : context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const namesOf = ({ rules }: Policy) => rules.tiers.map(({ name }) => name);
/** By score, then spend, then name in a cell; the sheets' list goes by tier first, which differs where amounts decide. */
const byName = (rows: readonly (readonly unknown[])[]) => new Map(rows.map(([name, ...judged]) => [name, judged]));
const listed = ({ customers }: Outcome, policy: Policy) =>
  customersTable(customers, namesOf(policy)).rows.map(([name, tier, score]) => [name, score ?? '', tier ?? '']);

test('a bare cell, the sheets and the preview give every customer the same score and tier (1,000 shops with rules of their own)', () => {
  fc.assert(
    fc.property(orderLists, policies, (orders, policy) => {
      const columns = ([0, 1, 2] as const).map((at) => column(...orders.map((order) => order[at])));
      const cells = shown(call('TIER_RFM', [...columns, rulesTableRows(policy, 'en')])) as unknown[][];
      const preview = inSheets(orders, policy);
      const today = cells.slice(1).map((row) => [row[0], row[7], row[8]]);
      expect(byName(today)).toEqual(byName(listed(preview, policy)));
      expect(byName(today).size).toBe(today.length);
      if (policy.rules.kind !== 'amount') expect(today).toEqual(listed(preview, policy));
      expect(listed(inSheets(orders, policy, true), policy)).toEqual(listed(preview, policy));
    }),
    { numRuns: 1000 },
  );
});

test('a bare cell and TIER_OF over the list that the sheets show give the same tier (1,000 shops)', () => {
  fc.assert(
    fc.property(orderLists, policies, (orders, policy) => {
      const list = [['Customer', 'Tier', 'Score'], ...listed(inSheets(orders, policy), policy).map(([name, score, tier]) => [name, tier, score])] as Cell[][];
      const columns = ([0, 1, 2] as const).map((at) => column(...orders.map((order) => order[at])));
      const today = new Map((call('TIER_RFM', [...columns, rulesTableRows(policy, 'en')]) as Cell[][]).slice(1).map((row) => [row[0], row[8]]));
      const customers = [...today.keys()] as Cell[];
      expect(shown(call('TIER_OF', [column('Customer', ...customers), list]))).toEqual(['Tier', ...customers.map((name) => today.get(name))]);
    }),
    { numRuns: 1000 },
  );
});
