import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/core/model/cell';
import { readingLocale } from '../../src/core/model/locale';
import { defaultPolicy, type Policy } from '../../src/core/policy';
import { type Outcome, tierCustomers } from '../../src/core/tierCustomers';
import { exampleOrders } from '../../src/samples';
import { dayOn, someRules } from '../support/customers';

const english = defaultPolicy('en');

function run(rows: readonly (readonly Cell[])[], policy: Policy = english, asOf = '2025-11-21') {
  return tierCustomers({ sheet: 'Orders', rows }, policy, { locale: readingLocale('en_US'), asOf: { kind: 'given', day: dayOn(asOf) } });
}

function outcomeOf(rows: readonly (readonly Cell[])[], policy: Policy = english): Outcome {
  const result = run(rows, policy);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const listed = ({ customers }: Outcome, policy: Policy = english) =>
  customers.map(({ measures, score, tier, reason }) => [measures.name, score.score, tier === undefined ? reason : policy.rules.tiers[tier]?.name]);
const heading: Cell[] = ['Customer', 'Date', 'Amount'];
const on = (iso: string): Cell => ({ day: dayOn(iso) });
const exampleRows = exampleOrders.rows as readonly (readonly Cell[])[];

describe('from rows to tiers', () => {
  test('the example orders give Ana 88 VIP, Deng 68 Gold, Emil 41 Silver, and three Bronze', () => {
    const outcome = outcomeOf(exampleRows);
    expect(listed(outcome)).toEqual([
      ['Ana', 8800, 'VIP'],
      ['Deng', 6800, 'Gold'],
      ['Emil', 4100, 'Silver'],
      ['Chloe', 3500, 'Bronze'],
      ['Ben', 3500, 'Bronze'],
      ['Fay', 3300, 'Bronze'],
    ]);
    expect(outcome.book.rowsRead).toBe(15);
    expect(outcome.book.rowsUsed).toBe(15);
  });

  test('a customer with refunds only stays in the list, last, with the reason', () => {
    expect(listed(outcomeOf([...exampleRows, ['Zoe', on('2025-11-01'), -20]])).at(-1)).toEqual(['Zoe', undefined, 'NO_ORDER']);
  });

  test('a customer whose every order is cancelled stays in the list, and changes nobody else’s tier', () => {
    const withStatus = exampleRows.map((row, index) => [...row, index === 0 ? 'Status' : 'paid']);
    const outcome = outcomeOf([...withStatus, ['Zoe', on('2025-11-01'), 9000, 'cancelled']]);
    expect(listed(outcome).at(-1)).toEqual(['Zoe', undefined, 'NO_ORDER']);
    expect(listed(outcome).slice(0, -1)).toEqual(listed(outcomeOf(exampleRows)));
  });

  test('rules by amount look at spend: Ana 1600 and Chloe 800 reach 800', () => {
    const policy = { ...english, rules: someRules('amount', ['Big', 800]) };
    expect(listed(outcomeOf(exampleRows, policy), policy).map(([name, , tier]) => `${name} ${tier}`)).toEqual([
      'Ana Big',
      'Chloe Big',
      'Deng BELOW_ALL_TIERS',
      'Emil BELOW_ALL_TIERS',
      'Ben BELOW_ALL_TIERS',
      'Fay BELOW_ALL_TIERS',
    ]);
  });

  test('a fixed day in the rules goes before the day of the run', () => {
    const outcome = outcomeOf(exampleRows, { ...english, asOf: dayOn('2025-06-30') });
    expect(outcome.book.asOf).toBe(dayOn('2025-06-30'));
    expect(outcome.customers.map(({ measures }) => measures.name).sort()).toEqual(['Ana', 'Chloe', 'Emil']);
  });

  test('sums beyond 900 billion are refused with the sheet’s name, also when they cancel out', () => {
    const huge = Array.from({ length: 10 }, (_, index): Cell[] => [`C${index}`, on('2025-11-01'), 9.5e10]);
    expect(run([heading, ...huge])).toEqual({ ok: false, problem: { code: 'SUM_TOO_LARGE', params: { sheet: 'Orders' } } });
    const backAndForth = huge.flatMap((row) => [row, [row[0], row[1], -9.5e10] as Cell[]]);
    expect(run([heading, ...backAndForth]).ok).toBe(false);
    expect(run([heading, ...huge.slice(0, 9)]).ok).toBe(true);
  });

  test('an unreadable table is one problem, not an exception', () => {
    expect(run([['', '']])).toMatchObject({ ok: false, problem: { code: 'TABLE_EMPTY' } });
  });
});

const amounts = fc.integer({ min: -100, max: 1000 });
const anOrder = fc.tuple(fc.constantFrom('Ana', 'Ben', 'Chloe', 'Deng', '张三', '😀'), fc.integer({ min: 20_000, max: 20_413 }), amounts);
const rowsOf = (orders: readonly (readonly [string, number, number])[]) => [heading, ...orders.map(([name, day, amount]) => [name, { day }, amount] as Cell[])];

describe('laws of the corridor', () => {
  test('the order of the rows changes no list', () => {
    const shuffled = fc
      .uniqueArray(anOrder, { minLength: 1, maxLength: 30, selector: String })
      .chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })));
    fc.assert(
      fc.property(shuffled, ([orders, others]) => {
        expect(listed(outcomeOf(rowsOf(others)))).toEqual(listed(outcomeOf(rowsOf(orders))));
      }),
      { numRuns: 60 },
    );
  });

  test('another currency unit (every amount × 7) changes no score and no share tier', () => {
    fc.assert(
      fc.property(fc.array(anOrder, { minLength: 1, maxLength: 30 }), (orders) => {
        const times = orders.map(([name, day, amount]) => [name, day, amount * 7] as const);
        expect(listed(outcomeOf(rowsOf(times)))).toEqual(listed(outcomeOf(rowsOf(orders))));
      }),
      { numRuns: 60 },
    );
  });

  test('every row given is counted once: used, or listed with its trouble', () => {
    const cell = fc.constantFrom<Cell>('', 'tbc', '-', 5, '5', 'Ana', '#N/A', on('2025-11-01'), '2025-11-02', true);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 15 }), (rows) => {
        const result = run([heading, ['Ana', on('2025-11-01'), 5], ...rows]);
        if (!result.ok) return;
        const { rowsRead, rowsUsed, issues } = result.value.book;
        expect(rowsUsed + issues.filter((issue) => issue.listed).reduce((sum, issue) => sum + issue.rows, 0)).toBe(rowsRead);
      }),
      { numRuns: 100 },
    );
  });
});
