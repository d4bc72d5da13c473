import { describe, expect, test } from 'vitest';
import { CellError, type CellValue, DateValue } from '../../../src/host/book';
import { desk } from './support';

const whole = (column: number) => ({ sheetId: 1, row: 0, column, rows: 100, columns: 1 });

describe('cells as shown', () => {
  test.each<[value: CellValue, format: string | undefined, locale: string, shown: string]>([
    [new DateValue(45982), undefined, 'en_US', '11/21/2025'],
    [new DateValue(45982), undefined, 'zh_CN', '2025/11/21'],
    [new DateValue(45982), undefined, 'en_GB', '21/11/2025'],
    [new DateValue(45982), undefined, 'de_DE', '21.11.2025'],
    [new DateValue(45982.4375), undefined, 'en_US', '11/21/2025 10:30:00'],
    [new DateValue(45982), 'yyyy-mm-dd', 'en_US', '2025-11-21'],
    [new DateValue(45982.4375), 'yyyy-mm-dd hh:mm', 'zh_CN', '2025-11-21 10:30'],
    [new DateValue(0.5), undefined, 'en_US', '12:00:00 PM'],
    [1234.5, undefined, 'en_US', '1234.5'],
    [1234.5, '#,##0.00', 'en_US', '1,234.50'],
    [1234.5, '#,##0.00', 'de_DE', '1.234,50'],
    [0.256, '0%', 'en_US', '26%'],
    [0.256, '0.0%', 'en_US', '25.6%'],
    [-5, '¥#,##0', 'zh_CN', '-¥5'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [123456789012, undefined, 'en_US', '123456789012'],
    [1e21, undefined, 'en_US', '1E+21'],
    [true, undefined, 'en_US', 'TRUE'],
    [false, undefined, 'zh_CN', 'FALSE'],
    ['text', '0.00', 'en_US', 'text'],
    ['007', '@', 'en_US', '007'],
    ['', '0.00', 'en_US', ''],
    [new CellError('#REF!', 'why'), undefined, 'en_US', '#REF!'],
  ])('%o with %s in %s → %s', (value, numberFormat, locale, shown) => {
    const { book, put, display } = desk({ locale });
    put('A1', [[value]]);
    if (numberFormat) book.setFormat(whole(0), { numberFormat });
    expect(display('A1')).toBe(shown);
  });
});

describe('number formats give values their type', () => {
  test('a date format makes days of the numbers there and of numbers written later', () => {
    const { book, put, type, show } = desk();
    put('A1', [[45982], ['x']]);
    book.setFormat(whole(0), { numberFormat: 'yyyy-mm-dd' });
    type('A3', 45983);
    type('A4', '=A3+1');
    type('A5', '=40000+1');
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map(show)).toEqual(['day 45982', 'x', 'day 45983', 'day 45984', 'day 40001']);
    book.load(book.insertSheet('Second').id, [[1]]);
    expect(show('Second!A1')).toBe(1);
  });

  test.each(['0', '0.00', '#,##0'])('the numeric format %s makes numbers of days', (numberFormat) => {
    const { book, put, show } = desk();
    put('A1', [[new DateValue(45982)]]);
    book.setFormat(whole(0), { numberFormat });
    expect(show('A1')).toBe(45982);
  });

  test('readers follow when a format changes what cells hold', () => {
    const { book, put, type, show, calls } = desk({ functions: { SEE: (value: unknown) => String(value) } });
    put('A1', [[45982]]);
    type('B1', '=SEE(A1)');
    show('B1');
    book.setFormat(whole(0), { numberFormat: 'd/m/yyyy' });
    show('B1');
    expect(calls).toEqual(['SEE(45982)', 'SEE(day 45982)']);
  });
});

describe('looks', () => {
  test('later ones win, property by property; notes belong to cells', () => {
    const { book } = desk();
    book.setFormat(whole(0), { fontWeight: 'bold', background: '#fff' });
    book.setFormat({ ...whole(0), row: 2, rows: 1 }, { background: '#000', note: 'here' });
    book.setFormat({ ...whole(0), rows: 5, columns: 3 }, { fontColor: 'red' });
    expect(book.format(1, 2, 0)).toEqual({ fontWeight: 'bold', background: '#000', fontColor: 'red', note: 'here' });
    expect(book.format(1, 50, 0)).toEqual({ fontWeight: 'bold', background: '#fff' });
    expect(book.format(1, 3, 2)).toEqual({ fontColor: 'red' });
    book.setFormat(whole(0), { background: '#eee' });
    expect(book.format(1, 2, 0)).toMatchObject({ background: '#eee' });
    book.setFormat({ ...whole(0), row: 2, rows: 1 }, { note: '' });
    expect(book.format(1, 2, 0)).not.toHaveProperty('note');
  });

  test('clearing cuts a hole into a block and leaves notes', () => {
    const { book } = desk();
    book.setFormat({ ...whole(0), columns: 3 }, { fontWeight: 'bold' });
    book.setFormat({ sheetId: 1, row: 5, column: 1, rows: 1, columns: 1 }, { wrap: true, note: 'kept' });
    book.clearFormat({ sheetId: 1, row: 4, column: 1, rows: 3, columns: 1 });
    expect([3, 4, 5, 6, 7].map((row) => book.format(1, row, 1).fontWeight)).toEqual(['bold', undefined, undefined, undefined, 'bold']);
    expect([0, 1, 2].map((column) => book.format(1, 5, column))).toEqual([{ fontWeight: 'bold' }, { note: 'kept' }, { fontWeight: 'bold' }]);
  });
});
