import { describe, expect, test } from 'vitest';
import { bookOf, type Rows, summary } from './reading';

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
    expect(bookOf(rows, { dayFirst: false }).issues).toEqual([
      { code: 'DATE_AMBIGUOUS', rows: 2, listed: false, first: { sheet: 'Orders', row: 2, column: 1 }, details: { value: '03/04/2025', order: 'monthFirst' } },
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
  const HEADER_OF_THREE = ['Customer', 'E-mail', 'Date', 'Amount'];
  const ordersOf = (rows: number, withMail: number): Rows => [
    HEADER_OF_THREE,
    ...Array.from({ length: rows }, (_, row) => [`Name ${row}`, row < withMail ? `mail${row}@example.com` : '', '2025-07-01', 1]),
  ];

  test.each<[rows: number, withMail: number, expected: string, left: number, why: string]>([
    [100, 100, 'mail0@example.com', 0, 'the stronger key, when everybody has it'],
    [100, 98, 'mail0@example.com', 2, 'two missing in a hundred are rows to mend'],
    [100, 97, 'Name 0', 0, 'more missing: a shop that does not know its customers’ addresses keys by name, and loses no row'],
    [10, 0, 'Name 0', 0, 'an empty column is nobody’s key'],
  ])('%i rows, %i with an address → keyed by %s, %i left out (%s)', (rows, withMail, expected, left) => {
    const book = bookOf(ordersOf(rows, withMail));
    expect(book.customers[0]?.name).toBe(expected);
    expect(book.rowsRead - book.rowsUsed).toBe(left);
  });
});
