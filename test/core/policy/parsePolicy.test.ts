import { describe, expect, test } from 'vitest';
import type { Rate } from '../../../src/core/model/rate';
import { defaultPolicy, type Policy, parsePolicy } from '../../../src/core/policy';
import { dayOn, someRules } from '../../support/customers';

describe('a policy document', () => {
  test('left empty is the default: VIP 5 %, next 15, next 30, the rest; weights 30, 30, 40', () => {
    expect(parsePolicy({}, 'en')).toEqual({ ok: true, value: defaultPolicy('en') });
    expect(defaultPolicy('en')).toEqual({
      rules: someRules('share', ['VIP', 5], ['Gold', 20], ['Silver', 50], ['Bronze']),
      weights: { recency: 3000, frequency: 3000, monetary: 4000 },
      sheet: undefined,
      columns: {},
      asOf: undefined,
      probableCustomers: false,
      settings: {},
      extras: [],
      method: 'score',
      windowMonths: undefined,
      halfLifeMonths: undefined,
      frequencyBy: 'order',
      calm: undefined,
      protectNewDays: 0,
      groups: [],
      purposes: {},
      preset: undefined,
      customersSheet: undefined,
      currency: undefined,
      rates: [],
    });
  });

  test('names its default tiers in the spreadsheet’s language', () => {
    const parsed = parsePolicy({}, 'zh');
    expect(parsed.ok && parsed.value.rules.tiers.map(({ name }) => name)).toEqual(['VIP', '金', '银', '铜']);
  });

  test.each<[why: string, document: object, changed: Partial<Policy>]>([
    ['the version of today', { version: 2 }, {}],
    ['the version before it', { version: 1 }, {}],
    ['one weight: the others keep their defaults', { weights: { recency: 12.34 } }, { weights: { recency: 1234, frequency: 3000, monetary: 4000 } }],
    ['a dimension left out', { weights: { recency: 0, frequency: 0 } }, { weights: { recency: 0, frequency: 0, monetary: 4000 } }],
    ['the largest weight', { weights: { monetary: 1000 } }, { weights: { recency: 3000, frequency: 3000, monetary: 100_000 } }],
    ['cumulative shares in percent', { tiers: [{ name: 'VIP', share: 2.5 }, { name: 'Rest' }] }, { rules: someRules('share', ['VIP', 2.5], ['Rest']) }],
    ['scores', { tiers: [{ name: 'VIP', score: 80 }, { name: 'Rest' }] }, { rules: someRules('score', ['VIP', 80], ['Rest']) }],
    ['amounts', { tiers: [{ name: 'VIP', amount: 99.5 }, { name: 'Rest' }] }, { rules: someRules('amount', ['VIP', 99.5], ['Rest']) }],
    ['sheet and columns', { sheet: 'Sales', columns: { amount: 'Total', unitPrice: 'E' } }, { sheet: 'Sales', columns: { amount: 'Total', unitPrice: 'E' } }],
    ['a fixed day', { asOf: '2025-11-21' }, { asOf: dayOn('2025-11-21') }],
    ['the column of refunded amounts', { columns: { refund: 'Refunded' } }, { columns: { refund: 'Refunded' } }],
    ['a currency alone', { currency: 'cny' }, { currency: 'CNY' }],
    [
      'a currency and dated rates of up to eight decimals',
      {
        currency: 'CNY',
        rates: [
          { currency: 'USD', from: '2025-01-01', rate: 7.1 },
          { currency: 'jpy', rate: 0.04712345 },
        ],
      },
      {
        currency: 'CNY',
        rates: [
          { currency: 'USD', from: dayOn('2025-01-01'), rate: 710_000_000 as Rate },
          { currency: 'JPY', from: undefined, rate: 4_712_345 as Rate },
        ],
      },
    ],
  ])('may hold %s', (_, document, changed) => {
    expect(parsePolicy(document, 'en')).toEqual({ ok: true, value: { ...defaultPolicy('en'), ...changed } });
  });

  test.each<[why: string, document: unknown, code: string, params: Record<string, string | number>]>([
    ['a key we do not know', { teirs: [] }, 'RULE_UNKNOWN', { rule: 'teirs' }],
    ['an unknown key inside', { weights: { loyalty: 5 } }, 'RULE_UNKNOWN', { rule: 'weights.loyalty' }],
    ['an unknown column', { columns: { colour: 'A' } }, 'RULE_UNKNOWN', { rule: 'columns.colour' }],
    ['"__proto__" as a key', JSON.parse('{"__proto__": {"sheet": "Other"}}'), 'RULE_UNKNOWN', { rule: '__proto__' }],
    ['"__proto__" inside', JSON.parse('{"columns": {"__proto__": "A"}}'), 'RULE_UNKNOWN', { rule: 'columns.__proto__' }],
    ['"constructor" as a key', { constructor: 1 }, 'RULE_UNKNOWN', { rule: 'constructor' }],
    ['"toString" inside', { weights: { toString: 5 } }, 'RULE_UNKNOWN', { rule: 'weights.toString' }],
    ['a version of the future', { version: 3, anything: 'new' }, 'RULE_VERSION', { version: 3 }],
    ['a version that is none', { version: 'two' }, 'RULE_SETTING', { rule: 'version' }],
    ['a weight that is not a number', { weights: { recency: Number.NaN } }, 'RULE_SETTING', { rule: 'weights.recency' }],
    ['a weight in quotes', { weights: { recency: '30' } }, 'RULE_SETTING', { rule: 'weights.recency' }],
    ['a negative weight', { weights: { recency: -1 } }, 'RULE_SETTING', { rule: 'weights.recency' }],
    ['a huge weight', { weights: { recency: 1e9 } }, 'RULE_SETTING', { rule: 'weights.recency' }],
    ['all weights 0', { weights: { recency: 0, frequency: 0, monetary: 0 } }, 'RULE_WEIGHT', {}],
    ['weights that round to 0', { weights: { recency: 0.001, frequency: 0.004, monetary: 0 } }, 'RULE_WEIGHT', {}],
    ['no tier', { tiers: [] }, 'RULES_EMPTY', {}],
    ['a tier with two limits', { tiers: [{ name: 'VIP', share: 5, score: 80 }] }, 'RULE_SETTING', { rule: 'tiers.0' }],
    ['a tier with a colour', { tiers: [{ name: 'VIP', share: 5, colour: 'red' }] }, 'RULE_SETTING', { rule: 'tiers.0' }],
    ['a tier without a name', { tiers: [{ share: 5 }] }, 'RULE_SETTING', { rule: 'tiers.0' }],
    ['a tier named by spaces', { tiers: [{ name: '  ', share: 5 }] }, 'RULE_UNREADABLE', { rule: '  ' }],
    ['a tier named as a setting', { tiers: [{ name: 'VIP', share: 5 }, { name: 'As of' }] }, 'RULE_UNREADABLE', { rule: 'As of' }],
    ['a tier named as a setting, in Chinese', { tiers: [{ name: '权重：最近消费', share: 5 }] }, 'RULE_UNREADABLE', { rule: '权重：最近消费' }],
    ['a limit without end', { tiers: [{ name: 'VIP', amount: Number.POSITIVE_INFINITY }, { name: 'Rest' }] }, 'RULE_SETTING', { rule: 'tiers.0.amount' }],
    ['a limit that is no number', { tiers: [{ name: 'VIP', score: Number.NaN }, { name: 'Rest' }] }, 'RULE_SETTING', { rule: 'tiers.0' }],
    ['a share of nothing', { tiers: [{ name: 'VIP', share: 0 }, { name: 'Rest' }] }, 'RULE_UNREADABLE', { rule: 'VIP 0%' }],
    ['a share above 100', { tiers: [{ name: 'VIP', share: 120 }] }, 'RULE_UNREADABLE', { rule: 'VIP 120%' }],
    [
      'two kinds of limits',
      {
        tiers: [
          { name: 'VIP', share: 5 },
          { name: 'Gold', score: 50 },
        ],
      },
      'RULES_MIXED',
      { first: 'VIP', second: 'Gold' },
    ],
    ['a day that does not exist', { asOf: '2025-02-29' }, 'RULE_SETTING', { rule: 'asOf' }],
    ['a currency that is no code', { currency: 'yuan' }, 'RULE_SETTING', { rule: 'currency' }],
    ['rates without a currency to count in', { rates: [{ currency: 'USD', rate: 7 }] }, 'RULE_RATES_ALONE', {}],
    ['a rate of nothing', { currency: 'CNY', rates: [{ currency: 'USD', rate: 0 }] }, 'RULE_SETTING', { rule: 'rates.0.rate' }],
    ['a rate below nothing', { currency: 'CNY', rates: [{ currency: 'USD', rate: -7 }] }, 'RULE_SETTING', { rule: 'rates.0.rate' }],
    ['a rate of nine decimals', { currency: 'CNY', rates: [{ currency: 'USD', rate: 7.123456789 }] }, 'RULE_SETTING', { rule: 'rates.0.rate' }],
    ['a rate in quotes', { currency: 'CNY', rates: [{ currency: 'USD', rate: '7.1' }] }, 'RULE_SETTING', { rule: 'rates.0.rate' }],
    ['a rate from no day', { currency: 'CNY', rates: [{ currency: 'USD', from: 'May', rate: 7 }] }, 'RULE_SETTING', { rule: 'rates.0.from' }],
    ['a rate of the currency itself', { currency: 'CNY', rates: [{ currency: 'CNY', rate: 1 }] }, 'RULE_SETTING', { rule: 'Rate: CNY' }],
    [
      'two rates from one day',
      {
        currency: 'CNY',
        rates: [
          { currency: 'USD', from: '2025-01-01', rate: 7 },
          { currency: 'usd', from: '2025-01-01', rate: 8 },
        ],
      },
      'RULE_SETTING',
      { rule: 'Rate: USD from 2025-01-01' },
    ],
    ['an empty sheet name', { sheet: '' }, 'RULE_SETTING', { rule: 'sheet' }],
    ['a sheet name of spaces', { sheet: '  ' }, 'RULE_SETTING', { rule: 'sheet' }],
    ['a column name of 201 letters', { columns: { amount: 'x'.repeat(201) } }, 'RULE_SETTING', { rule: 'columns.amount' }],
    ['nothing at all', null, 'RULE_SETTING', { rule: 'null' }],
    ['a text', 'VIP 5%', 'RULE_SETTING', { rule: '"VIP 5%"' }],
    ['a list', [], 'RULE_SETTING', { rule: 'Array' }],
    ['a list of weights', { weights: [] }, 'RULE_SETTING', { rule: 'weights' }],
  ])('is refused with %s', (_, document, code, params) => {
    expect(parsePolicy(document, 'en')).toEqual({ ok: false, problem: { code, params } });
  });

  test('is not changed by being read, and leaves the prototype alone', () => {
    const document = Object.freeze({ weights: Object.freeze({ recency: 5 }), tiers: Object.freeze([Object.freeze({ name: 'VIP' })]) });
    expect(parsePolicy(document, 'en').ok).toBe(true);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(defaultPolicy('en').weights.recency).toBe(3000);
  });
});
