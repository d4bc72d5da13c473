import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { blanks, call, column, on, refusal, shown } from '../../support/formulas';

const tiers: Cell[][] = [
  ['Customer', 'Tier', 'Score'],
  ['Ana Lima', 'VIP', 88],
  ['ben@example.com', 'Gold', 68],
  ['１３０８５', 'Silver', 41],
  [on('2025-11-21'), 'Silver', 40],
  ['张三', 'Bronze', 35],
  ['Zoe', '', ''],
  ...blanks(990).map((cell): Cell[] => [cell, cell, cell]),
];
const tierOf = (customers: Argument, list: Argument = tiers, locale?: string) => shown(call('TIER_OF', [customers, list], locale));

describe('TIER_OF finds a customer whatever the spelling', () => {
  test.each<[customer: Cell, tier: string, why: string]>([
    ['Ana Lima', 'VIP', 'as written'],
    ['  ana   LIMA ', 'VIP', 'case and spaces'],
    ['Ａｎａ　Ｌｉｍａ', 'VIP', 'full-width letters and space'],
    ['BEN@EXAMPLE.COM', 'Gold', 'an address in capitals'],
    [13_085, 'Silver', 'a number for a full-width text'],
    ['13085.0', 'Silver', 'as exports write whole numbers'],
    [on('2025-11-21'), 'Silver', 'a date for a name'],
    ['张三', 'Bronze', 'Chinese'],
    ['张 三', '', 'a space inside a Chinese name is not guessed away'],
    ['Zoe', '', 'in the list without a tier'],
    ['Nobody', '', 'unknown'],
    ['', '', 'blank'],
    ['__proto__', '', 'no name of the language’s own machinery'],
    ['constructor', '', 'nor this one'],
  ])('%j → %j (%s)', (customer, tier) => expect(tierOf(customer)).toBe(tier));
});

describe('TIER_OF over a column', () => {
  test.each<[why: string, customers: Cell[], answer: string[]]>([
    ['row for row', ['Zoe', 'Ana Lima', 'Nobody', 'ben@example.com'], ['', 'VIP', '', 'Gold']],
    ['a known heading gives a heading', ['Customer', 'Ana Lima'], ['Tier', 'VIP']],
    ['a heading in other words gives a heading', ['E-mail', 'ben@example.com'], ['Tier', 'Gold']],
    ['no heading, no heading', ['Ana Lima'], ['VIP']],
    ['blank rows inside stay blank', ['Ana Lima', '', 'Ana Lima'], ['VIP', '', 'VIP']],
    ['an open range ends at the last used row', ['Ana Lima', ...blanks(999)], ['VIP']],
    ['nothing', blanks(999), ['']],
  ])('%s', (_, customers, answer) => expect(tierOf(column(...customers))).toEqual(answer));

  test('takes the column headed Tier wherever it stands, in either language, else the second', () => {
    expect(
      tierOf('Ana', [
        ['Name', 'Spend', 'Tier'],
        ['Ana', 5, 'VIP'],
      ]),
    ).toBe('VIP');
    expect(
      tierOf('张三', [
        ['客户', '备注', '层级'],
        ['张三', 'x', '金'],
      ]),
    ).toBe('金');
    expect(
      tierOf('Ana', [
        ['Ana', 'VIP'],
        ['Ben', 'Gold'],
      ]),
    ).toBe('VIP');
    expect(
      tierOf(column('Name', 'Ana'), [
        ['Name', 'Tier'],
        ['Ana', 'VIP'],
      ]),
    ).toEqual(['Tier', 'VIP']);
    expect(
      tierOf(
        column('客户', '张三'),
        [
          ['客户', '层级'],
          ['张三', '金'],
        ],
        'zh_CN',
      ),
    ).toEqual(['层级', '金']);
  });

  test('the first of two rows of one customer counts', () => {
    expect(
      tierOf('ana', [
        ['Customer', 'Tier'],
        ['Ana', 'VIP'],
        ['ANA ', 'Gold'],
      ]),
    ).toBe('VIP');
  });

  test('an empty list knows nobody', () =>
    expect(
      tierOf(column('Ana', 'Ben'), [
        ['', ''],
        ['', ''],
      ]),
    ).toEqual(['', '']));
});

test.each<[why: string, args: Argument[], sentence: string]>([
  ['no list', [column('Ana')], 'Give the range TIERS, for example =TIER_OF(A2:A, TIERS). It exists after Extensions > Tierkeeper > Update now.'],
  [
    'a list of one column',
    [column('Ana'), column('Ana')],
    'Give the range TIERS, for example =TIER_OF(A2:A, TIERS). It exists after Extensions > Tierkeeper > Update now.',
  ],
  [
    'the name in quotes',
    [column('Ana'), 'TIERS'],
    'Give the range TIERS, for example =TIER_OF(A2:A, TIERS). It exists after Extensions > Tierkeeper > Update now.',
  ],
  ['no customers', [undefined, tiers], 'Give a column for customers, for example A2:A.'],
  ['two columns of customers', [[['Ana', 'Lima']], tiers], 'Give one column for customers, for example A2:A.'],
  ['a list that still calculates', ['Ana', [['Ana', 'Loading...']]], 'The cells you point at are still calculating.'],
])('TIER_OF refuses %s', (_, args, sentence) => expect(refusal(() => call('TIER_OF', args))).toBe(sentence));
