import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { defaultPolicy, type Policy, parseRulesTable, purposeMissing } from '../../../src/core/policy';
import { someRules } from '../../support/customers';

type Row = readonly [string, Cell];

const base = defaultPolicy('en');
const TIERS: Row[] = [
  ['Tier', 'Best share'],
  ['VIP', '5%'],
  ['Gold', '20%'],
  ['Rest', ''],
];
const rules = someRules('share', ['VIP', 5], ['Gold', 20], ['Rest']);
const restless = { reviews: 'everyRun', hysteresis: 0, graceReviews: 0, confirmTop: false } as const;
const usual = { recency: 3000, frequency: 3000, monetary: 4000 };
const wholesale = { name: 'Wholesale', column: 'Customer type', value: 'Wholesale', rules: undefined, weights: undefined };

describe('a rules table may also hold', () => {
  test.each<[why: string, rows: Row[], changed: Partial<Policy>]>([
    ['a further dimension', [['Weight: margin', 10]], { weights: { ...usual, margin: 1000 } }],
    ['a further dimension of weight 0, which is none', [['权重：毛利', 0]], { weights: usual }],
    ['a dimension by its id', [['Weight: averageOrder', 5]], { weights: { ...usual, averageOrder: 500 } }],
    ['a direction', [['Direction: recency', 'Higher']], { settings: { recency: { better: 'higher' } } }],
    ['a direction, in Chinese', [['方向：付款表现', '越低越好']], { settings: { payment: { better: 'lower' } } }],
    ['a cap in currency units', [['Cap: monetary', '¥5000']], { settings: { monetary: { cap: 5000 } } }],
    [
      'several settings of one dimension',
      [
        ['Cap: experience', 5],
        ['缺失时: 客户体验', '按最差'],
      ],
      { settings: { experience: { cap: 5, missing: 'worst' } } },
    ],
    ['what becomes of the missing', [['Missing: margin', 'not enough']], { settings: { margin: { missing: 'notEnough' } } }],
    [
      'a column of the user’s, with a colon in its header',
      [
        ['Weight: column Rating: 2024', 10],
        ['Direction: column rating: 2024', 'lower'],
      ],
      { extras: [{ column: 'Rating: 2024', weight: 1000, better: 'lower' }] },
    ],
    ['a column, in Chinese', [['权重：列 评分', 10]], { extras: [{ column: '评分', weight: 1000 }] }],
    ['a method', [['Method', 'rfm as in r']], { method: 'rfmR' }],
    ['a method, in Chinese', [['方法', '积分']], { method: 'points' }],
    ['months to look back', [['Look back (months)', 12]], { windowMonths: 12 }],
    ['months to look back, full-width', [['统计期（月）', '１２']], { windowMonths: 12 }],
    ['a half-life', [['Older counts half after (months)', '6']], { halfLifeMonths: 6 }],
    ['purchases by day', [['Count purchases by', 'day']], { frequencyBy: 'day' }],
    ['review days alone', [['Review days', 'quarterly']], { calm: { ...restless, reviews: 'quarterly' } }],
    [
      'all of calm',
      [
        ['评审日', '每月'],
        ['Hysteresis (points)', 2.5],
        ['Keep for (reviews)', 2],
        ['Confirm leaving the best tier', true],
      ],
      { calm: { reviews: 'monthly', hysteresis: 250, graceReviews: 2, confirmTop: true } },
    ],
    ['months to keep a tier: as many monthly reviews', [['Keep at least (months)', 3]], { calm: { ...restless, reviews: 'monthly', graceReviews: 3 } }],
    ['days of protection', [['Protect new customers (days)', 90]], { protectNewDays: 90 }],
    ['how many make a group', [['Smallest group for fairness', 20]], { smallestGroup: 20 }],
    ['a purpose, by the tier’s name in any case', [['Purpose: vip', 'Called by name']], { purposes: { VIP: 'Called by name' } }],
    ['an empty purpose, which is none', [['用途：VIP', ' ']], {}],
    ['the preset it began as', [['Preset', 'e-commerce']], { preset: 'ecommerce' }],
    ['the customers’ sheet', [['客户表', 'CRM']], { customersSheet: 'CRM' }],
    ['a group with the same rules', [['Group: Wholesale', 'Customer type = Wholesale']], { groups: [wholesale] }],
    [
      'a group with tiers and weights of its own: what it does not say is everybody’s',
      [
        ['Wholesale: gold', '30%'],
        ['Wholesale: Rest', ''],
        ['Group: Wholesale', 'Customer type ＝ Wholesale'],
        ['wholesale weight: margin', 30],
        ['批发权重: 毛利', 5],
        ['Group: 批发', 'Customer type = 批发'],
      ],
      {
        groups: [
          { ...wholesale, rules: someRules('share', ['Gold', 30], ['Rest']), weights: { ...usual, margin: 3000 } },
          { ...wholesale, name: '批发', value: '批发', weights: { ...usual, margin: 500 } },
        ],
      },
    ],
    ['a group of a stage', [['分组：新人', '阶段 = 新客']], { groups: [{ ...wholesale, name: '新人', column: '', value: 'new' }] }],
    [
      'a column called Stage, of other values',
      [['Group: Won', 'Stage = Closed won']],
      { groups: [{ ...wholesale, name: 'Won', column: 'Stage', value: 'Closed won' }] },
    ],
  ])('%s', (_, rows, changed) => {
    expect(parseRulesTable([...TIERS, ...rows], base)).toEqual({ ok: true, value: { ...base, rules, ...changed } });
  });

  test.each<[row: Row, code: string, params: object, why: string]>([
    [['Look back (months)', '1.5'], 'RULE_RANGE', { rule: 'Look back (months) · 1.5', least: 1, most: 240 }, 'no whole month'],
    [['Look back (months)', '12%'], 'RULE_RANGE', { rule: 'Look back (months) · 12%', least: 1, most: 240 }, 'a share is no month'],
    [['Keep for (reviews)', 25], 'RULE_RANGE', { rule: 'Keep for (reviews) · 25', least: 0, most: 24 }, 'two years of months'],
    [['Hysteresis (points)', -1], 'RULE_RANGE', { rule: 'Hysteresis (points) · -1', least: 0, most: 50 }, 'below nothing'],
    [['Method', 'magic'], 'RULE_CHOICE', { rule: 'Method · magic', choices: 'score, RFM, RFM as in R, ABC, points' }, 'choices in the row’s language'],
    [['缺失时：毛利', '零'], 'RULE_CHOICE', { rule: '缺失时：毛利 · 零', choices: '不计入、按最差、不评' }, 'missing is never zero'],
    [['Direction: loyalty', 'lower'], 'RULE_UNKNOWN', { rule: 'Direction: loyalty' }, 'no such dimension'],
    [['Purpose: Diamond', 'x'], 'RULE_UNKNOWN', { rule: 'Purpose: Diamond' }, 'no such tier'],
    [['Group: Wholesale', 'Wholesale'], 'RULE_GROUP', { rule: 'Group: Wholesale · Wholesale' }, 'no condition'],
    [['Group: Weight', 'Type = B2B'], 'RULE_GROUP', { rule: 'Group: Weight · Type = B2B' }, 'its rows could not be told from weights'],
    [['Group: Old', 'Age group = 60+'], 'RULE_FORBIDDEN_ATTRIBUTE', { column: 'Age group' }, 'what people are'],
    [['Weight: column 年龄', 5], 'RULE_FORBIDDEN_ATTRIBUTE', { column: '年龄' }, 'what people are'],
    [['Column: amount', 'Age'], 'RULE_FORBIDDEN_ATTRIBUTE', { column: 'Age' }, 'by the back door'],
  ])('but not %j: %s %o (%s)', (row, code, params) => {
    expect(parseRulesTable([...TIERS, row], base)).toEqual({ ok: false, problem: { code, params } });
  });
});

test('a name or an e-mail may stand in a column of any name: it judges nobody', () => {
  expect(parseRulesTable([...TIERS, ['Column: customer', '身份证号']], base).ok).toBe(true);
});

test('the tiers whose purpose nobody has said are listed, best first', () => {
  expect(purposeMissing({ rules, purposes: { Gold: 'Thanked', Rest: '  ' } })).toEqual(['VIP', 'Rest']);
});
