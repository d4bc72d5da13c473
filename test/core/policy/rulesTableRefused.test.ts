import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { defaultPolicy, parseRulesTable } from '../../../src/core/policy';
import { dayOn } from '../../support/customers';

type Table = readonly (readonly Cell[])[];

const base = defaultPolicy('en');
const shares: Table = [
  ['Tier', 'Best share'],
  ['VIP', '5%'],
  ['Rest', ''],
];

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
      'a choice that is neither yes nor no',
      [
        ['Tier', 'Best share'],
        ['VIP', '5%'],
        ['Probable customers', 'perhaps'],
      ],
      'RULE_SETTING',
      { rule: 'Probable customers · perhaps' },
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
    [
      'a best share of a bare 1: everybody, or one in a hundred?',
      [
        ['Tier', 'Best share'],
        ['VIP', 1],
        ['Rest', ''],
      ],
      'RULE_UNREADABLE',
      { rule: 'VIP · 1' },
    ],
    ['a weight that is no number', [...shares, ['Weight: recency', 'high']], 'RULE_SETTING', { rule: 'Weight: recency · high' }],
    ['a weight left blank', [...shares, ['Weight: recency', '']], 'RULE_SETTING', { rule: 'Weight: recency · ' }],
    ['a negative weight', [...shares, ['Weight: recency', -1]], 'RULE_SETTING', { rule: 'Weight: recency · -1' }],
    ['a weight above 1000', [...shares, ['Weight: recency', 1001]], 'RULE_SETTING', { rule: 'Weight: recency · 1001' }],
    ['all weights 0', [...shares, ['Weight: recency', 0], ['Weight: frequency', 0], ['Weight: monetary', 0]], 'RULE_WEIGHT', {}],
    ['a weight of something unknown', [...shares, ['Weight: loyalty', 5]], 'RULE_UNKNOWN', { rule: 'Weight: loyalty' }],
    ['a weight of the object’s own machinery', [...shares, ['Weight: __proto__', 5]], 'RULE_UNKNOWN', { rule: 'Weight: __proto__' }],
    ['a column of something unknown', [...shares, ['Column: colour', 'A']], 'RULE_UNKNOWN', { rule: 'Column: colour' }],
    ['a column of the object’s own machinery', [...shares, ['Column: constructor', 'A']], 'RULE_UNKNOWN', { rule: 'Column: constructor' }],
    ['a column left blank', [...shares, ['Column: amount', '']], 'RULE_SETTING', { rule: 'Column: amount · ' }],
    ['a sheet left blank', [...shares, ['Orders sheet', ' ']], 'RULE_SETTING', { rule: 'Orders sheet ·  ' }],
    ['a day that does not exist', [...shares, ['As of', '2025-02-30']], 'RULE_SETTING', { rule: 'As of · 2025-02-30' }],
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
    ['a misspelt setting below the rest', [...shares, ['Wieght: recency', 30]], 'RULE_UNKNOWN', { rule: 'Wieght: recency' }],
    ['a tier below the rest', [...shares, ['Copper', '80%']], 'RULE_REST_NOT_LAST', { name: 'Rest' }],
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
