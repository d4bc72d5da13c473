import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import { call, column, exampleRange, on, refusal, shown } from '../../support/formulas';

const spend = exampleRange('B2:B11');
const metrics = exampleRange('B2:D11');
const orders = ['Orders!A2:A', 'Orders!B2:B', 'Orders!C2:C'].map(exampleRange);
const asOf = on('2025-11-21');
const tiers = call('TIER', [spend]) as Argument;
const whole = (answer: unknown) => (answer as (number | string)[]).map((score) => (typeof score === 'number' ? Math.round(score) : score));

describe('every number checked in the reference of the functions', () => {
  test.each<[formula: string, name: string, args: Argument[], answer: unknown]>([
    ['=TIER(B2:B11)', 'TIER', [spend], ['VIP', 'Gold', 'Silver', 'Silver', 'Silver', 'Bronze', 'Bronze', 'Bronze', 'Bronze', '']],
    [
      '=TIER(B2:B11, "VIP>=5000, Gold>=1000, Bronze")',
      'TIER',
      [spend, 'VIP>=5000, Gold>=1000, Bronze'],
      ['Gold', 'Gold', 'Gold', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', ''],
    ],
    ['=TIER_ABC(B2:B11)', 'TIER_ABC', [spend], ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', '']],
    ['=TIER_NEXT(B2:B11)', 'TIER_NEXT', [spend], ['', 2350, 450, 930, 1210, 30, 340, 460, 545, '']],
    ['=TIER_EXPLAIN(B7, B2:B11)', 'TIER_EXPLAIN', [610, spend], 'Bronze: 610 is more than 3 of the other 8 customers. Silver starts at 640, 30 more.'],
    [
      '=TIER_CUSTOMERS(…)',
      'TIER_CUSTOMERS',
      [...orders, asOf],
      [
        ['Customer', 'First order', 'Last order', 'Days since', 'Orders', 'Spend', 'Average'],
        ['Ana', '2025-06-03', '2025-11-18', 3, 4, 1600, 400],
        ['Ben', '2025-09-10', '2025-11-01', 20, 2, 240, 120],
        ['Chloe', '2025-03-12', '2025-03-12', 254, 1, 800, 800],
        ['Deng', '2025-10-12', '2025-11-15', 6, 5, 250, 50],
        ['Emil', '2025-05-02', '2025-06-20', 154, 2, 250, 125],
        ['Fay', '2025-11-20', '2025-11-20', 1, 1, 35, 35],
      ],
    ],
    [
      '=TIER_RFM(…)',
      'TIER_RFM',
      [...orders, '', asOf],
      [
        ['Customer', 'Days since', 'Orders', 'Spend', 'R', 'F', 'M', 'Score', 'Tier'],
        ['Ana', 3, 4, 1600, 5, 5, 5, 88, 'VIP'],
        ['Deng', 6, 5, 250, 4, 5, 3, 68, 'Gold'],
        ['Emil', 154, 2, 250, 2, 3, 3, 41, 'Silver'],
        ['Chloe', 254, 1, 800, 1, 1, 5, 35, 'Bronze'],
        ['Ben', 20, 2, 240, 3, 3, 2, 35, 'Bronze'],
        ['Fay', 1, 1, 35, 5, 1, 1, 33, 'Bronze'],
      ],
    ],
    [
      '=TIER_LIFECYCLE(…)',
      'TIER_LIFECYCLE',
      [orders[0], orders[1], asOf],
      [
        ['Customer', 'Usual gap', 'Days since', 'Times usual', 'Stage'],
        ['Ana', 48, 3, 0.1, 'Active'],
        ['Ben', 52, 20, 0.4, 'Active'],
        ['Chloe', '–', 254, 5.4, 'Lost'],
        ['Deng', 9, 6, 0.7, 'Active'],
        ['Emil', 49, 154, 3.1, 'At risk'],
        ['Fay', '–', 1, 0, 'New'],
      ],
    ],
    [
      '=TIER_TREND({200,220,210,260,250,300}) and the two below it',
      'TIER_TREND',
      [
        [
          [200, 220, 210, 260, 250, 300],
          [120, 90, 130, 100, 110, 120],
          [400, 380, 300, 260, 0, 0],
        ],
      ],
      ['Growing', 'Steady', 'Falling'],
    ],
    [
      '=TIER_BREAKS(B2:B11, 4)',
      'TIER_BREAKS',
      [spend, 4],
      [
        ['From', 'To', 'Customers'],
        [4200, 4200, 1],
        [1400, 1850, 2],
        [610, 920, 3],
        [95, 300, 3],
      ],
    ],
  ])('%s', (_, name, args, answer) => expect(shown(call(name, args))).toEqual(answer));

  test('=TIER_SCORE(B2:B11), to whole points', () => expect(whole(shown(call('TIER_SCORE', [spend])))).toEqual([100, 88, 75, 63, 50, 38, 25, 13, 0, '']));

  test('=TIER_SCORE(B2:D11, {40, -30, 30}), to whole points: Deng overtakes Ben', () => {
    expect(whole(shown(call('TIER_SCORE', [metrics, [[40, -30, 30]]])))).toEqual([93, 69, 38, 78, 43, 49, 48, 31, 4, '']);
  });

  test('=TIER_EXPLAIN in Chinese', () => {
    expect(call('TIER_EXPLAIN', [610, spend], 'zh_CN')).toBe('铜：610 高于其他 8 位客户中的 3 位。银级从 640 起，还差 30。');
  });

  test('=TIER_SUMMARY(E2:E11, B2:B11), shares and averages unrounded', () => {
    expect(shown(call('TIER_SUMMARY', [tiers, spend]))).toEqual([
      ['Tier', 'Customers', 'Share', 'Total', 'Share of total', 'Average'],
      ['VIP', 1, 1 / 9, 4200, 4200 / 10_195, 4200],
      ['Gold', 1, 1 / 9, 1850, 1850 / 10_195, 1850],
      ['Silver', 3, 3 / 9, 2960, 2960 / 10_195, 2960 / 3],
      ['Bronze', 4, 4 / 9, 1185, 1185 / 10_195, 1185 / 4],
    ]);
  });

  test('=TIER_FAIR: Shanghai 12 of 40, Suzhou 3 of 36, Other 1 of 4 (Wilson 95 %)', () => {
    const groups = [
      ['Shanghai', 40, 12],
      ['Suzhou', 36, 3],
      ['Other', 4, 1],
    ] as const;
    const rows = groups.flatMap(([group, n, hits]) => Array.from({ length: n }, (_, index) => [group, index < hits ? 'Gold' : 'Bronze']));
    const answer = call('TIER_FAIR', [rows.map(([, tier]) => [tier as string]), rows.map(([group]) => [group as string])]);
    expect(shown(answer)).toEqual([
      ['Group', 'Customers', 'In top tiers', 'Share', 'Likely range', 'Reading'],
      ['Shanghai', 40, 12, 0.3, '18%–45%', 'Above the others'],
      ['Suzhou', 36, 3, 3 / 36, '3%–22%', 'Below the others: look at why'],
      ['Other', 4, 1, 0.25, '5%–70%', 'Too few to tell'],
    ]);
    const rules = [
      ['Tier', 'Best share'],
      ['Gold', 0.5],
      ['Bronze', ''],
      ['Smallest group for fairness', 37],
    ];
    const stricter = call('TIER_FAIR', [rows.map(([, tier]) => [tier as string]), rows.map(([group]) => [group as string]), '', rules]);
    expect((shown(stricter) as unknown[][]).map((row) => row[5])).toEqual(['Reading', 'Above the others', 'Too few to tell', 'Too few to tell']);
  });

  test.each<[when: string, formula: () => unknown, en: string]>([
    ['scalar with share rules', () => call('TIER', [5]), 'Compare one value with all: =TIER(B2, B$2:B). Faster: =TIER(B:B) once, in the first row.'],
    [
      'the same of another function',
      () => call('TIER_NEXT', [5]),
      'Compare one value with all: =TIER_NEXT(B2, B$2:B). Faster: =TIER_NEXT(B:B) once, in the first row.',
    ],
    [
      'several columns',
      () => call('TIER', [metrics]),
      'Give one column of numbers, for example =TIER(B2:B). For an order list use =TIER_RFM(customers, dates, amounts).',
    ],
    [
      'columns of different height',
      () => call('TIER_RFM', [new Array(900).fill(['Ana']), new Array(899).fill([asOf]), new Array(900).fill([1])]),
      'customers has 900 rows but dates has 899. Use ranges with the same rows, for example A2:A and B2:B.',
    ],
    ['no numbers at all', () => call('TIER_SCORE', [column('Ana', 'Ben')]), 'No numbers found in metrics. Did you pick the name column?'],
    [
      'dates are not dates',
      () => call('TIER_LIFECYCLE', [column('Ana'), column('soon')]),
      'No dates found in dates. Format the column as a date, or write 2025-11-21.',
    ],
    ['rules cannot be read', () => call('TIER', [spend, 'VIP 5%, Gold 20']), 'Cannot read the rule "Gold 20". Write a share (Gold 20%) or a limit (Gold>=20).'],
    [
      'rules not in order',
      () => call('TIER', [spend, 'Gold>=500, Silver>=1000, Bronze']),
      'Rules must go from best to worst: Silver (1000) is above Gold (500).',
    ],
    [
      'too much data',
      () => call('TIER_RFM', [new Array(60_000).fill(['Ana']), new Array(60_000).fill([asOf]), new Array(60_000).fill([1])]),
      'This is too much for a formula (60,000 orders). Use Extensions > Tierkeeper > Update now.',
    ],
    [
      'rules that judge by more',
      () =>
        call('TIER_RFM', [
          ...orders,
          [
            ['Tier', 'Best share'],
            ['VIP', '10%'],
            ['Rest', ''],
            ['Weight: experience', 30],
          ],
        ]),
      'Your rules also judge by experience. Show the tiers of your sheets with =TIER_OF(A2:A, TIERS).',
    ],
  ])('%s', (_, formula, en) => expect(refusal(formula)).toBe(en));
});
