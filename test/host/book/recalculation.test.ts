import { describe, expect, test } from 'vitest';
import { desk } from './support';

const CIRCULAR = '#REF! Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
const double = { DOUBLE: (value: number) => value * 2 };

describe('recalculation', () => {
  test('a change reaches every formula behind it, each custom cell called once', () => {
    const { type, show, calls } = desk({ functions: double });
    type('A1', 1);
    type('B1', '=DOUBLE(A1)');
    type('C1', '=DOUBLE(B1)');
    type('D1', '=B1+C1');
    expect(show('D1')).toBe(6);
    expect(calls).toEqual(['DOUBLE(1)', 'DOUBLE(2)']);
    calls.length = 0;
    type('A1', 5);
    expect(show('D1')).toBe(30);
    expect(calls).toEqual(['DOUBLE(5)', 'DOUBLE(10)']);
  });

  test('reading, writing elsewhere and writing the same value again call nothing', () => {
    const { type, show, calls } = desk({ functions: double });
    type('A1', 1);
    type('B1', '=DOUBLE(A1)');
    show('B1');
    calls.length = 0;
    show('B1');
    type('A2', 7);
    type('A1', 1);
    show('B1');
    expect(calls).toEqual([]);
  });

  test('nothing is called until somebody reads', () => {
    const { type, show, calls } = desk({ functions: double });
    type('B1', '=DOUBLE(A1)');
    for (const value of [1, 2, 3]) type('A1', value);
    expect(calls).toEqual([]);
    expect(show('B1')).toBe(6);
    expect(calls).toEqual(['DOUBLE(3)']);
  });

  test('entering the same formula again calls again, as rewriting a formula is how people force it', () => {
    const { type, show, calls } = desk({ functions: double });
    type('B1', '=DOUBLE(2)');
    show('B1');
    type('B1', '=DOUBLE(2)');
    show('B1');
    expect(calls.length).toBe(2);
  });

  test('of 1,000 custom cells only the 3 whose input changed are called', () => {
    const { put, type, book, calls, block } = desk({ functions: double, rows: 1000 });
    put(
      'A1',
      Array.from({ length: 1000 }, (_, row) => [row]),
    );
    put(
      'B1',
      Array.from({ length: 1000 }, (_, row) => [{ formula: `=DOUBLE(A${row + 1})` }]),
    );
    book.recalculate();
    expect(calls.length).toBe(1000);
    calls.length = 0;
    for (const cell of ['A5', 'A500', 'A1000']) type(cell, -1);
    expect(block('B4:B6')).toEqual([[6], [-2], [10]]);
    expect(calls.length).toBe(3);
  });

  test('a table read before the formula that spills it was run is still read once, whole', () => {
    const functions = { TABLE: () => [[1], [2], [3]], TOTAL: (rows: number[][]) => rows.flat().reduce((sum, value) => sum + Number(value), 0) };
    const { put, show, calls } = desk({ functions });
    put('D1', [[{ formula: '=TOTAL(A1:A)' }]]);
    put('A1', [[{ formula: '=TABLE()' }]]);
    expect(show('D1')).toBe(6);
    expect(calls).toEqual(['TABLE()', 'TOTAL(100x1)']);
  });

  test('a chain of 20,000 cells entered from its end is worked out without running out of stack', () => {
    const { put, show } = desk({ rows: 20_000 });
    put(
      'A1',
      Array.from({ length: 20_000 }, (_, row) => [row === 19_999 ? 1 : { formula: `=A${row + 2}+1` }]),
    );
    expect(show('A1')).toBe(20_000);
  });
});

describe('cycles', () => {
  test.each<[formulas: Record<string, string>, read: string, why: string]>([
    [{ A1: '=A1' }, 'A1', 'itself'],
    [{ A1: '=B1', B1: '=A1+1' }, 'A1', 'two cells'],
    [{ A1: '=B1', B1: '=A1+1' }, 'B1', 'two cells, the other one'],
    [{ A1: '=SUM(A1:A5)' }, 'A1', 'inside its own range'],
    [{ A1: '=SUM(B:B)', B3: '=A1*2' }, 'A1', 'through an open range'],
    [{ A1: '=B1', B1: '=B1', C1: '=A1' }, 'C1', 'readers of a cycle show it too'],
  ])('%o reads as circular in %s (%s)', (formulas, read) => {
    const { type, show } = desk();
    for (const [cell, formula] of Object.entries(formulas)) type(cell, formula);
    expect(show(read)).toBe(CIRCULAR);
  });

  test('a cell that only stands in a block read by a cycle is no part of it', () => {
    const { put, show } = desk();
    const formula = (text: string) => ({ formula: text });
    put('A1', [[1]]);
    put('A3', [
      [1, formula('=SUM(B2:C5)'), formula('=SUM(A1:B4)')],
      [formula('=$C$3'), 1, ''],
      ['', formula('=A1+1'), ''],
    ]);
    expect(['B5', 'B3', 'C3', 'A4'].map(show)).toEqual([2, CIRCULAR, CIRCULAR, CIRCULAR]);
  });

  test('breaking the cycle brings the values back', () => {
    const { type, show } = desk();
    type('A1', '=B1+1');
    type('B1', '=A1+1');
    expect(show('A1')).toBe(CIRCULAR);
    type('B1', 1);
    expect(show('A1')).toBe(2);
  });
});

