import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/core/model/day';
import { bookOf, day, issueCounts, type Rows, summary } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];

describe('columns that must be read as a whole', () => {
  test('03/04 is 3 April when another row says 13/04', () => {
    expect(summary(bookOf([HEADER, ['Ana', '03/04/2025', 1], ['Ben', '13/04/2025', 2]], { dayFirst: false }))).toEqual([
      'Ana 2025-04-03 1',
      'Ben 2025-04-13 2',
    ]);
  });

  test('nobody proves the order: the locale decides, and the rows concerned are counted', () => {
    const rows: Rows = [HEADER, ['Ana', '03/04/2025', 1], ['Ben', '05/04/2025', 2], ['Cat', '04/04/2025', 3]];
    expect(bookOf(rows, { dayFirst: false }).issues).toMatchObject([
      {
        code: 'DATE_AMBIGUOUS',
        rows: 2,
        listed: false,
        amount: 0,
        first: { sheet: 'Orders', row: 2, column: 1 },
        details: { value: '03/04/2025', order: 'monthFirst' },
      },
    ]);
    expect(summary(bookOf(rows, { dayFirst: true }))[0]).toBe('Ana 2025-04-03 1');
  });

  test('1.234 is 1,234 when another row says 0,50', () => {
    expect(summary(bookOf([HEADER, ['Ana', '2025-07-01', '1.234'], ['Ben', '2025-07-01', '0,50']]))).toEqual(['Ana 2025-07-01 1234', 'Ben 2025-07-01 0.5']);
  });

  test('nobody proves the decimal mark: the locale decides, and the rows concerned are counted', () => {
    const book = bookOf([HEADER, ['Ana', '2025-07-01', '1.234'], ['Ben', '2025-07-01', '12']], { decimalComma: true });
    expect(summary(book)[0]).toBe('Ana 2025-07-01 1234');
    expect(book.issues).toMatchObject([{ code: 'AMOUNT_SEPARATOR_AMBIGUOUS', rows: 1, listed: false, details: { value: '1.234', decimal: ',' } }]);
  });
});

describe('which column is the customer', () => {
  const withKeys = (heading: string, rows: number, withKey: number): Rows => [
    [heading, 'Customer', 'Date', 'Amount'],
    ...Array.from({ length: rows }, (_, row) => [row < withKey ? `key${row}@example.com` : '', `Name ${row}`, '2025-07-01', 1]),
  ];

  test.each<[heading: string, rows: number, withKey: number, expected: string, left: number, issues: Record<string, number>, why: string]>([
    ['E-mail', 100, 100, 'key0@example.com', 0, {}, 'the stronger key, when everybody has it'],
    ['E-mail', 100, 98, 'key0@example.com', 2, { ID_BLANK: 2 }, 'two missing in a hundred are rows to mend'],
    [
      'E-mail',
      100,
      97,
      'Name 0',
      0,
      { ID_WEAKER: 3 },
      'more missing: a shop that does not know its customers’ addresses keys by name, is told, and loses no row',
    ],
    ['E-mail', 10, 0, 'Name 0', 0, {}, 'an empty column is nobody’s key, and nothing to tell'],
    ['Customer ID', 100, 50, 'key0@example.com', 50, { ID_BLANK: 50 }, 'a customer id is never passed over: two of one name would silently become one'],
  ])('%s, %i rows, %i with it → keyed by %s, %i left out, %j (%s)', (heading, rows, withKey, expected, left, issues) => {
    const book = bookOf(withKeys(heading, rows, withKey));
    expect(book.customers[0]?.name).toBe(expected);
    expect(book.rowsRead - book.rowsUsed).toBe(left);
    expect(issueCounts(book)).toEqual(issues);
  });
});

describe('lines that go on with the order above them', () => {
  const HEAD = ['Order', 'Customer', 'Date', 'Total', 'Item'];

  test('the amount of an order, and the day it was paid, may stand on its first line only', () => {
    const rows: Rows = [
      HEAD,
      [1, 'Ana', '2025-07-01', 25, 'Tea'],
      [1, 'Ana', '2025-07-01', '', 'Cup'],
      ['', '', '', '', ''],
      [1, 'Ana', '', '', 'Spoon'],
      [2, 'Ben', '2025-07-02', 5, 'Cup'],
    ];
    expect(summary(bookOf(rows))).toEqual(['Ana 2025-07-01 25', 'Ben 2025-07-02 5']);
    expect([bookOf(rows).rowsUsed, issueCounts(bookOf(rows))]).toEqual([4, { ROW_BLANK: 1 }]);
  });

  test.each<[row: (string | number)[], code: string, why: string]>([
    [[2, '', '2025-07-01', 9, 'Cup'], 'ID_BLANK', 'another order'],
    [['', '', '2025-07-01', 9, 'Cup'], 'ID_BLANK', 'no order number'],
    [['', 'Ana', '2025-07-01', '', 'Cup'], 'AMOUNT_BLANK', 'no order number'],
    [[1, '', '', 25, 'Tea'], 'ID_BLANK', 'nobody’s money is given to somebody'],
    [[1, 'Ben', '', '', 'Cup'], 'DATE_BLANK', 'another customer'],
    [[1, 'Ana', '', 9, 'Cup'], 'DATE_BLANK', 'money of its own wants a day of its own'],
  ])('%j after order 1 is %s (%s)', (row, code) => {
    expect(issueCounts(bookOf([HEAD, [1, 'Ana', '2025-07-01', 25, 'Tea'], row]))).toEqual({ [code]: 1 });
  });
});

describe('refunds and the day we count to', () => {
  const HEAD = ['Order', 'Customer', 'Date', 'Amount'];
  const asOf = (iso: string) => ({ kind: 'given', day: day(iso) }) as const;

  test('a refund of a known order lowers spend on that order’s day, also when it came after the day we count to', () => {
    const book = bookOf([HEAD, [1, 'Ana', '2025-01-01', 100], [1, 'Ana', '2025-03-01', -40]], { asOf: asOf('2025-02-01') });
    expect(summary(book)).toEqual(['Ana 2025-01-01 100', 'Ana 2025-01-01 -40']);
  });

  test('a refund of an unknown order after that day has not happened yet', () => {
    const book = bookOf([HEAD, [1, 'Ana', '2025-01-01', 100], [9, 'Ana', '2025-03-01', -40]], { asOf: asOf('2025-02-01') });
    expect([summary(book), issueCounts(book)]).toEqual([['Ana 2025-01-01 100'], { DATE_FUTURE: 1 }]);
  });

  test('a run counts to the latest order plus the tolerance; a later refund still counts', () => {
    const book = bookOf([HEAD, [1, 'Ana', '2025-01-01', 100], ['', 'Ana', '2025-02-01', -40]], {
      asOf: { kind: 'capped', today: day('2025-06-01'), toleranceDays: 7 },
    });
    expect([isoDay(book.asOf), summary(book)]).toEqual(['2025-01-08', ['Ana 2025-01-01 100', 'Ana 2025-02-01 -40']]);
  });
});
