import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { readOrders } from '../../../src/core/orders';
import { bookOf, day, issueCounts, type Rows, summary } from './reading';

const HEADER = ['Order', 'Customer', 'Date', 'Amount'];
const SURE: Cell[] = ['O1', 'Ana', '2025-07-01', 10];

describe('the surer book leaves out rows whose value is in doubt', () => {
  test.each<[why: string, row: Cell[], code: string]>([
    ['a day that the locale decided', ['O2', 'Ben', '03/04/2025', 5], 'DATE_AMBIGUOUS'],
    ['an amount that the locale decided', ['O2', 'Ben', '2025-06-01', '1,234'], 'AMOUNT_SEPARATOR_AMBIGUOUS'],
    ['a rough amount', ['O2', 'Ben', '2025-06-01', '约20'], 'AMOUNT_APPROX_OR_UNIT'],
    ['a day as a serial number', ['O2', 'Ben', 45_841, 5], 'DATE_SERIAL'],
    ['a second row of the same order', ['O1', 'Ana', '2025-07-01', 12], 'ORDER_CONFLICT'],
    ['a customer called test', ['O2', 'test', '2025-06-01', 5], 'ROW_LOOKS_LIKE_TEST'],
  ])('%s', (_, row, code) => {
    const book = bookOf([HEADER, SURE, row]);
    expect(issueCounts(book)).toEqual({ [code]: 1 });
    const surer = book.surer?.();
    expect([...(surer?.orders ?? [])]).toEqual([{ customer: 0, day: day('2025-07-01'), amount: 100_000 }]);
    expect([surer?.refunds.length, surer?.customers, surer?.asOf]).toEqual([0, book.customers, book.asOf]);
  });

  test('an equal line counts, and is in doubt', () => {
    const lines: Rows = [
      ['Customer', 'Date', 'Amount'],
      ['Ana', '2025-07-01', 10],
      ['Ana', '2025-07-01', 10],
    ];
    const book = bookOf(lines);
    expect(summary(book)).toEqual(['Ana 2025-07-01 20']);
    expect([...(book.surer?.().orders ?? [])]).toEqual([{ customer: 0, day: day('2025-07-01'), amount: 100_000 }]);
  });

  test('there is none where nothing is in doubt, or only rows left out are', () => {
    expect(bookOf([HEADER, SURE]).surer).toBeUndefined();
    expect(bookOf([HEADER, SURE, ['O2', '', '03/04/2025', '约20']]).surer).toBeUndefined();
  });

  test('the last day is that of the latest order used, not of a refund or a row left out', () => {
    const rows: Rows = [HEADER, SURE, ['O2', 'Ben', '2025-07-05', -5], ['O3', 'Cat', '2052-01-01', 9]];
    expect(bookOf(rows).lastDay).toBe(day('2025-07-01'));
    expect(bookOf([HEADER, ['O2', 'Ben', '2025-07-05', -5]]).lastDay).toBeUndefined();
  });
});

describe('a customer in merged cells', () => {
  const ROWS: Rows = [
    ['Customer', 'Date', 'Amount'],
    ['C1', '2025-07-01', 10],
    ['', '2025-07-02', 20],
    ['', '2025-07-03', 30],
    ['C2', '2025-07-04', 5],
    ['', '', ''],
  ];
  const read = (rows: Rows, merges: { from: number; to: number }[]) => {
    let asked = 0;
    const mergedRows = (column: number) => {
      asked++;
      expect(column).toBe(0);
      return merges;
    };
    const result = readOrders({ sheet: 'Orders', rows, mergedRows }, { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } });
    if (!result.ok) throw new Error(result.problem.code);
    return { book: result.value, asked };
  };

  test('is that of every row of the merge, and told; a blank cell that is not merged names nobody', () => {
    const { book, asked } = read(ROWS, [{ from: 1, to: 2 }]);
    expect(summary(book)).toEqual(['C1 2025-07-01 10', 'C1 2025-07-02 20', 'C2 2025-07-04 5']);
    expect(book.issues).toMatchObject([
      { code: 'ID_BLANK', rows: 1, listed: true, amount: 300_000, first: { row: 4 } },
      { code: 'ID_FILLED_FROM_MERGE', rows: 1, listed: false, amount: 0, first: { row: 3, column: 0 }, details: { value: 'C1' } },
    ]);
    expect(asked).toBe(1);
  });

  test('is asked for only when a customer cell is blank, and a merged row that cannot be used is told once, as such', () => {
    expect(
      read(
        ROWS.filter(([customer]) => customer !== ''),
        [],
      ).asked,
    ).toBe(0);
    const { book } = read(
      [
        ['Customer', 'Date', 'Amount'],
        ['C1', '2025-07-01', 10],
        ['', 'soon', 20],
      ],
      [{ from: 1, to: 2 }],
    );
    expect(issueCounts(book)).toEqual({ DATE_INVALID: 1 });
  });

  test('a merge of blank cells names nobody', () => {
    const { book } = read(
      [
        ['Customer', 'Date', 'Amount'],
        ['C1', '2025-07-01', 10],
        ['', '2025-07-02', 20],
        ['', '2025-07-03', 30],
      ],
      [{ from: 2, to: 3 }],
    );
    expect(issueCounts(book)).toEqual({ ID_BLANK: 2 });
  });
});
