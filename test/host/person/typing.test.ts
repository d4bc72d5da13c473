import { describe, expect, test } from 'vitest';
import { office } from './support';

describe('typing', () => {
  test.each<[typed: string, value: string | number | boolean, shown: string, why: string]>([
    ['25%', 0.25, '25%', 'takes on a percent format'],
    ['2025-11-21', 'day 45982', '2025-11-21', 'an ISO day stays as it is typed'],
    ['$1,200.5', 1200.5, '$1,200.50', 'money keeps its sign'],
    ['1.50', 1.5, '1.5', 'a bare number has no format'],
    ["'007", '007', '007', 'an apostrophe makes text'],
  ])('%s is stored as %s and shown as %s (%s)', (typed, value, shown) => {
    const { book, type, show, rect } = office();
    type('B2', typed);
    expect([show('B2'), book.display(rect('B2'))]).toEqual([value, [[shown]]]);
  });

  test('a number format that was chosen stays', () => {
    const { book, act, type, rect } = office();
    act({ do: 'look', rect: rect('B2'), look: { numberFormat: '0.00' } });
    type('B2', '25%');
    expect(book.display(rect('B2'))).toEqual([['0.25']]);
    act({ do: 'look', rect: rect('B2'), look: { numberFormat: null } });
    type('B2', '25%');
    expect(book.display(rect('B2'))).toEqual([['25%']]);
  });

  test('what is typed into a spilled block shows #REF! and the block comes back by undo', () => {
    const { type, block, person } = office();
    type('A1', '={1;2;3}');
    type('A2', 'x');
    expect(block('A1:A3').flat()).toEqual(['#REF! Array result was not expanded because it would overwrite data in A2.', 'x', '']);
    person.undo();
    expect(block('A1:A3').flat()).toEqual([1, 2, 3]);
    person.redo();
    expect(block('A2:A3').flat()).toEqual(['x', '']);
  });

  test.each([undefined, 'General', 'GENERAL'])('the format %s is none: what is typed gives one', (numberFormat) => {
    const { book, act, type, rect } = office();
    act({ do: 'look', rect: rect('B2'), look: { numberFormat: numberFormat ?? null } });
    type('B2', '25%');
    expect(book.display(rect('B2'))).toEqual([['25%']]);
  });

  test('a day typed into a spilled block leaves no trace of its format on the block', () => {
    const { type, block, person } = office();
    type('A1', '={7;8}');
    type('A2', '2025-11-21');
    expect(block('A2')).toEqual([['day 45982']]);
    person.undo();
    expect(block('A1:A2').flat()).toEqual([7, 8]);
  });

  test.each<[selected: string, texts: string[][], filled: string, why: string]>([
    [
      'A1',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'A1:B2',
      'one selected cell takes the whole block',
    ],
    [
      'A1:B4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'A1:B4',
      'a whole multiple repeats it',
    ],
    [
      'A1:C3',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'A1:B2',
      'no whole multiple: once',
    ],
    [
      'A1:C1',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'A1:B2',
      'smaller than the block: all of it',
    ],
    ['A1:B2', [['7']], 'A1:B2', 'one text fills all'],
    ['A1', [['1'], ['2', '3']], 'A1:B2', 'short lines are filled up with nothing'],
  ])('pasted text into %s: %j fills %s (%s)', (selected, texts, filled) => {
    const { act, block, rect } = office();
    act({ do: 'fill', rect: rect(selected), texts });
    const { rows, columns } = rect(filled);
    const [height, width] = [texts.length, Math.max(...texts.map((line) => line.length))];
    const expected = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => Number(texts[r % height]?.[c % width] ?? '') || ''));
    expect(block(filled)).toEqual(expected);
    expect(
      block('A1:H20')
        .flat()
        .filter((value) => value !== '').length,
    ).toBe(expected.flat().filter((value) => value !== '').length);
  });

  test('the grid grows for a paste that is larger, open ranges notice, and undo takes it back', () => {
    const { book, act, rect, show, type, person } = office();
    type('A1', '=ROWS(B:B)&"x"&COLUMNS(2:2)');
    expect(show('A1')).toBe('20x8');
    act({
      do: 'fill',
      rect: rect('H20'),
      texts: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect([book.sheets[0]?.rowCount, book.sheets[0]?.columnCount, show('I21'), show('A1')]).toEqual([21, 9, 4, '21x9']);
    person.undo();
    expect([book.sheets[0]?.rowCount, book.sheets[0]?.columnCount, show('H20'), show('A1')]).toEqual([20, 8, '', '20x8']);
    person.redo();
    expect([show('I21'), show('A1')]).toEqual([4, '21x9']);
  });
});

describe('drop-down lists and checkboxes', () => {
  test.each<[typed: string, isTaken: boolean, why: string]>([
    ['Gold', true, 'one of the values'],
    ['gold', false, 'letters count with their case (assumed)'],
    ['5%', true, 'typed as the list has it'],
    ['0.05', true, 'the same number'],
    ['12', true, 'a number in the list'],
    ['13', false, 'a number that is not'],
    ['', true, 'emptying is always allowed'],
    ['="Bronze"', true, 'formulas are let through (assumed)'],
  ])('a strict list takes %j: %s (%s)', (typed, isTaken) => {
    const { book, act, person, rect, formula } = office();
    act({ do: 'rule', rect: rect('B2:B4'), rule: { kind: 'list', values: ['Gold', '5%', '12'], strict: true } });
    const refusal = person.perform({ do: 'type', at: rect('B3'), text: typed });
    expect(refusal).toEqual(isTaken ? undefined : { code: 'NOT_IN_LIST', params: { cell: 'B3', value: typed } });
    if (!isTaken) expect([book.read(rect('B3')), formula('B3')]).toEqual([[['']], '']);
  });

  test('a list that is not strict takes anything; so do scripts', () => {
    const { book, act, type, show, rect } = office();
    act({ do: 'rule', rect: rect('B2'), rule: { kind: 'list', values: ['Gold'], strict: false } });
    type('B2', 'Bronze');
    expect(show('B2')).toBe('Bronze');
    act({ do: 'rule', rect: rect('B2'), rule: { kind: 'list', values: ['Gold'], strict: true } });
    book.write(rect('B2'), [['Silver']]);
    expect(show('B2')).toBe('Silver');
  });

  test('one forbidden text keeps the whole block out', () => {
    const { act, person, rect, block } = office();
    act({ do: 'rule', rect: rect('B2'), rule: { kind: 'list', values: ['Gold'], strict: true } });
    expect(
      person.perform({
        do: 'fill',
        rect: rect('A1'),
        texts: [
          ['1', '2'],
          ['3', 'Tin'],
        ],
      })?.params,
    ).toEqual({ cell: 'B2', value: 'Tin' });
    expect(block('A1:B2').flat()).toEqual(['', '', '', '']);
  });

  test('a checkbox is FALSE where nothing stood, and leaves the rest alone', () => {
    const { act, type, block, rect, person, formula } = office();
    type('A1', 'x');
    type('A2', '=TRUE');
    type('A4', '={"";1}');
    act({ do: 'rule', rect: rect('A1:A6'), rule: { kind: 'checkbox' } });
    expect(block('A1:A6').flat()).toEqual(['x', true, false, '', 1, false]);
    expect(formula('A2')).toBe('=TRUE');
    person.undo();
    expect(block('A1:A6').flat()).toEqual(['x', true, '', '', 1, '']);
  });
});
