import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byCodePoint, customersTable, inListOrder, summaryTable, type TieredCustomer } from '../../../src/core/tables';
import { aTiered, dayOn } from '../../support/customers';

const names = (customers: readonly TieredCustomer[]) => inListOrder(customers).map(({ measures }) => measures.name);

describe('the list goes by', () => {
  test.each<[why: string, customers: TieredCustomer[], order: string[]]>([
    ['tier first, best on top', [aTiered({ name: 'A', tier: 1, score: 90 }), aTiered({ name: 'B', tier: 0, score: 10 })], ['B', 'A']],
    ['then score, high to low', [aTiered({ name: 'A', tier: 0, score: 10 }), aTiered({ name: 'B', tier: 0, score: 10.01 })], ['B', 'A']],
    ['then spend, high to low', [aTiered({ name: 'A', tier: 0, score: 9, spend: 1 }), aTiered({ name: 'B', tier: 0, score: 9, spend: 1.0001 })], ['B', 'A']],
    [
      'then the name',
      [aTiered({ name: 'b', tier: 0, score: 9 }), aTiered({ name: 'a', tier: 0, score: 9 }), aTiered({ name: 'B', tier: 0, score: 9 })],
      ['B', 'a', 'b'],
    ],
    [
      'customers without a tier come last: first those with a score',
      [aTiered({ name: 'Nobody', spend: 99 }), aTiered({ name: 'Low', score: 1 }), aTiered({ name: 'Last', tier: 3, score: 0 })],
      ['Last', 'Low', 'Nobody'],
    ],
    ['a score of 0 before no score', [aTiered({ name: 'None', spend: 500 }), aTiered({ name: 'Zero', score: 0 })], ['Zero', 'None']],
  ])('%s', (_, customers, order) => expect(names(customers)).toEqual(order));

  test('leaves the given list as it was', () => {
    const given = Object.freeze([aTiered({ name: 'B', tier: 1, score: 1 }), aTiered({ name: 'A', tier: 0, score: 1 })]);
    expect(names(given)).toEqual(['A', 'B']);
    expect(given[0]?.measures.name).toBe('B');
  });
});

