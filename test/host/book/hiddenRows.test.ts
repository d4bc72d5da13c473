import { describe, expect, test } from 'vitest';
import { desk } from './support';

/** A1:A6 hold 1, 2, 4, 8, 16 and 32, so that a sum tells which rows were counted; D1 counts nothing of them. */
function powers(formula: string, sheets = ['Sheet1']) {
  const tools = desk({ sheets, rows: 20, functions: { SEEN: (value: never) => value } });
  tools.put(
    'A1',
    [1, 2, 4, 8, 16, 32].map((number) => [number]),
  );
  tools.type('C1', formula);
  return tools;
}

describe('SUBTOTAL where rows are hidden', () => {
  test.each<[formula: string, result: number | string, why: string]>([
    ['=SUBTOTAL(9,A1:A6)', 63 - 8, 'the row a filter hides does not count'],
    ['=SUBTOTAL(109,A1:A6)', 63 - 8 - 2, 'nor does the one hidden by hand'],
    ['=SUBTOTAL(3,A1:A6)', 5, 'counted'],
    ['=SUBTOTAL(103,A1:A6)', 4, 'counted'],
    ['=SUBTOTAL(103,A:A)', 4, 'a whole column'],
    ['=SUBTOTAL(103,A4:A)', 2, 'an open column that begins with a hidden row'],
    ['=SUBTOTAL(103,A1:A3,A4:A6)', 4, 'two ranges'],
    ['=SUBTOTAL(103,Part)', 4, 'a named range'],
    ['=SUBTOTAL(109,A2)', 0, 'one cell, hidden'],
    ['=SUBTOTAL(109,A3)', 4, 'one cell, shown'],
    ['=SUBTOTAL(104,A2:A4)', 4, 'the largest one shown'],
    ['=SUM(A1:A6)', 63, 'other functions count all rows'],
    ['=COUNTA(A1:A)-SUBTOTAL(103,A1:A)', 2, 'how many are hidden'],
  ])('%s is %j: %s', (formula, result) => {
    const { book, show } = powers(formula);
    book.defineName('Part', { sheetId: 1, row: 0, column: 0, lastRow: 5, lastColumn: 0 });
    book.hideRows(1, 1, 1, 'hand');
    book.hideRows(1, 3, 1, 'filter');
    expect(show('C1')).toBe(result);
  });

  test('is calculated anew when rows are hidden or shown; custom functions are not called for it', () => {
    const { book, show, type, calls } = powers('=SUBTOTAL(109,A1:A6)');
    type('D1', '=SEEN(SUM(A1:A6))');
    const seen = [show('C1'), show('D1')];
    book.hideRows(1, 0, 2, 'hand');
    seen.push(show('C1'), show('D1'));
    book.hideRows(1, 0, 1, undefined);
    seen.push(show('C1'), show('D1'));
    expect(seen).toEqual([63, 63, 60, 63, 61, 63]);
    expect(calls).toHaveLength(1);
  });

  test('looks at the rows of the sheet it reads, not at its own', () => {
    const { book, show, type } = powers('=1', ['Sheet1', 'Other']);
    type('Other!A1', '=SUBTOTAL(109,Sheet1!A1:A6)');
    book.hideRows(2, 0, 1, 'hand');
    expect(show('Other!A1')).toBe(63);
    book.hideRows(1, 0, 1, 'hand');
    expect(show('Other!A1')).toBe(62);
  });
});

describe('hidden rows', () => {
  const hidden = (book: ReturnType<typeof desk>['book']) => [...(book.sheetById(1)?.hiddenRows.keys() ?? [])].sort((a, b) => a - b);

  test.each<[why: string, change: (book: ReturnType<typeof desk>['book']) => void, rows: number[]]>([
    ['rows put in above move them', (book) => book.insertRows(1, 0, 2), [4, 5, 6]],
    ['rows put in between are shown', (book) => book.insertRows(1, 3, 1), [2, 4, 5]],
    ['rows taken out above move them', (book) => book.deleteRows(1, 0, 1), [1, 2, 3]],
    ['one of them is taken out', (book) => book.deleteRows(1, 3, 1), [2, 3]],
    ['columns do not matter', (book) => book.insertColumns(1, 0, 3), [2, 3, 4]],
  ])('%s', (_, change, rows) => {
    const { book } = powers('=1');
    book.hideRows(1, 2, 3, 'hand');
    change(book);
    expect(hidden(book)).toEqual(rows);
  });

  test('a change that hides rows is taken back with what counts them', () => {
    const { book, show } = powers('=SUBTOTAL(109,A1:A6)');
    const back = book.reversible(() => book.hideRows(1, 0, 3, 'hand'));
    expect(show('C1')).toBe(56);
    const forth = back();
    expect([show('C1'), hidden(book)]).toEqual([63, []]);
    forth();
    expect([show('C1'), hidden(book)]).toEqual([56, [0, 1, 2]]);
  });

  test('a copy of the sheet hides the same rows', () => {
    const { book } = powers('=1');
    book.hideRows(1, 2, 1, 'hand');
    expect([...book.copySheet(1, 'Copy').hiddenRows]).toEqual([[2, 'hand']]);
  });
});
