import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { bookOf, issueCounts, problemOf, summary } from '../orders/reading';

const HEADER = ['Customer ID', 'Order date', 'Amount', 'Order number', 'Status', 'Currency'];
const ROW: Cell[] = ['C1', '2025-07-01', 10, 'B-1', 'paid', 'EUR'];
const LONG = 'x'.repeat(50_000);

/** A good row, and one below it with one odd cell. */
function tableWith(column: number, cell: Cell): Cell[][] {
  return [HEADER, ROW, ['C2', '2025-07-01', 20, 'B-2', 'paid', 'EUR'].map((own, at) => (at === column ? cell : own))];
}

describe('odd cells break nothing: the row is used, or listed under its code', () => {
  test.each<[column: string, cell: Cell, issues: Record<string, number>, why: string]>([
    ['Customer ID', LONG, { ID_TOO_LONG: 1 }, 'fifty thousand letters as a customer'],
    ['Order date', LONG, { DATE_INVALID: 1 }, 'as a date'],
    ['Amount', LONG, { AMOUNT_NOT_NUMBER: 1 }, 'as an amount'],
    ['Order number', LONG, {}, 'as an order number'],
    ['Status', LONG, {}, 'as a status'],
    ['Currency', LONG, {}, 'as a currency'],
    ['Order date', '9'.repeat(50_000), { DATE_INVALID: 1 }, 'fifty thousand digits as a date'],
    ['Amount', '9'.repeat(50_000), { AMOUNT_NOT_NUMBER: 1 }, 'as an amount'],
    ['Amount', 1e300, { AMOUNT_OUT_OF_RANGE: 1 }, 'a number above all limits'],
    ['Order date', 1e300, { DATE_INVALID: 1 }, 'as a day'],
    ['Customer ID', 1e300, { ID_PRECISION_LOST: 1 }, 'as a customer'],
    ['Customer ID', '🛒👩‍👩‍👧', {}, 'emoji are a name'],
    ['Amount', '🙂', { AMOUNT_NOT_NUMBER: 1 }, 'emoji are no amount'],
    ['Customer ID', 'متجر الشاي', {}, 'right to left'],
    ['Order date', '١٤٤٦', { DATE_INVALID: 1 }, 'digits of another script'],
    ['Customer ID', '__proto__', {}, 'a name of the language'],
    ['Order number', 'constructor', {}, 'as an order'],
    ['Status', 'toString', {}, 'as a status'],
  ])('%s: %#', (column, cell, issues) => {
    const book = bookOf(tableWith(HEADER.indexOf(column), cell));
    expect(issueCounts(book)).toEqual(issues);
    expect(book.rowsRead).toBe(2);
    expect(book.customers[0]?.key).toBe('c1');
  });

  test('neither do odd headers beside those we know', () => {
    for (const name of [LONG, '__proto__', 'constructor', '🙂', 'معرف العميل', '\u202eemaN', '', ' ', '\u0000']) {
      const rows = [
        [...HEADER, name],
        [...ROW, 'x'],
      ];
      expect(summary(bookOf(rows))).toEqual(['C1 2025-07-01 10']);
    }
  });

  test('700 columns are looked at once each, and those we need are found among them', () => {
    const others = Array.from(
      { length: 700 },
      (_, at) => `Spalte ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${'uvwxyz'[Math.floor(at / 100)]}`,
    );
    const rows = [
      [...others, ...HEADER],
      [...others.map(() => 7), ...ROW],
    ];
    expect(summary(bookOf(rows))).toEqual(['C1 2025-07-01 10']);
    expect(problemOf([others, others.map(() => 7)])?.code).toBe('HEADER_MISSING');
  });
});
