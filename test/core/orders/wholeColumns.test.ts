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
