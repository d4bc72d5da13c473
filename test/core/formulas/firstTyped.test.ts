import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import { call, column, exampleRange, on, refusal, shown } from '../../support/formulas';

const tiersOfTen = ['VIP', 'Gold', 'Silver', 'Silver', 'Silver', 'Bronze', 'Bronze', 'Bronze', 'Bronze'];
const orderList = [
  ['Ana', on('2025-11-01'), 10],
  ['Ben', on('2025-11-02'), 20],
];

describe('what an owner types first answers at once', () => {
  test.each<[typed: string, name: string, args: Argument[], answer: unknown]>([
    ['=TIER(B2:B)', 'TIER', [exampleRange('B2:B')], tiersOfTen],
    ['=TIER(B:B)', 'TIER', [exampleRange('B:B')], ['Tier', ...tiersOfTen]],
    ['=TIER(B1:B)', 'TIER', [exampleRange('B1:B')], ['Tier', ...tiersOfTen]],
    ['=TIER(B2:B11)', 'TIER', [exampleRange('B2:B11')], [...tiersOfTen, '']],
    ['=TIER(B2, B:B)', 'TIER', [4200, exampleRange('B:B')], 'VIP'],
    ['=TIER(B3, B$2:B)', 'TIER', [1850, exampleRange('B2:B')], 'Gold'],
    ['=TIER(B7, , B2:B11)', 'TIER', [610, '', exampleRange('B2:B11')], 'Bronze'],
    ['=TIER(B11, B2:B11) on a blank cell', 'TIER', ['', exampleRange('B2:B11')], ''],
    ['=TIER(B2, "VIP>=5000, Gold>=1000, Bronze")', 'TIER', [4200, 'VIP>=5000, Gold>=1000, Bronze'], 'Gold'],
    [
      '=TIER(B2:B11, B2:B6) compared with the best five',
      'TIER',
      [exampleRange('B2:B11'), exampleRange('B2:B6')],
      ['VIP', 'Silver', 'Silver', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', 'Bronze', ''],
    ],
  ])('%s', (_, name, args, answer) => expect(shown(call(name, args))).toEqual(answer));

  test('=TIER_RFM(Orders!A:A, Orders!B:B, Orders!C:C) finds the header and counts back from 20 November', () => {
    const rows = call('TIER_RFM', ['Orders!A:A', 'Orders!B:B', 'Orders!C:C'].map(exampleRange)) as unknown[][];
    expect(rows).toHaveLength(7);
    expect(rows[1]).toEqual(['Ana', 2, 4, 1600, 5, 5, 5, 88, 'VIP']);
  });
});

const rules = (heading: string): Argument => [
  ['Tier', heading],
  ['VIP', 80],
  ['Rest', ''],
];

describe('what cannot be answered says in plain words what to type', () => {
  test.each<[typed: string, formula: () => unknown, sentence: string]>([
    ['=TIER(B2)', () => call('TIER', [4200]), 'Compare one value with all: =TIER(B2, B$2:B). Faster: =TIER(B:B) once, in the first row.'],
    ['=TIER(B11) on a blank cell', () => call('TIER', ['']), 'Compare one value with all: =TIER(B2, B$2:B). Faster: =TIER(B:B) once, in the first row.'],
    ['=TIER(A2:A)', () => call('TIER', [exampleRange('A2:A')]), "To show each customer's tier: =TIER_OF(A2:A, TIERS). To tier by a number, give its column."],
    ['=TIER(A:A)', () => call('TIER', [exampleRange('A:A')]), "To show each customer's tier: =TIER_OF(A2:A, TIERS). To tier by a number, give its column."],
    ['=TIER(A2:C), an order list', () => call('TIER', [orderList]), 'That looks like a list of orders. Use =TIER_RFM(A2:A, B2:B, C2:C).'],
    ['=TIER(Orders!A:C)', () => call('TIER', [exampleRange('Orders!A:C')]), 'That looks like a list of orders. Use =TIER_RFM(A2:A, B2:B, C2:C).'],
    [
      'an order list whose dates are text, date first',
      () =>
        call('TIER', [
          [
            ['2025-11-01', 'Ana', '$10'],
            ['2025-11-02', 'Ben', '$20'],
          ],
        ]),
      'That looks like a list of orders. Use =TIER_RFM(B2:B, A2:A, C2:C).',
    ],
    ['=TIER(A1:D), names and numbers', () => call('TIER', [exampleRange('A1:D')]), 'Give one column of numbers, for example =TIER(B2:B).'],
    [
      'names, an empty column, numbers',
      () =>
        call('TIER', [
          [
            ['Ana', '', 5],
            ['Ben', '', 7],
          ],
        ]),
      'Give one column of numbers, for example =TIER(C2:C).',
    ],
    [
      '=TIER(B2:C), two columns of numbers',
      () => call('TIER', [exampleRange('B2:C')]),
      'Give one column of numbers, for example =TIER(B2:B). For an order list use =TIER_RFM(customers, dates, amounts).',
    ],
    [
      '=TIER(B2:B, 5000, 1000)',
      () => call('TIER', [exampleRange('B2:B'), 5000, 1000]),
      'Write the limits in one text: =TIER(B2:B, "VIP>=5000, Gold>=1000, Bronze").',
    ],
    ['=TIER(B2:B, 5000)', () => call('TIER', [exampleRange('B2:B'), 5000]), 'Write the limits in one text: =TIER(B2:B, "VIP>=5000, Gold>=1000, Bronze").'],
    ['=TIER(C2:C) on dates', () => call('TIER', [column(on('2025-11-01'), on('2025-11-02'))]), 'No numbers found in values. Did you pick the name column?'],
    ['=TIER(B2:B) on errors', () => call('TIER', [column('#N/A', '#REF!')]), 'No numbers found in values. Did you pick the name column?'],
    [
      '=TIER(B2, A2:A) compared with names',
      () => call('TIER', [4200, '', exampleRange('A2:A')]),
      'No numbers found in compare_with. Did you pick the name column?',
    ],
    [
      '=TIER(B2, D2:D) compared with an empty column',
      () => call('TIER', [4200, column('', '')]),
      'No numbers found in compare_with. Did you pick the name column?',
    ],
    [
      '=TIER(B2:B, D2:D) compared with an empty column',
      () => call('TIER', [exampleRange('B2:B'), column('', '')]),
      'No numbers found in compare_with. Did you pick the name column?',
    ],
    [
      '=TIER(B2, , B2:C) compared with two columns',
      () => call('TIER', [4200, '', exampleRange('B2:C')]),
      'Give one column for compare_with, for example A2:A.',
    ],
    [
      '=TIER(B2:B, A1:A4), names alone as rules',
      () => call('TIER', [exampleRange('B2:B'), column('Tier', 'VIP', 'Gold')]),
      'The rules need two columns: tier names, and beside them the limits. Or write "VIP 5%, Gold 20%, Bronze".',
    ],
    [
      '=TIER(B2:B, F1:F4, B2:B)',
      () => call('TIER', [exampleRange('B2:B'), column('VIP', 'Gold'), exampleRange('B2:B')]),
      'The rules need two columns: tier names, and beside them the limits. Or write "VIP 5%, Gold 20%, Bronze".',
    ],
    ['=TIER()', () => call('TIER', []), 'Give a column for values, for example A2:A.'],
    [
      '=TIER(B2:B, "Gold 20")',
      () => call('TIER', [exampleRange('B2:B'), 'Gold 20']),
      'Cannot read the rule "Gold 20". Write a share (Gold 20%) or a limit (Gold>=20).',
    ],
    [
      '=TIER(B2:B, "TIER_RULES")',
      () => call('TIER', [exampleRange('B2:B'), 'TIER_RULES']),
      'Cannot read the rule "TIER_RULES". Write a share (Gold 20%) or a limit (Gold>=20).',
    ],
    [
      'rules in the wrong order',
      () => call('TIER', [exampleRange('B2:B'), 'Gold>=500, Silver>=1000']),
      'Rules must go from best to worst: Silver (1000) is above Gold (500).',
    ],
    [
      'rules without a heading',
      () =>
        call('TIER', [
          exampleRange('B2:B'),
          [
            ['VIP', '5%'],
            ['Rest', ''],
          ],
        ]),
      'Put a heading above the rules: Tier, and beside it Best share, From score or From amount.',
    ],
    [
      'limits for scores, on amounts',
      () => call('TIER', [exampleRange('B2:B'), rules('From score')]),
      'These limits are for scores. Use =TIER(TIER_SCORE(B2:D, …), TIER_RULES), or amounts in your rules.',
    ],
    [
      'limits for scores, on one amount',
      () => call('TIER', [4200, rules('From score')]),
      'These limits are for scores. Use =TIER(TIER_SCORE(B2:D, …), TIER_RULES), or amounts in your rules.',
    ],
    ['cells still calculating', () => call('TIER', [column(1, 'Loading...')]), 'The cells you point at are still calculating.'],
  ])('%s', (_, formula, sentence) => expect(refusal(formula)).toBe(sentence));

  test.each<[typed: string, formula: () => unknown, sentence: string]>([
    ['=TIER(B2)', () => call('TIER', [4200], 'zh_CN'), '请与全部数值比较：=TIER(B2, B$2:B)。更快：在首行写一次 =TIER(B:B)。'],
    ['=TIER(Orders!A:C)', () => call('TIER', [exampleRange('Orders!A:C')], 'zh_CN'), '这像是订单列表。请用 =TIER_RFM(A2:A, B2:B, C2:C)。'],
  ])('%s, in Chinese', (_, formula, sentence) => expect(refusal(formula, 'zh')).toBe(sentence));
});
