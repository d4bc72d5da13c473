import { describe, expect, test } from 'vitest';
import { desk } from './support';

const A1 = { sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 };

describe('a change that can be taken back', () => {
  test('of many steps: cells written before and after rows came in, a sheet put in and filled, a name', () => {
    const { book, put, show, block } = desk();
    put('A1', [['one'], ['two']]);
    const back = book.reversible(() => {
      book.write(A1, [['ONE']]);
      book.insertRows(1, 0, 1);
      book.write(A1, [['new']]);
      book.write({ ...A1, row: 1 }, [['again']]);
      const sheet = book.insertSheet('Other', { index: 0 });
      book.write({ ...A1, sheetId: sheet.id }, [[{ formula: '=Sheet1!A3&First' }]]);
      book.defineName('First', { sheetId: 1, row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    });
    const seen = () => [block('Sheet1!A1:A3').flat(), show('Other!A1'), book.sheets.map((sheet) => sheet.name), book.names.length];
    const changed = seen();
    expect(changed).toEqual([['new', 'again', 'two'], 'twonew', ['Other', 'Sheet1'], 1]);
    const forth = back();
    expect([block('A1:A3').flat(), book.sheets.length, book.sheets[0]?.rowCount, book.names]).toEqual([['one', 'two', ''], 1, 100, []]);
    forth();
    expect(seen()).toEqual(changed);
  });

  test('a formula that comes back asks no custom function, unless what it reads comes back with it', () => {
    const { book, type, show, calls } = desk({ functions: { TWICE: (value: number) => value * 2 } });
    type('A1', 2);
    type('B1', '=TWICE(A1)');
    expect(show('B1')).toBe(4);
    const forth = book.reversible(() => book.clear({ ...A1, column: 1 }))();
    expect([show('B1'), calls.length]).toEqual([4, 1]);
    forth();
    expect(show('B1')).toBe('');
    type('B1', '=TWICE(A1)');
    show('B1');
    book.reversible(() => book.clear({ ...A1, columns: 2 }))();
    expect([show('B1'), calls.length]).toEqual([4, 3]);
  });

  test('one inside another is refused, and the outer one is taken back', () => {
    const { book, show } = desk();
    const inner = () => {
      book.write(A1, [['x']]);
      book.reversible(() => book.clear(A1));
    };
    expect(() => book.reversible(inner)).toThrow('a reversible change inside another');
    expect(show('A1')).toBe('');
  });
});
