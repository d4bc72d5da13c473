import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { blanks, call, column, on, refusal, shown } from '../../support/formulas';

const tier = (values: Argument, rules?: Argument, locale?: string) => shown(call('TIER', [values, rules], locale));
const two = 'A 50%, B';
const limits = 'VIP>=1000, Gold>=100, Rest';

test('float noise misses no limit: 4.35 × 100 reaches 435, 0.3 − 0.1 reaches 0.2', () => {
  expect(tier(column(4.35 * 100), 'VIP>=435, Rest')).toEqual(['VIP']);
  expect(tier(column(0.3 - 0.1), 'VIP>=0.2, Rest')).toEqual(['VIP']);
});

describe('TIER answers row for row', () => {
  test.each<[why: string, cells: Cell[], answer: unknown[]]>([
    ['a heading on top gives a heading', ['Spend', 4, 3, 2, 1], ['Tier', 'A', 'A', 'B', 'B']],
    ['no heading, no heading', [4, 3, 2, 1], ['A', 'A', 'B', 'B']],
    ['a heading above blank rows', ['Spend', '', 4, 3], ['Tier', '', 'A', 'B']],
    ['blank rows inside stay blank and do not count', [4, '', 3, '  ', 2, 1], ['A', '', 'A', '', 'B', 'B']],
    ['an unreadable cell is "?" in its row only, and does not count', [4, 'tbc', 3, '1.2.3', 2, 1], ['A', '?', 'A', '?', 'B', 'B']],
    ['an error is "?", too', [4, '#N/A', 3, '#DIV/0!'], ['A', '?', 'B', '?']],
    ['dates and TRUE are no numbers', [4, on('2025-11-01'), 3, true], ['A', '?', 'B', '?']],
    ['float noise tells nobody apart: 0.1 + 0.2 is 0.3', [0.1 + 0.2, 0.3, 0.1, 0.05], ['A', 'A', 'B', 'B']],
    ['a single row', [7], ['A']],
    ['a single row under a heading', ['Spend', 7], ['Tier', 'A']],
    ['all equal', [5, 5, 5], ['A', 'A', 'A']],
    ['a tie at the cut goes up together', [9, 5, 5, 5, 1, 1], ['A', 'A', 'A', 'A', 'B', 'B']],
    ['negative numbers', [-1, -2, -3, -4], ['A', 'A', 'B', 'B']],
    ['zero is a number', [0, 5], ['B', 'A']],
    ['nothing at all', ['', '', ''], ['', '', '']],
    ['an open range over nothing', blanks(1000), ['']],
    ['an open range ends at the last used row', [2, 1, ...blanks(998)], ['A', 'B']],
    ['up to ten blank rows at the end belong to the list', [2, 1, ...blanks(10)], ['A', 'B', ...blanks(10)]],
    ['eleven are an open end', [2, 1, ...blanks(11)], ['A', 'B']],
    ['text on top of text is no heading but unreadable', ['tbc', 'tbd', 5], ['?', '?', 'A']],
    ['a number on top is a number', [2024, 4, 3], ['A', 'A', 'B']],
  ])('%s', (_, cells, answer) => expect(tier(column(...cells), two)).toEqual(answer));

  test('in Chinese the heading and the usual tiers are Chinese', () => {
    expect(tier(column('消费', ...Array.from({ length: 20 }, (_, index) => 20 - index)), undefined, 'zh_CN')).toEqual([
      '层级',
      'VIP',
      ...new Array(3).fill('金'),
      ...new Array(6).fill('银'),
      ...new Array(10).fill('铜'),
    ]);
  });

  test('a ragged or empty range is answered all the same', () => {
    expect(tier([[5], [], [3]], two)).toEqual(['A', '', 'B']);
    expect(tier([])).toEqual(['']);
  });
});

describe('numbers written as text are read by the column’s style, then by the locale', () => {
  test.each<[text: string, locale: string, tier: string, why: string]>([
    ['$1,200', 'en_US', 'VIP', 'dollars'],
    ['1,200.50', 'en_US', 'VIP', 'both marks'],
    ['1,200', 'en_US', 'VIP', 'thousands in English'],
    ['1,200', 'de_DE', 'Rest', '1.2 in German'],
    ['1.200', 'de_DE', 'VIP', 'thousands in German'],
    ['1.200', 'en_US', 'Rest', '1.2 in English'],
    ['1.200,50 €', 'de_DE', 'VIP', 'euros behind'],
    ['1 200,50 €', 'fr_FR', 'VIP', 'a space between thousands'],
    ['１２００', 'zh_CN', 'VIP', 'full-width digits'],
    ['￥１，２００．５０', 'zh_CN', 'VIP', 'full-width everything'],
    ['(1,200)', 'en_US', 'Rest', 'brackets are a minus'],
    ['−5', 'en_US', 'Rest', 'a typographic minus'],
    ['about 1200', 'en_US', '?', 'words around it'],
    ['12O0', 'en_US', '?', 'a letter O'],
  ])('%s in %s → %s (%s)', (text, locale, answer) => expect(tier(column(150, text), limits, locale)).toEqual(['Gold', answer]));

  test('one value that proves the decimal mark decides for its column', () => {
    expect(tier(column('1.200', '3.400,50'), limits, 'en_US')).toEqual(['VIP', 'VIP']);
  });
});