describe('names compare by code point', () => {
  test.each<[a: string, b: string, why: string]>([
    ['', 'a', 'nothing before something'],
    ['Ana', 'Anabel', 'the shorter of two that begin alike'],
    ['Z', 'a', 'capitals before small letters'],
    ['e', 'é', 'accents after'],
    ['张', '王', 'U+5F20 before U+738B, whatever the dictionary says'],
    ['\uFF21', '\u{1F600}', 'full-width A before an emoji, though the emoji’s first UTF-16 unit is smaller'],
    ['\uFFFD', '\u{20000}', 'a rare character of the supplementary plane comes after all of the first'],
    ['\u{1F600}', '\u{1F601}', 'two emoji'],
    ['\u{2000B}a', '\u{2000B}b', 'after an equal supplementary character'],
  ])('%j before %j (%s)', (a, b) => {
    expect(byCodePoint(a, b)).toBeLessThan(0);
    expect(byCodePoint(b, a)).toBeGreaterThan(0);
    expect(byCodePoint(a, a)).toBe(0);
  });

  test('as UTF-8 bytes do, so other engines sort alike', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

test('a customer’s row holds name, tier, points, standing, dates, counts, spend and why, and room for notes', () => {
  const ana: TieredCustomer = {
    ...aTiered({ name: 'Ana', orders: 4, spend: 1600.5, recencyDays: 3, tier: 0 }),
    score: { score: 8750, byDimension: { recency: 8000 } },
  };
  const zoe = aTiered({ name: 'Zoe', orders: 0, spend: -20 });
  const table = customersTable([ana, zoe, aTiered({ name: 'Low', score: 2 })], ['VIP', 'Rest']);
  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'CUSTOMER',
    'TIER',
    'SCORE',
    'SCORE_BAR',
    'STAGE',
    'IN_TIER_SINCE',
    'TIER_BEFORE',
    'SET_BY_HAND',
    'FIRST_ORDER',
    'LAST_ORDER',
    'DAYS_SINCE',
    'ORDERS',
    'SPEND',
    'WHY',
    'NOTES',
  ]);
  const noStanding = [undefined, undefined, undefined, undefined]; // stage, since, before, by hand: from a run with a history
  expect(table.rows[0]).toEqual([
    'Ana',
    'VIP',
    87.5,
    '█████████',
    ...noStanding,
    dayOn('2025-11-18'),
    dayOn('2025-11-18'),
    3,
    4,
    1600.5,
    { code: 'SCORED', points: { recency: 8000 }, confidence: { level: 'high', reasons: [] } },
    undefined,
  ]);
  expect(table.rows[1]).toEqual([
    'Zoe',
    undefined,
    undefined,
    undefined,
    ...noStanding,
    undefined,
    undefined,
    undefined,
    0,
    -20,
    { code: 'NO_ORDER', confidence: { level: 'high', reasons: [] } },
    undefined,
  ]);
  expect(table.rows[2]?.slice(-2)).toEqual([{ code: 'BELOW_ALL_TIERS', confidence: { level: 'high', reasons: [] } }, undefined]);
});

describe('the summary', () => {
  test('counts customers and spend per tier, empty tiers too, and leaves out who has none', () => {
    const customers = [
      aTiered({ tier: 0, score: 9, spend: 300 }),
      aTiered({ tier: 2, score: 1, spend: 50 }),
      aTiered({ tier: 2, score: 1, spend: 50 }),
      aTiered({ spend: 999 }),
    ];
    expect(summaryTable(customers, ['VIP', 'Gold', 'Rest']).rows).toEqual([
      ['VIP', 1, 1 / 3, 300, 0.75, 300, undefined],
      ['Gold', 0, 0, 0, 0, undefined, undefined],
      ['Rest', 2, 2 / 3, 100, 0.25, 50, undefined],
    ]);
  });

  test.each<[why: string, customers: TieredCustomer[], row: unknown[]]>([
    ['nobody: no shares', [], ['VIP', 0, undefined, 0, undefined, undefined]],
    ['nothing spent: no share of spend', [aTiered({ tier: 0, score: 1, spend: 0 })], ['VIP', 1, 1, 0, undefined, 0]],
    ['more given back than bought: no share of spend', [aTiered({ tier: 0, score: 1, spend: -5 })], ['VIP', 1, 1, -5, undefined, -5]],
    [
      'an average of 0.00015 is rounded half away from zero',
      [aTiered({ tier: 0, score: 1, spend: 0.0001 }), aTiered({ tier: 0, score: 1, spend: 0.0002 })],
      ['VIP', 2, 1, 0.0003, 1, 0.0002],
    ],
    [
      'below zero as well',
      [aTiered({ tier: 0, score: 1, spend: -0.0001 }), aTiered({ tier: 0, score: 1, spend: -0.0002 })],
      ['VIP', 2, 1, -0.0003, undefined, -0.0002],
    ],
  ])('%s', (_, customers, row) => expect(summaryTable(customers, ['VIP']).rows).toEqual([[...row, undefined]])); // the list is led to by whoever words the table

  test('adds up: customers, shares and spend', () => {
    const customers = fc.array(
      fc.record({ tier: fc.option(fc.nat(2), { nil: undefined }), spend: fc.integer({ min: 0, max: 1e6 }), score: fc.nat(100) }).map(aTiered),
    );
    fc.assert(
      fc.property(customers, (some) => {
        const rows = summaryTable(some, ['A', 'B', 'C']).rows as number[][];
        const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0);
        const tiered = some.filter(({ tier }) => tier !== undefined);
        expect(sum(1)).toBe(tiered.length);
        expect(sum(3) * 10_000).toBe(tiered.reduce((total, { measures }) => total + (measures.spend ?? 0), 0));
        if (tiered.length > 0) expect(sum(2)).toBeCloseTo(1, 12);
      }),
    );
  });
});
