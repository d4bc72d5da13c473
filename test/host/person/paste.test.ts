import { describe, expect, test } from 'vitest';
import { office } from './support';

describe('copying', () => {
  test.each<[from: string, formula: string, to: string, after: string, why: string]>([
    ['B2', '=A1+B1', 'C4', '=B3+C3', 'relative references move along'],
    ['B2', '=$A$1+A$1+$A1', 'C4', '=$A$1+B$1+$A3', 'fixed ones stay'],
    ['B2', '=SUM(A2:A)', 'B5', '=SUM(A5:A)', 'an open end stays open'],
    ['B2', '=SUM(A:A)', 'C9', '=SUM(B:B)', 'whole columns move sideways only'],
    ['B2', '=SUM($A:$B)', 'C9', '=SUM($A:$B)', 'fixed columns not at all'],
    ['B2', '=SUM(1:1)', 'C3', '=SUM(2:2)', 'whole rows move downwards only'],
    ['B2', '=A1+1', 'B1', '=#REF!+1', 'above the first row there is nothing'],
    ['B2', '=A2+1', 'A2', '=#REF!+1', 'nor left of the first column'],
    ['B2', "='Two words'!A1", 'C3', "='Two words'!B2", 'the sheet stays'],
    ['B2', '=A1', 'Other!B3', '=A2', 'without a sheet it means the sheet it is in'],
    ['B2', '="A1"&A1', 'B3', '="A1"&A2', 'text is no reference'],
    ['B2', '=A$3:A4', 'B1', '=A$3:A3', 'a half-fixed range'],
  ])('%s holding %s, pasted into %s, reads %s (%s)', (from, formula, to, after) => {
    const { act, type, rect, formula: read } = office({ sheets: ['Sheet1', 'Two words', 'Other'] });
    type(from, formula);
    act({ do: 'paste', from: rect(from), to: rect(to), what: 'all' });
    expect(read(to)).toBe(after);
    expect(read(from)).toBe(formula);
  });

  test('all brings looks, notes and rules; values and formats only their part', () => {
    const { book, act, type, rect, block } = office();
    type('A1', '12%');
    act({ do: 'look', rect: rect('A1'), look: { bold: true, background: '#ff0000' } });
    act({ do: 'note', at: rect('A1'), text: 'why' });
    act({ do: 'rule', rect: rect('A1'), rule: { kind: 'checkbox' } });
    for (const [to, what] of [
      ['C1', 'all'],
      ['C2', 'values'],
      ['C3', 'formats'],
    ] as const)
      act({ do: 'paste', from: rect('A1'), to: rect(to), what });
    const look = { numberFormat: '0%', fontWeight: 'bold', background: '#ff0000' };
    expect([0, 1, 2].map((row) => book.format(1, row, 2))).toEqual([{ ...look, note: 'why' }, {}, look]);
    expect([0, 1, 2].map((row) => book.rule(1, row, 2))).toEqual([{ kind: 'checkbox' }, undefined, undefined]);
    expect(block('C1:C3').flat()).toEqual([0.12, 0.12, '']);
  });

  test('the looks of the target give way to the plain ones of the source', () => {
    const { book, act, rect } = office();
    act({ do: 'look', rect: rect('C1:C9'), look: { bold: true } });
    act({ do: 'paste', from: rect('A1'), to: rect('C2'), what: 'all' });
    expect([0, 1, 2].map((row) => book.format(1, row, 2))).toEqual([{ fontWeight: 'bold' }, {}, { fontWeight: 'bold' }]);
  });

  test.each<[to: string, filled: string, why: string]>([
    ['C1:C6', 'C1:C6', 'three times'],
    ['C1:D4', 'C1:D4', 'in both directions'],
    ['C1:C5', 'C1:C2', 'five is no multiple of two: once'],
  ])('two cells over %s fill %s (%s)', (to, filled) => {
    const { book, act, type, rect, block } = office();
    type('A1', 'x');
    type('A2', '=A1&"y"');
    act({ do: 'look', rect: rect('A2'), look: { bold: true } });
    act({ do: 'paste', from: rect('A1:A2'), to: rect(to), what: 'all' });
    const { rows, columns, row, column } = rect(filled);
    expect(block(filled)).toEqual(Array.from({ length: rows }, (_, r) => new Array(columns).fill(r % 2 === 0 ? 'x' : 'xy')));
    for (let r = 0; r < rows; r++) expect(book.format(1, row + r, column + columns - 1)).toEqual(r % 2 === 0 ? {} : { fontWeight: 'bold' });
    expect(block('C7:E9').flat().join('')).toBe('');
  });

  test('one formatted cell over a whole column is one step, and reads the same everywhere', () => {
    const { book, act, type, rect } = office({ rows: 5000 });
    type('A1', '5%');
    act({ do: 'paste', from: rect('A1'), to: rect('B1:C5000'), what: 'all' });
    expect([book.display(rect('C5000')), book.format(1, 2500, 1)]).toEqual([[['5%']], { numberFormat: '0%' }]);
  });

  test('what a formula outside filled is pasted as values; what one inside filled comes back through it', () => {
    const { act, type, rect, block, formula } = office();
    type('A1', '={1;2;3}');
    act({ do: 'paste', from: rect('A2:A3'), to: rect('C1'), what: 'all' });
    act({ do: 'paste', from: rect('A1:A3'), to: rect('D1'), what: 'all' });
    act({ do: 'paste', from: rect('A1:A3'), to: rect('E1'), what: 'values' });
    expect(block('C1:E3')).toEqual([
      [2, 1, 1],
      [3, 2, 2],
      ['', 3, 3],
    ]);
    expect(['C1', 'D1', 'D2', 'E1'].map(formula)).toEqual(['', '={1;2;3}', '', '']);
  });

  test('a block may be pasted over itself', () => {
    const { act, type, rect, block } = office();
    for (const [index, text] of ['1', '2', '3', '4'].entries()) type(`A${index + 1}`, text);
    act({ do: 'paste', from: rect('A1:A3'), to: rect('A2'), what: 'all' });
    expect(block('A1:A4').flat()).toEqual([1, 1, 2, 3]);
  });

  test('values pasted into a strict list must be in it', () => {
    const { act, type, rect, person, show } = office();
    type('A1', 'Tin');
    act({ do: 'rule', rect: rect('C1:C4'), rule: { kind: 'list', values: ['Gold'], strict: true } });
    expect(person.perform({ do: 'paste', from: rect('A1'), to: rect('C1:C4'), what: 'values' })).toEqual({ code: 'NOT_IN_LIST', params: { cell: 'C1' } });
    act({ do: 'paste', from: rect('A1'), to: rect('C1'), what: 'all' });
    expect(show('C1')).toBe('Tin');
  });
});

