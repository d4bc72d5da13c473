import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { call, column, on, refusal } from '../../support/formulas';

const ana: Argument[] = [column('Ana', 'Ben'), column(on('2025-11-01'), on('2025-11-02')), column(10, 20)];
const [names, dates, amounts] = ana as [Argument, Argument, Argument];
const many = (rows: number, customers: number): Argument[] => [
  column(...Array.from({ length: rows }, (_, index) => `C${index % customers}`)),
  column(...new Array<Cell>(rows).fill(on('2025-11-01'))),
  column(...new Array<Cell>(rows).fill(1)),
];

/** `as_of` is the fourth argument of TIER_CUSTOMERS and the fifth of TIER_RFM. */
describe.each(['TIER_CUSTOMERS', 'TIER_RFM'])('%s refuses', (name) => {
  const given = (args: readonly Argument[], asOf?: Argument) => () => call(name, name === 'TIER_RFM' ? [...args, undefined, asOf] : [...args, asOf]);

  test.each<[why: string, formula: () => unknown, sentence: string]>([
    [
      'columns of different height',
      given([column('Ana', 'Ben', 'Chloe'), dates, amounts]),
      'customers has 3 rows but dates has 2. Use ranges with the same rows, for example A2:A and B2:B.',
    ],
    ['a range and a cell', given([names, dates, 5]), 'customers has 2 rows but amounts has 1. Use ranges with the same rows, for example A2:A and B2:B.'],
    ['no dates', given([names, column('soon', 'later'), amounts]), 'No dates found in dates. Format the column as a date, or write 2025-11-21.'],
    ['no amounts', given([names, dates, column('much', 'little')]), 'No numbers found in amounts. Did you pick the name column?'],
    ['a missing column', given([names, dates, undefined]), 'Give a column for amounts, for example A2:A.'],
    ['a skipped column', given([names, '', amounts]), 'Give a column for dates, for example A2:A.'],
    [
      'two columns in one place',
      given([
        names,
        [
          [1, 2],
          [3, 4],
        ],
        amounts,
      ]),
      'Give one column for dates, for example A2:A.',
    ],
    ['an as_of that is no date', given(ana, 'yesterday'), 'Cannot read the as_of date. Point at one date cell, or write DATE(2025,11,21).'],
    ['an as_of that is a plain number', given(ana, 45_982), 'Cannot read the as_of date. Point at one date cell, or write DATE(2025,11,21).'],
    [
      'an as_of of several cells',
      given(ana, column(on('2025-11-21'), on('2025-11-22'))),
      'Cannot read the as_of date. Point at one date cell, or write DATE(2025,11,21).',
    ],
    ['an as_of before every order', given(ana, on('2024-01-01')), 'No order is dated 2024-01-01 or earlier. Give a later as_of, or check the dates.'],
    ['cells that still calculate', given([column('Ana', 'Loading...'), dates, amounts]), 'The cells you point at are still calculating.'],
    ['an as_of that still calculates', given(ana, 'Loading...'), 'The cells you point at are still calculating.'],
    [
      'nothing but blanks',
      given([column('', ''), column('', ''), column('', '')]),
      'No dates found in dates. Format the column as a date, or write 2025-11-21.',
    ],
    [
      'dates and amounts without a customer',
      given([column('', ''), dates, amounts]),
      'None of the rows could be read. Check the three columns: customers, dates, amounts.',
    ],
    [
      'several currencies',
      given([names, dates, column('$10', '€20')]),
      'Amounts of several currencies (USD, EUR) are never added. Give one currency at a time, for example with FILTER.',
    ],
    [
      'sums above 900 billion',
      given([
        column(...new Array<Cell>(10).fill('Ana')),
        column(...new Array<Cell>(10).fill(on('2025-11-01'))),
        column(...Array.from({ length: 10 }, (_, index) => 9.9e10 + index)),
      ]),
      'These amounts add up to more than 900 billion, which cannot be summed exactly. Check for wrong amounts.',
    ],
    ['50,001 orders', given(many(50_001, 9)), 'This is too much for a formula (50,001 orders). Use Extensions > Tierkeeper > Update now.'],
    ['20,001 customers', given(many(20_001, 20_001)), 'This is too much for a formula (20,001 customers). Use Extensions > Tierkeeper > Update now.'],
  ])('%s', (_, formula, sentence) => expect(refusal(formula)).toBe(sentence));
});

test.each<[why: string, rules: Argument, sentence: string]>([
  [
    'rules that still calculate',
    [
      ['Tier', 'Best share'],
      ['Loading...', 'Loading...'],
    ],
    'The cells you point at are still calculating.',
  ],
  ['rules of one column', column('VIP', 'Gold'), 'The rules need two columns: tier names, and beside them the limits. Or write "VIP 5%, Gold 20%, Bronze".'],
  ['a limit as argument', 5000, 'Write the limits in one text: =TIER(B2:B, "VIP>=5000, Gold>=1000, Bronze").'],
  [
    'an unknown weight',
    [
      ['Tier', 'Best share'],
      ['VIP', '5%'],
      ['Rest', ''],
      ['Weight: luck', 5],
    ],
    'The rules have an entry we do not know: "Weight: luck". Correct its spelling or take it out.',
  ],
  [
    'weights of 0 only',
    [
      ['Tier', 'Best share'],
      ['Rest', ''],
      ['Weight: recency', 0],
      ['Weight: frequency', 0],
      ['Weight: monetary', 0],
    ],
    'All weights are 0, so nothing is judged. Give at least one weight above 0.',
  ],
])('TIER_RFM refuses %s', (_, rules, sentence) => expect(refusal(() => call('TIER_RFM', [...ana, rules]))).toBe(sentence));
