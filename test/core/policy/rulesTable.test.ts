import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { defaultPolicy, type Policy, parseRulesTable } from '../../../src/core/policy';
import { dayOn, someRules } from '../../support/customers';

type Table = readonly (readonly Cell[])[];

const base = defaultPolicy('en');
const shares: Table = [
  ['Tier', 'Best share'],
  ['VIP', '5%'],
  ['Rest', ''],
];
const vipAndRest = someRules('share', ['VIP', 5], ['Rest']);
const weights = (recency: number, frequency: number, monetary: number) => ({ recency: recency * 100, frequency: frequency * 100, monetary: monetary * 100 });

describe('a rules table is read as', () => {
  test.each<[why: string, table: Table, changed: Partial<Policy>]>([
    ['shares as text', shares, { rules: vipAndRest }],
    [
      'shares as cells formatted in percent, which hold 0.05',
      [
        ['Tier', 'Best share'],
        ['VIP', 0.05],
        ['Rest', ''],
      ],
      { rules: vipAndRest },
    ],
    [
      'shares as plain numbers',
      [
        ['Tier', 'Best share'],
        ['VIP', 5],
        ['Rest', ''],
      ],
      { rules: vipAndRest },
    ],
    [
      'a percent cell of 100% holds 1',
      [
        ['Tier', 'Best share'],
        ['VIP', 0.2],
        ['All', 1],
      ],
      { rules: someRules('share', ['VIP', 20], ['All', 100]) },
    ],
    [
      'half a percent must be written as one',
      [
        ['Tier', 'Best share'],
        ['VIP', '0.5%'],
        ['Rest', ''],
      ],
      { rules: someRules('share', ['VIP', 0.5], ['Rest']) },
    ],
    [
      'full-width signs',
      [
        ['Ｔｉｅｒ', 'Ｂｅｓｔ　ｓｈａｒｅ'],
        ['VIP', '５％'],
        ['Rest', ''],
      ],
      { rules: vipAndRest },
    ],
    [
      'case and spaces of the heading make no difference',
      [
        ['tier ', ' BEST  share'],
        ['VIP', '5 %'],
        ['Rest', ''],
      ],
      { rules: vipAndRest },
    ],
    [
      'the Chinese headings, in any spreadsheet',
      [
        ['层级', '最佳占比'],
        ['VIP', '5%'],
        ['Rest', ''],
      ],
      { rules: vipAndRest },
    ],
    [
      'points',
      [
        ['Tier', 'From score'],
        ['VIP', 80],
        ['Rest', ''],
      ],
      { rules: someRules('score', ['VIP', 80], ['Rest']) },
    ],
    [
      'points, Chinese',
      [
        ['层级', '分数达到'],
        ['金', 80],
        ['铜', ''],
      ],
      { rules: someRules('score', ['金', 80], ['铜']) },
    ],
    [
      'amounts',
      [
        ['Tier', 'From amount'],
        ['VIP', 5000],
        ['Gold', '$1000'],
        ['Rest', ''],
      ],
      { rules: someRules('amount', ['VIP', 5000], ['Gold', 1000], ['Rest']) },
    ],
    [
      'amounts, Chinese',
      [
        ['层级', '金额达到'],
        ['金', '￥5000'],
        ['铜', ''],
      ],
      { rules: someRules('amount', ['金', 5000], ['铜']) },
    ],
    ['blank rows anywhere, and short rows', [[], ['', ''], ['Tier', 'Best share'], ['', ''], ['VIP', '5%'], ['Rest'], ['', '']], { rules: vipAndRest }],
    [
      'a third column beside it',
      [
        ['Tier', 'Best share', 'What it means'],
        ['VIP', '5%', 'x'],
        ['Rest', '', 'y'],
      ],
      { rules: vipAndRest },
    ],
    [
      'a tier named by a number',
      [
        ['Tier', 'From score'],
        [1, 80],
        [2, ''],
      ],
      { rules: someRules('score', ['1', 80], ['2']) },
    ],
    ['one weight: the others stay', [...shares, ['Weight: recency', 50]], { rules: vipAndRest, weights: weights(50, 30, 40) }],
    [
      'weights with a full-width colon, in Chinese',
      [...shares, ['权重：最近消费', 0], ['权重 ： 消费金额', 12.5]],
      { rules: vipAndRest, weights: weights(0, 30, 12.5) },
    ],
    ['weights as percents', [...shares, ['Weight: monetary', '60%']], { rules: vipAndRest, weights: weights(30, 30, 60) }],
    ['the orders sheet', [...shares, ['Orders sheet', 'Sales 2025']], { rules: vipAndRest, sheet: 'Sales 2025' }],
    ['columns', [...shares, ['Column: amount', 'Total'], ['列：单价', 'Price']], { rules: vipAndRest, columns: { amount: 'Total', unitPrice: 'Price' } }],
    ['a column by its letter', [...shares, ['Column: unit price', 'E']], { rules: vipAndRest, columns: { unitPrice: 'E' } }],
    ['a fixed day, as a date', [...shares, ['As of', { day: dayOn('2025-11-21') }]], { rules: vipAndRest, asOf: dayOn('2025-11-21') }],
    ['a fixed day, as text', [...shares, ['截至日期', ' 2025-11-21 ']], { rules: vipAndRest, asOf: dayOn('2025-11-21') }],
    [
      'settings between the tiers',
      [
        ['Tier', 'Best share'],
        ['Weight: recency', 50],
        ['VIP', '5%'],
        ['Rest', ''],
      ],
      { rules: vipAndRest, weights: weights(50, 30, 40) },
    ],
  ])('%s', (_, table, changed) => {
    expect(parseRulesTable(table, base)).toEqual({ ok: true, value: { ...base, ...changed } });
  });
});