describe('cutting', () => {
  test.each<[where: string, formula: string, after: string, why: string]>([
    ['E1', '=A1+A2', '=C5+C6', 'references follow the cells'],
    ['E1', '=SUM(A1:A2)', '=SUM(C5:C6)', 'so do ranges that were cut whole'],
    ['E1', '=SUM(A1:A9)', '=SUM(A1:A9)', 'ranges that were cut in part stay'],
    ['E1', '=SUM(A:A)', '=SUM(A:A)', 'and open ones'],
    ['E1', '=$A$1', '=$C$5', 'fixed ones follow, too'],
    ['Other!E1', '=Sheet1!A1', '=Sheet1!C5', 'from other sheets'],
    ['Other!E1', '=A1', '=A1', 'the same cell of another sheet is another cell'],
  ])('A1:A2 moved to C5: %s holding %s reads %s (%s)', (where, formula, after) => {
    const { act, type, rect, formula: read, show, person } = office({ sheets: ['Sheet1', 'Other'] });
    type('A1', '3');
    type('A2', '4');
    type(where, formula);
    const before = show(where);
    act({ do: 'paste', from: rect('A1:A2'), to: rect('C5'), what: 'all', cut: true });
    expect([read(where), show('A1'), show('C6')]).toEqual([after, '', 4]);
    person.undo();
    expect([read(where), show(where), show('A1'), show('C6')]).toEqual([formula, before, 3, '']);
    person.redo();
    expect([read(where), show('C6')]).toEqual([after, 4]);
  });

  test.each<[formula: string, after: string, why: string]>([
    ['=B1+D1', '=Sheet1!B1+Sheet1!D1', 'cells left behind are named with their sheet'],
    ['=SUM(A1)', '=SUM(C5)', 'cells that came along are near again'],
    ['=Other!B1', '=Other!B1', 'what had a sheet keeps it'],
    ['=#REF!+1', '=#REF!+1', 'what was dead stays dead'],
  ])('A1:A2 with %s in A2 moved to another sheet reads %s (%s)', (formula, after) => {
    const { act, type, rect, formula: read } = office({ sheets: ['Sheet1', 'Other'] });
    type('A2', formula);
    act({ do: 'paste', from: rect('A1:A2'), to: rect('Other!C5'), what: 'all', cut: true });
    expect(read('Other!C6')).toBe(after);
  });

  test('looks, notes, rules, named ranges and charts go along', () => {
    const { book, act, type, rect } = office({ sheets: ['Sheet1', 'Other'] });
    type('A1', '5%');
    act({ do: 'note', at: rect('A1'), text: 'why' });
    act({ do: 'rule', rect: rect('A2'), rule: { kind: 'checkbox' } });
    act({ do: 'insertChart', rect: rect('A1:A2'), kind: 'pie', at: rect('E5') });
    book.defineName('Rate', { sheetId: 1, row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    act({ do: 'paste', from: rect('A1:A2'), to: rect('Other!B3'), what: 'all', cut: true });
    expect([book.format(2, 2, 1), book.rule(2, 3, 1), book.format(1, 0, 0), book.rule(1, 1, 0)]).toEqual([
      { numberFormat: '0%', note: 'why' },
      { kind: 'checkbox' },
      {},
      undefined,
    ]);
    expect(book.names).toMatchObject([{ name: 'Rate', sheetId: 2, row: 2, column: 1 }]);
    expect(book.sheets[0]?.charts[0]).toMatchObject({ area: rect('Other!B3:B4'), row: 4, column: 4 });
  });
});
