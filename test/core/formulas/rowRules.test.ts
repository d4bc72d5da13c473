import { describe, expect, test } from 'vitest';
import type { Argument } from '../../../src/core/formulas';
import type { Cell } from '../../../src/core/model/cell';
import { blanks, call, column, on, refusal, shown } from '../../support/formulas';

const HEADING = Symbol('the function’s own heading');
type Answer = number | '' | '?' | typeof HEADING;

/** The functions that answer row for row, what each says of 9, 5 and 1, and its heading. */
const FUNCTIONS: readonly (readonly [name: string, said: readonly [Cell, Cell, Cell], headings: Readonly<Record<string, string>>])[] = [
  ['TIER', ['VIP', 'Silver', 'Bronze'], { en_US: 'Tier', zh_CN: '层级' }],
  ['TIER_SCORE', [100, 50, 0], { en_US: 'Score', zh_CN: '得分' }],
  ['TIER_ABC', ['A', 'A', 'B'], { en_US: 'ABC', zh_CN: 'ABC' }],
  ['TIER_NEXT', ['', 4, 4], { en_US: 'Missing', zh_CN: '还差' }],
  [
    'TIER_EXPLAIN',
    [
      'VIP: 9 is more than 2 of the other 2 customers. No tier is better.',
      'Silver: 5 is more than 1 of the other 2 customers. VIP starts at 9, 4 more.',
      'Bronze: 1 is more than 0 of the other 2 customers. Silver starts at 5, 4 more.',
    ],
    { en_US: 'Why', zh_CN: '原因' },
  ],
];

const answers = (name: string, cells: readonly Cell[], locale = 'en_US') => shown(call(name, [column(...cells)], locale)) as Cell[];

/** Every row holds 9, 5 and 1 as its numbers, so that the answers must be those of the plain numbers. */
const RULES: [why: string, cells: Cell[], answer: Answer[], locale?: string][] = [
  ['a row each, in order', [5, 9, 1], [5, 9, 1]],
  ['blank for blank', [9, '', 5, '   ', 1], [9, '', 5, '', 1]],
  ['? for what cannot be read, in that row only', [9, 'tbc', 5, '1.2.3', 1], [9, '?', 5, '?', 1]],
  ['? for an error, a date and TRUE', [9, '#N/A', 5, on('2025-11-21'), 1, true], [9, '?', 5, '?', 1, '?']],
  ['a heading for a heading', ['Spend', 9, 5, 1], [HEADING, 9, 5, 1]],
  ['a Chinese heading in a Chinese spreadsheet', ['消费金额', 9, 5, 1], [HEADING, 9, 5, 1], 'zh_CN'],
  ['a heading above rows some of which are blank or unreadable', ['Spend', 9, '', 'tbc', 5, 1], [HEADING, 9, '', '?', 5, 1]],
  ['a heading above a blank row', ['tbc', '', 9, 5, 1], [HEADING, '', 9, 5, 1]],
  ['no heading for a blank first row', ['', 9, 5, 1], ['', 9, 5, 1]],
  ['an open range ends at its last used row', [9, 5, 1, ...blanks(990)], [9, 5, 1]],
  ['an open range from the heading on', ['Spend', 9, 5, 1, ...blanks(990)], [HEADING, 9, 5, 1]],
  ['a closed range with some blank rows is answered whole', [9, 5, 1, '', ''], [9, 5, 1, '', '']],
  ['money as text', ['$9.00', 'USD 5', '$1'], [9, 5, 1]],
  ['full-width digits and signs', ['￥９', '５．０', '1元'], [9, 5, 1], 'zh_CN'],
  ['a decimal comma where the locale has it', ['9,0', '5,00 €', '1'], [9, 5, 1], 'de_DE'],
  ['spaces around', [' 9 ', '\u00a05', '1\u3000'], [9, 5, 1]],
];

describe.each(FUNCTIONS)('%s keeps the rules common to all functions of rows', (name, said, headings) => {
  test('9, 5 and 1 without anything else', () => expect(answers(name, [9, 5, 1])).toEqual(said));

  test.each<(typeof RULES)[number]>(RULES)('%s', (_, cells, expected, locale = 'en_US') => {
    const plain = answers(name, [9, 5, 1], locale);
    const ofNumber = new Map([9, 5, 1].map((number, at) => [number, plain[at]]));
    const answer = expected.map((each) => (each === HEADING ? headings[locale] : typeof each === 'number' ? ofNumber.get(each) : each));
    expect(answers(name, cells, locale)).toEqual(answer);
  });

  test.each<[why: string, args: readonly Argument[], sentence: string, locale?: string]>([
    ['a cell that still calculates', [column(9, 'Loading...', 1)], 'The cells you point at are still calculating.'],
    ['one in the second argument', [column(9, 5, 1), column(3, 'Loading...')], 'The cells you point at are still calculating.'],
    [
      '20,001 customers',
      [column(...Array.from({ length: 20_001 }, (_, at) => at))],
      'This is too much for a formula (20,001 customers). Use Extensions > Tierkeeper > Update now.',
    ],
  ])('refuses %s', (_, args, sentence) => expect(refusal(() => call(name, args))).toBe(sentence));

  test('answers 20,000 customers: neither the heading nor blank rows count', () => {
    expect(answers(name, ['Spend', '', ...Array.from({ length: 20_000 }, (_, at) => at)])).toHaveLength(20_002);
  });
});
