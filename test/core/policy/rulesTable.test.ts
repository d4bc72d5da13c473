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
      'bare numbers of one column are of one kind: 0.5 beside 5 is half a percent',
      [
        ['Tier', 'Best share'],
        ['VIP', 0.5],
        ['Gold', 5],
        ['Rest', ''],
      ],
      { rules: someRules('share', ['VIP', 0.5], ['Gold', 5], ['Rest']) },
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
    ['probable customers', [...shares, ['Probable customers', 'Yes']], { rules: vipAndRest, probableCustomers: true }],
    ['probable customers, in Chinese', [...shares, ['疑似客户', '是']], { rules: vipAndRest, probableCustomers: true }],
    ['probable customers by a tick box', [...shares, ['疑似客户', true]], { rules: vipAndRest, probableCustomers: true }],
    ['no probable customers', [...shares, ['Probable customers', ' 否 ']], { rules: vipAndRest, probableCustomers: false }],
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