describe('a rules table is refused', () => {
  test.each<[why: string, table: Table, code: string, params: Record<string, string>]>([
    ['nothing in it', [['', '']], 'RULES_HEADING', {}],
    [
      'no heading',
      [
        ['VIP', '5%'],
        ['Rest', ''],
      ],
      'RULES_HEADING',
      {},
    ],
    [
      'a heading of another kind',
      [
        ['Tier', 'Discount'],
        ['VIP', '5%'],
      ],
      'RULES_HEADING',
      {},
    ],
    ['a heading and no tier', [['Tier', 'Best share']], 'RULES_EMPTY', {}],
    [
      'settings and no tier',
      [
        ['Tier', 'Best share'],
        ['Weight: recency', 5],
      ],
      'RULES_EMPTY',
      {},
    ],
    [
      'a limit that is no number',
      [
        ['Tier', 'Best share'],
        ['VIP', 'many'],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · many' },
    ],
    [
      'a limit that is a date',
      [
        ['Tier', 'From score'],
        ['VIP', { day: dayOn('2025-11-21') }],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · 2025-11-21' },
    ],
    [
      'a name that is a date',
      [
        ['Tier', 'From score'],
        [{ day: dayOn('2025-11-21') }, 5],
      ],
      'RULE_UNREADABLE',
      { rule: '2025-11-21 · 5' },
    ],
    [
      'a limit without a name',
      [
        ['Tier', 'Best share'],
        ['', '5%'],
      ],
      'RULE_UNREADABLE',
      { rule: ' · 5%' },
    ],
    [
      'a text number with three decimals: thousands or thousandths?',
      [
        ['Tier', 'From amount'],
        ['VIP', '5.000'],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · 5.000' },
    ],
    [
      'a negative share',
      [
        ['Tier', 'Best share'],
        ['VIP', '-5%'],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP -5%' },
    ],
    [
      'a share above 100',
      [
        ['Tier', 'Best share'],
        ['VIP', 500],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP 500%' },
    ],
    [
      'a limit of TRUE',
      [
        ['Tier', 'From score'],
        ['VIP', true],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · true' },
    ],
    [
      'an error in a limit',
      [
        ['Tier', 'From score'],
        ['VIP', '#N/A'],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · #N/A' },
    ],
    ['a weight that is no number', [...shares, ['Weight: recency', 'high']], 'RULE_UNREADABLE', { rule: 'Weight: recency · high' }],
    ['a weight left blank', [...shares, ['Weight: recency', '']], 'RULE_UNREADABLE', { rule: 'Weight: recency · ' }],
    ['a negative weight', [...shares, ['Weight: recency', -1]], 'RULE_UNREADABLE', { rule: 'Weight: recency · -1' }],
    ['a weight above 1000', [...shares, ['Weight: recency', 1001]], 'RULE_UNREADABLE', { rule: 'Weight: recency · 1001' }],
    ['all weights 0', [...shares, ['Weight: recency', 0], ['Weight: frequency', 0], ['Weight: monetary', 0]], 'RULE_WEIGHT', {}],
    ['a weight of something unknown', [...shares, ['Weight: loyalty', 5]], 'RULE_UNKNOWN', { rule: 'Weight: loyalty' }],
    ['a weight of the object’s own machinery', [...shares, ['Weight: __proto__', 5]], 'RULE_UNKNOWN', { rule: 'Weight: __proto__' }],
    ['a column of something unknown', [...shares, ['Column: colour', 'A']], 'RULE_UNKNOWN', { rule: 'Column: colour' }],
    ['a column of the object’s own machinery', [...shares, ['Column: constructor', 'A']], 'RULE_UNKNOWN', { rule: 'Column: constructor' }],
    ['a column left blank', [...shares, ['Column: amount', '']], 'RULE_UNREADABLE', { rule: 'Column: amount · ' }],
    ['a sheet left blank', [...shares, ['Orders sheet', ' ']], 'RULE_UNREADABLE', { rule: 'Orders sheet ·  ' }],
    ['a day that does not exist', [...shares, ['As of', '2025-02-30']], 'RULE_UNREADABLE', { rule: 'As of · 2025-02-30' }],
    [
      'a tier below the rest',
      [
        ['Tier', 'Best share'],
        ['Rest', ''],
        ['VIP', '5%'],
      ],
      'RULE_REST_NOT_LAST',
      { name: 'Rest' },
    ],
    ['a misspelt setting becomes a tier below the rest', [...shares, ['Wieght: recency', 30]], 'RULE_REST_NOT_LAST', { name: 'Rest' }],
    [
      'limits that do not fall',
      [
        ['Tier', 'From amount'],
        ['Gold', 500],
        ['Silver', 1000],
      ],
      'RULES_ORDER',
      { upper: 'Gold', upperLimit: '500', lower: 'Silver', lowerLimit: '1000' },
    ],
    [
      'the same name twice',
      [
        ['Tier', 'Best share'],
        ['VIP', 5],
        ['vip ', 20],
      ],
      'RULE_NAME_REPEATED',
      { name: 'vip ' },
    ],
  ])('%s', (_, table, code, params) => {
    expect(parseRulesTable(table, base)).toEqual({ ok: false, problem: { code, params } });
  });
});

test('what is not in the table stays as it was, and nothing given is changed', () => {
  const given = Object.freeze({
    ...base,
    weights: Object.freeze(weights(1, 2, 3)),
    columns: Object.freeze({ date: 'Day' }),
    sheet: 'Old',
    asOf: dayOn('2024-01-01'),
  });
  const parsed = parseRulesTable(shares, given);
  expect(parsed).toEqual({ ok: true, value: { ...given, rules: vipAndRest } });
});
