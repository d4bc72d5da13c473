import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { defaultPolicy, parsePolicy, parseRulesTable, rulesTableRows } from '../../../src/core/policy';
import { dayOn } from '../../support/customers';

const SHARES = [
  ['Tier', 'Best share'],
  ['VIP', '5%'],
  ['Rest', ''],
];

function read(...settings: [string, Cell][]) {
  return parseRulesTable([...SHARES, ...settings], defaultPolicy('en'));
}

describe('rates in a rules table', () => {
  test.each<[key: string, value: Cell, from: string | undefined, rate: number, why: string]>([
    ['Rate: USD', 7.1, undefined, 710_000_000, 'a number'],
    ['Rate: USD from 2025-01-01', 7.1, '2025-01-01', 710_000_000, 'from a day on'],
    ['rate:usd FROM 2025-01-01', 7.1, '2025-01-01', 710_000_000, 'letters and spaces do not matter'],
    ['汇率：USD 自 2025-01-01', 7.1, '2025-01-01', 710_000_000, 'in Chinese'],
    ['汇率: USD自2025-01-01', 7.1, '2025-01-01', 710_000_000, 'without spaces'],
    ['Rate: USD', '7.12345678', undefined, 712_345_678, 'as text'],
    ['Rate: USD', '７.1', undefined, 710_000_000, 'in full width'],
  ])('%s · %s (%s)', (key, value, from, rate) => {
    const rates = [{ currency: 'USD', from: from === undefined ? undefined : dayOn(from), rate }];
    expect(read(['Currency', 'CNY'], [key, value])).toMatchObject({ ok: true, value: { currency: 'CNY', rates } });
    expect(read([key, value], ['货币', ' cny '])).toMatchObject({ ok: true, value: { currency: 'CNY', rates } });
  });

  test.each<[why: string, settings: [string, Cell][], code: string, rule: string | undefined]>([
    ['no currency to count in', [['Rate: USD', 7.1]], 'RULE_RATES_ALONE', undefined],
    [
      'a currency of the same',
      [
        ['Currency', 'USD'],
        ['Rate: USD', 1],
      ],
      'RULE_SETTING',
      'Rate: USD',
    ],
    ['a currency that is no code', [['Currency', 'yuan']], 'RULE_SETTING', 'Currency · yuan'],
    ['a blank currency', [['Currency', '']], 'RULE_SETTING', 'Currency · '],
    [
      'a rate that may be five thousand',
      [
        ['Currency', 'CNY'],
        ['Rate: USD', '5.000'],
      ],
      'RULE_SETTING',
      'Rate: USD · 5.000',
    ],
    [
      'a blank rate',
      [
        ['Currency', 'CNY'],
        ['Rate: USD', ''],
      ],
      'RULE_SETTING',
      'Rate: USD · ',
    ],
    [
      'a rate of nothing',
      [
        ['Currency', 'CNY'],
        ['Rate: USD', 0],
      ],
      'RULE_SETTING',
      'Rate: USD · 0',
    ],
    [
      'a rate that became a date',
      [
        ['Currency', 'CNY'],
        ['Rate: USD', { day: dayOn('2025-07-01') }],
      ],
      'RULE_SETTING',
      'Rate: USD · 2025-07-01',
    ],
    [
      'a currency nobody knows',
      [
        ['Currency', 'CNY'],
        ['Rate: dollars', 7],
      ],
      'RULE_UNKNOWN',
      'Rate: dollars',
    ],
    [
      'a day that does not exist',
      [
        ['Currency', 'CNY'],
        ['Rate: USD from 2025-02-30', 7],
      ],
      'RULE_UNKNOWN',
      'Rate: USD from 2025-02-30',
    ],
    [
      'one day twice',
      [
        ['Currency', 'CNY'],
        ['Rate: USD', 7],
        ['汇率: USD', 8],
      ],
      'RULE_SETTING',
      'Rate: USD',
    ],
  ])('are refused with %s', (_, settings, code, rule) => {
    expect(read(...settings)).toEqual({ ok: false, problem: { code, params: rule === undefined ? {} : { rule } } });
  });

  test.each(['en', 'zh'] as const)('are written as a person would, in %s', (language) => {
    const policy = parsePolicy(
      {
        currency: 'CNY',
        columns: { refund: 'Back' },
        rates: [
          { currency: 'USD', from: '2025-01-01', rate: 7.1 },
          { currency: 'JPY', rate: 0.047 },
        ],
      },
      language,
    );
    const rows = policy.ok ? rulesTableRows(policy.value, language).slice(8) : [];
    expect(rows).toEqual(
      language === 'en'
        ? [
            ['Column: refund', 'Back'],
            ['Currency', 'CNY'],
            ['Rate: USD from 2025-01-01', 7.1],
            ['Rate: JPY', 0.047],
          ]
        : [
            ['列: 退款金额', 'Back'],
            ['货币', 'CNY'],
            ['汇率: USD 自 2025-01-01', 7.1],
            ['汇率: JPY', 0.047],
          ],
    );
  });
});