describe('arguments of custom functions', () => {
  test.each<[formula: string, call: string, why: string]>([
    ['=SEE(A1)', 'SEE(7)', 'one cell is its value'],
    ['=SEE(A1:A1)', 'SEE(7)', 'a range of one cell is its value too'],
    ['=SEE(A1:A2)', 'SEE(2x1)', 'a column is rows'],
    ['=SEE(A2:C2)', 'SEE(1x3)', 'a row is rows'],
    ['=SEE(A:A)', 'SEE(100x1)', 'a whole column gives every row of the grid'],
    ['=SEE(A90:B)', 'SEE(11x2)', 'an open range goes on to the end of the grid'],
    ['=SEE(2:3)', 'SEE(2x26)', 'whole rows'],
    ['=SEE(A1,,A2)', 'SEE(7, , 8)', 'a skipped argument is empty text'],
    ['=SEE()', 'SEE()', 'no argument at all'],
    ['=SEE({1,2;3,4})', 'SEE(2x2)', 'an array literal'],
    ['=see(a1)', 'SEE(7)', 'letters without case'],
    ['=SEE(Rates)', 'SEE(2x1)', 'a named range'],
    ['=SEE(rates, One)', 'SEE(2x1, 7)', 'names without case, a named cell is a value'],
    ["=SEE('Tiers · VIP'!A1)", 'SEE(vip)', 'another sheet, quoted'],
    ['=SEE(A1+1)', 'SEE(8)', 'an expression'],
    ['=SEE(TRUE, "x", D1)', 'SEE(true, x, )', 'a blank cell is empty text'],
    ['=SEE(1/0)', 'SEE(#DIV/0! Function DIVIDE parameter 2 cannot be zero.)', 'an error arrives as the error'],
  ])('%s → %s (%s)', (formula, call) => {
    const { book, type, show, calls } = desk({ sheets: ['Sheet1', 'Tiers · VIP'], functions: { SEE: () => 'seen' } });
    type('A1', 7);
    type('A2', 8);
    type('Tiers · VIP!A1', 'vip');
    book.defineName('Rates', { sheetId: 1, row: 0, column: 0, lastRow: 1, lastColumn: 0 });
    book.defineName('One', { sheetId: 1, row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    type('Z1', formula);
    expect(show('Z1')).toBe('seen');
    expect(calls).toEqual([call]);
  });
});

describe('what goes wrong is shown in the cell', () => {
  test.each<[formula: string, shown: string]>([
    ['=NOSUCH(1)', "#NAME? Unknown function: 'NOSUCH'."],
    ['=nosuch', "#NAME? Unknown range name: 'nosuch'."],
    ['=1+', '#ERROR! Formula parse error.'],
    ['=SUM(1', '#ERROR! Formula parse error.'],
    ['={1,2', '#ERROR! Formula parse error.'],
    ['={}', '#ERROR! Formula parse error.'],
    ['={1,,2}', '#ERROR! Formula parse error.'],
    ['=SUM(1;2)&""', '3'], // a semicolon separates arguments in every locale
    ['=1}', '#ERROR! Formula parse error.'],
    ['=constructor', "#NAME? Unknown range name: 'constructor'."],
    ['=toString(1)', "#NAME? Unknown function: 'TOSTRING'."],
    ['="{;}"&1', '{;}1'],
    ['=FAIL(1)', '#ERROR! TIER: give one column of numbers.'],
    ["='No such'!A1", "#REF! Unresolved sheet name 'No such'."],
    ['=#REF!', '#REF! Reference does not exist.'],
    ['=VLOOKUP(1)', '#N/A Wrong number of arguments to VLOOKUP. Expected between 3 and 4 arguments, but got 1 arguments.'],
    ['=QUERY(A1:B2,"select A")', "#NAME? Unknown function: 'QUERY'."],
    ['=LAMBDA(x,x+1)(2)', '#ERROR! Formula parse error.'],
  ])('%s → %s', (formula, shown) => {
    const { type, show } = desk({
      functions: {
        FAIL: () => {
          throw new Error('TIER: give one column of numbers.');
        },
      },
    });
    type('C1', formula);
    expect(show('C1')).toBe(shown);
  });

  test('a function that becomes known heals its cells', () => {
    const { book, type, show } = desk();
    type('A1', '=TIER(5)');
    expect(show('A1')).toBe("#NAME? Unknown function: 'TIER'.");
    book.setCustomFunctions(['TIER'], () => 'Gold');
    expect(show('A1')).toBe('Gold');
  });
});
