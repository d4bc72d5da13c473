import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { defaultPolicy, type Policy } from '../../../src/core/policy';
import { tierCustomers } from '../../../src/core/tierCustomers';
import { dayOn, someRules } from '../../support/customers';
import { bookOf, day, issueCounts, problemOf, type Rows } from './reading';

const GIVEN = { asOf: { kind: 'given', day: day('2025-11-21') } } as const;

/** `Ana 3 120` per customer: orders, spend in currency units; `?` = not known. */
function totals(rows: Rows) {
  const book = bookOf(rows, GIVEN);
  return book.customers.map(({ name }, at) => {
    const { orders, spend } = book.totals?.[at] ?? {};
    return `${name} ${orders ?? '?'} ${spend === undefined ? '?' : spend / 10_000}`;
  });
}

describe('a table of totals per customer', () => {
  test.each<[why: string, rows: Rows, read: string[], issues: Record<string, number>]>([
    [
      'orders and their total',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, 300],
      ],
      ['C1 3 300'],
      { TOTALS_ONLY: 1 },
    ],
    [
      'an export of customers, keyed by their number',
      [
        ['Customer ID', 'Email', 'Total Spent', 'Total Orders'],
        [77, 'ana@example.com', '$1,200.50', 3],
        [78, 'ben@example.com', '$0.00', 0],
      ],
      ['77 3 1200.5', '78 0 0'],
      { TOTALS_ONLY: 2 },
    ],
    [
      'only what was spent: how often is not known',
      [
        ['客户编号', '累计消费（元）'],
        ['K1', 88],
      ],
      ['K1 ? 88'],
      { TOTALS_ONLY: 1 },
    ],
    [
      'only how often: what was spent is not known',
      [
        ['会员号', '消费次数'],
        ['K1', 4],
      ],
      ['K1 4 ?'],
      { TOTALS_ONLY: 1 },
    ],
    [
      'a customer in two rows is added up, a copy is not',
      [
        ['Client', 'Store', 'Orders', 'Amount'],
        ['Ana', 'North', 1, 10],
        ['ana ', 'South', 2, 20],
        ['Ana', 'North', 1, 10],
      ],
      ['Ana 3 30'],
      { TOTALS_ONLY: 2, ID_VARIANT: 1, ROW_DUPLICATE: 1 },
    ],
    [
      'rows that cannot be used are listed, and the sum below is no customer',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, 300],
        ['', 1, 5],
        ['C2', 1, 'much'],
        ['C3', 1.5, 7],
        ['C4', 1, '#N/A'],
        ['Total', 5, 312],
      ],
      ['C1 3 300'],
      { TOTALS_ONLY: 1, ID_BLANK: 1, AMOUNT_NOT_NUMBER: 2, CELL_ERROR: 1, ROW_IS_TOTAL: 1 },
    ],
  ])('%s', (_why, rows, read, issues) => {
    expect(totals(rows)).toEqual(read);
    expect(issueCounts(bookOf(rows, GIVEN))).toEqual(issues);
  });

  test('without a day to go by, as in formulas, it is refused', () => {
    const rows = [
      ['Customer', 'Orders', 'Total'],
      ['C1', 3, 300],
    ];
    expect(problemOf(rows)).toEqual({ code: 'TABLE_SUMMED', params: { sheet: 'Orders' } });
  });

  test.each<[why: string, rows: Rows, code: string]>([
    [
      'a customer and an amount are no totals',
      [
        ['Customer', 'Amount'],
        ['C1', 300],
      ],
      'COLUMN_MISSING',
    ],
    ['no rows', [['Customer', 'Orders', 'Total']], 'TABLE_NO_DATA'],
    [
      'no row that can be used',
      [
        ['Customer', 'Orders', 'Total'],
        ['', 3, 300],
      ],
      'TABLE_ALL_BAD',
    ],
    [
      'two currencies',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, '$300'],
        ['C2', 3, '€300'],
      ],
      'CURRENCY_MIXED',
    ],
    [
      'a total still being computed',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, 'Loading...'],
      ],
      'STILL_LOADING',
    ],
    [
      'nobody to count for',
      [
        ['Shop', 'Orders', 'Total'],
        ['North', 3, 300],
      ],
      'COLUMN_MISSING',
    ],
  ])('%s', (_why, rows, code) => {
    expect(problemOf(rows, GIVEN)?.code).toBe(code);
  });

  test('rows and money are conserved, whatever the rows', () => {
    const anyRow = fc.tuple(
      fc.constantFrom('A', 'B', 'a ', '', '-'),
      fc.constantFrom<Cell>(0, 1, 2, 1.5, 'x', ''),
      fc.constantFrom<Cell>(10, '20', 'x', -5, ''),
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const table = [['Customer', 'Orders', 'Total'], ...rows, ['Z', 1, 1]];
        const book = bookOf(table, GIVEN);
        const listed = book.issues.filter((issue) => issue.listed);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        expect(book.rowsRead).toBe(book.rowsUsed + sum(listed.map((issue) => issue.rows)));
        expect(book.rowsRead).toBe(1 + rows.filter((row) => row.some((cell) => cell !== '')).length);
        const written = sum(rows.map((row) => (row[2] === '' || row[2] === 'x' ? 0 : Number(row[2])))) + 1;
        expect(sum((book.totals ?? []).map(({ spend }) => spend ?? 0)) + sum(listed.map((issue) => issue.amount))).toBe(written * 10_000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tiers of totals', () => {
  const english = defaultPolicy('en');
  const rows: Rows = [
    ['Customer', 'Total Orders', 'Total Spent'],
    ['Ana', 9, 900],
    ['Ben', 2, 500],
    ['Cy', 1, 20],
    ['Dee', 0, 0],
  ];
  const tiered = (policy: Policy, table = rows) => {
    const asOf = { kind: 'capped', today: dayOn('2025-11-21'), toleranceDays: 7 } as const;
    const outcome = tierCustomers({ sheet: 'Orders', rows: table }, policy, { locale: readingLocale('en_US'), asOf });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value.customers.map(({ measures, score, tier, reason }) => [
      measures.name,
      score.score,
      tier === undefined ? reason : policy.rules.tiers[tier]?.name,
    ]);
  };

  test('go by frequency and spend alone: 30 and 40 are the whole weight', () => {
    expect(tiered(english)).toEqual([
      ['Ana', 10_000, 'VIP'],
      ['Ben', 5000, 'Silver'],
      ['Cy', 0, 'Bronze'],
      ['Dee', undefined, 'NO_ORDER'],
    ]);
  });

  test('have no recency, no days, and count to the day of the run', () => {
    const asOf = { kind: 'capped', today: dayOn('2025-11-21'), toleranceDays: 7 } as const;
    const outcome = tierCustomers({ sheet: 'Orders', rows }, english, { locale: readingLocale('en_US'), asOf });
    expect(outcome.ok && outcome.value.book.asOf).toBe(dayOn('2025-11-21'));
    expect(outcome.ok && outcome.value.customers[0]).toMatchObject({
      measures: { orders: 9, spend: 9_000_000, firstOrder: undefined, lastOrder: undefined, recencyDays: undefined },
      score: { byDimension: { frequency: 10_000, monetary: 10_000 } },
    });
  });

  test.each<[why: string, policy: Policy, table: Rows, tiers: unknown[][]]>([
    [
      'rules by recency alone have nothing to judge by',
      { ...english, weights: { recency: 1, frequency: 0, monetary: 0 } },
      rows,
      [
        ['Ana', undefined, 'NOT_KNOWN'],
        ['Ben', undefined, 'NOT_KNOWN'],
        ['Cy', undefined, 'NOT_KNOWN'],
        ['Dee', undefined, 'NO_ORDER'],
      ],
    ],
    [
      'amount limits without spend, too',
      { ...english, rules: someRules('amount', ['Big', 100], ['Rest']) },
      [
        ['Customer', 'Orders'],
        ['Ana', 9],
      ],
      [['Ana', 10_000, 'NOT_KNOWN']],
    ],
    [
      'spend without a count of orders is judged by spend',
      { ...english, rules: someRules('amount', ['Big', 100], ['Rest']) },
      [
        ['Customer', 'Total spent'],
        ['Ana', 900],
        ['Ben', 20],
      ],
      [
        ['Ana', 10_000, 'Big'],
        ['Ben', 0, 'Rest'],
      ],
    ],
  ])('%s', (_why, policy, table, tiers) => {
    expect(tiered(policy, table)).toEqual(tiers);
  });
});