describe('rules', () => {
  test.each<[why: string, rules: Argument, answer: string[]]>([
    ['as text', limits, ['VIP', 'Gold', 'Rest']],
    [
      'as a table',
      [
        ['Tier', 'From amount'],
        ['VIP', 1000],
        ['Gold', 100],
        ['Rest', ''],
      ],
      ['VIP', 'Gold', 'Rest'],
    ],
    [
      'as an open table with three columns',
      [['Tier', 'From amount', 'x'], ['VIP', 1000, ''], ['Gold', 100, ''], ['Rest', '', ''], ...blanks(50).map((cell) => [cell, cell, cell])],
      ['VIP', 'Gold', 'Rest'],
    ],
    [
      'an empty table is as good as none',
      [
        ['', ''],
        ['', ''],
      ],
      ['VIP', 'Silver', 'Bronze'],
    ],
    ['left out', undefined, ['VIP', 'Silver', 'Bronze']],
    ['without a rest: below the last limit there is no tier', 'VIP>=1000, Gold>=100', ['VIP', 'Gold', '']],
    ['in full-width Chinese', '金≥1000，银≥100，普通', ['金', '银', '普通']],
  ])('%s', (_, rules, answer) => expect(tier(column(1000, 100, 99), rules)).toEqual(answer));

  test('scores from 0 to 100 may have limits for scores', () => {
    expect(
      tier(column(100, 79.99, 0), [
        ['Tier', 'From score'],
        ['VIP', 80],
        ['Rest', ''],
      ]),
    ).toEqual(['VIP', 'Rest', 'Rest']);
  });
});

describe('too much for a formula', () => {
  const many = (customers: number): Cell[] => Array.from({ length: customers }, (_, index) => index);
  const sentence = 'This is too much for a formula (20,001 customers). Use Extensions > Tierkeeper > Update now.';

  test('20,000 customers are answered, under a heading and with blank rows between them, too', () => {
    expect(tier(column(...many(20_000)))).toHaveLength(20_000);
    expect(tier(column('Spend', ...many(20_000), ...blanks(30_000)))).toHaveLength(20_001);
    expect(tier(column(...many(10_000), ...blanks(15_000), ...many(10_000)))).toHaveLength(35_000);
  });

  test.each<[why: string, cells: Cell[]]>([
    ['20,001 are refused', many(20_001)],
    ['under a heading the heading is no customer', ['Spend', ...many(20_001)]],
    ['unreadable ones are customers', [...many(20_000), 'tbc']],
  ])('%s', (_, cells) => expect(refusal(() => tier(column(...cells)))).toBe(sentence));
});

const cells = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 5000 }) }, { weight: 1, arbitrary: fc.constantFrom<Cell>('', 'tbc', '7') }),
  { minLength: 1, maxLength: 40 },
);
const withNumber = cells.filter((some) => some.some((cell) => typeof cell === 'number'));

describe('laws of TIER', () => {
  test('permuting rows permutes the answer', () => {
    const shuffled = withNumber.chain((some) =>
      fc.tuple(
        fc.constant([1, ...some]),
        fc.shuffledSubarray(
          some.map((_, index) => index + 1),
          { minLength: some.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([some, order]) => {
        const answer = call('TIER', [column(...some)]) as Cell[][];
        const other = call('TIER', [column(some[0] as Cell, ...order.map((index) => some[index] as Cell))]) as Cell[][];
        expect(other).toEqual([answer[0], ...order.map((index) => answer[index])]);
      }),
    );
  });

  test('spending more never lowers a customer’s tier', () => {
    const rank = (name: unknown) => ['VIP', 'Gold', 'Silver', 'Bronze'].indexOf(String(name));
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }), fc.nat(39), fc.nat(200), (some, at, more) => {
        const index = at % some.length;
        const before = call('TIER', [column(...some)]) as Cell[][];
        const after = call('TIER', [column(...some.map((value, row) => (row === index ? value + more : value)))]) as Cell[][];
        expect(rank(after[index]?.[0])).toBeLessThanOrEqual(rank(before[index]?.[0]));
      }),
    );
  });

  test('one cell compared with its column answers as the column does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 99 }), { minLength: 2, maxLength: 30 }), (some) => {
        const answer = call('TIER', [column(...some)]) as Cell[][];
        expect(some.map((value) => [call('TIER', [value, column(...some)])])).toEqual(answer);
      }),
    );
  });

  test('a constant factor changes no share tier, and the cells given stay as they were', () => {
    fc.assert(
      fc.property(withNumber, fc.integer({ min: 1, max: 99 }), (some, factor) => {
        const given = Object.freeze(column(...some).map((row) => Object.freeze(row)));
        const numbers = some.map((cell) => (typeof cell === 'number' ? cell * factor : cell === '7' ? 7 * factor : cell));
        expect(call('TIER', [column(...numbers)])).toEqual(call('TIER', [given]));
      }),
    );
  });
});
