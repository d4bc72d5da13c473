import { expect, test } from 'vitest';
import { readOrderColumns } from '../../../src/core/orders';
import { bookOf, summary } from './reading';

const LOCALE = { dayFirst: true, decimalComma: false };
const LATEST = { kind: 'latest' } as const;

test('three columns without a header read as the same sheet does', () => {
  const [customers, dates, amounts] = [
    ['Ana', 'Ben', '', 'ana', 'Cat'],
    ['2025-07-01', '2025-07-02', '2025-07-02', '2025-07-01', 'soon'],
    [10, -5, 7, '¥3', 1],
  ];
  const read = readOrderColumns({ customers, dates, amounts, sheet: 'Shop' }, { locale: LOCALE, asOf: { kind: 'given', day: 30_000 as never } });
  const book = bookOf([['Customer', 'Date', 'Amount'], ...customers.map((customer, at) => [customer, dates[at] as string, amounts[at] as number])], {
    asOf: { kind: 'given', day: 30_000 as never },
  });
  if (!read.ok) throw new Error(read.problem.code);
  expect(summary(read.value)).toEqual(['Ana 2025-07-01 13', 'Ben 2025-07-02 -5']);
  expect(summary(read.value)).toEqual(summary(book));
  expect(read.value).toMatchObject({ rowsRead: 5, rowsUsed: 3, currency: 'CNY' });
});

test('places count from the first cell given, columns count the arguments', () => {
  const read = readOrderColumns(
    { customers: ['Ana', 'Ben'], dates: ['2025-07-01', '2025-07-01'], amounts: [1, 'tbc'], sheet: 'Shop' },
    { locale: LOCALE, asOf: LATEST },
  );
  expect(read.ok && read.value.issues).toMatchObject([
    { code: 'AMOUNT_NOT_NUMBER', rows: 1, listed: true, amount: 0, first: { sheet: 'Shop', row: 2, column: 2 }, details: { value: 'tbc' } },
  ]);
});

test('no cells, blank cells, and cells none of which can be used', () => {
  const codeOf = (customers: string[]) => {
    const read = readOrderColumns({ customers, dates: customers.map(() => ''), amounts: customers.map(() => ''), sheet: '' }, { locale: LOCALE, asOf: LATEST });
    return read.ok ? 'ok' : read.problem.code;
  };
  expect([codeOf([]), codeOf(['', '']), codeOf(['Ana'])]).toEqual(['TABLE_EMPTY', 'TABLE_NO_DATA', 'TABLE_ALL_BAD']);
});
