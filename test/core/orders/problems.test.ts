import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/model/issue';
import { bookOf, problemOf, type Rows, summary } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];

describe('tables that cannot be read at all', () => {
  test.each<[why: string, rows: Rows, code: Problem['code'], params: Problem['params']]>([
    ['nothing', [], 'TABLE_EMPTY', {}],
    ['only blanks', [['', ' '], ['']], 'TABLE_EMPTY', {}],
    ['a header alone', [HEADER], 'TABLE_NO_DATA', {}],
    ['a header and blank rows', [HEADER, ['', '', ''], []], 'TABLE_NO_DATA', {}],
    ['no header word anywhere', [['Ana', '2025-07-01', 10]], 'HEADER_MISSING', {}],
    ['a pasted CSV in one column', [['Customer,Date,Amount'], ['C1,2025-07-01,10']], 'TABLE_ONE_COLUMN_CSV', { cell: 'A1' }],
    ['one column', [['Customer'], ['C1']], 'COLUMN_MISSING', { role: 'date', headers: 'Customer' }],
    [
      'no customer',
      [
        ['Date', 'Amount'],
        ['2025-07-01', 10],
      ],
      'COLUMN_MISSING',
      { role: 'customer', headers: 'Date, Amount' },
    ],
    [
      'a nameless amount',
      [
        ['Customer', '', 'Date'],
        ['C1', 10, '2025-07-01'],
      ],
      'HEADER_BLANK',
      { role: 'amount', cell: 'B1' },
    ],
    [
      'a quantity without a price',
      [
        ['Customer', 'Date', 'Qty'],
        ['C1', '2025-07-01', 2],
      ],
      'COLUMN_MISSING',
      { role: 'amount', headers: 'Customer, Date, Qty' },
    ],
    [
      'totals per customer, no dates',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, 300],
      ],
      'TABLE_SUMMED',
      {},
    ],
    [
      'at most twelve headers are named',
      [['Customer', ...Array.from({ length: 20 }, (_, at) => `X${at}`)]],
      'COLUMN_MISSING',
      { role: 'date', headers: 'Customer, X0, X1, X2, X3, X4, X5, X6, X7, X8, X9, X10' },
    ],
    [
      'Amount twice',
      [
        ['Customer', 'Amount', 'Amount', 'Date'],
        ['C1', 10, 99, '2025-07-01'],
      ],
      'HEADER_DUPLICATE',
      { role: 'amount', first: 'Amount (B)', second: 'Amount (C)' },
    ],
    [
      'Amount and Total',
      [
        ['Customer', 'Date', 'Amount', 'Total'],
        ['C1', '2025-07-01', 1, 2],
      ],
      'COLUMN_AMBIGUOUS',
      { role: 'amount', first: 'Amount (C)', second: 'Total (D)' },
    ],
    [
      'two quantities, when we need them',
      [
        ['Customer', 'Date', 'Quantity', 'Qty', 'Price'],
        ['C1', '2025-07-01', 1, 2, 3],
      ],
      'COLUMN_AMBIGUOUS',
      { role: 'quantity', first: 'Quantity (C)', second: 'Qty (D)' },
    ],
    ['all rows bad', [HEADER, ['', '2025-07-01', 10], ['Ana', 'soon', 10]], 'TABLE_ALL_BAD', { rows: 2, code: 'ID_BLANK', row: 2, column: 'A' }],
    [
      'three currencies',
      [HEADER, ['C1', '2025-07-01', '$100'], ['C2', '2025-07-01', '€100'], ['C3', '2025-07-01', '¥100']],
      'CURRENCY_MIXED',
      { list: 'USD, EUR, CNY', column: 'C' },
    ],
    [
      'two in a currency column',
      [
        [...HEADER, 'Currency'],
        ['C1', '2025-07-01', 100, 'USD'],
        ['C2', '2025-07-01', 100, 'eur'],
      ],
      'CURRENCY_MIXED',
      { list: 'USD, EUR', column: 'D' },
    ],
    ['a sum beyond 9e11', [HEADER, ...Array.from({ length: 10 }, (_, at) => [`C${at}`, '2025-07-01', 99_000_000_000])], 'SUM_TOO_LARGE', {}],
  ])('%s', (_why, rows, code, params) => {
    expect(problemOf(rows)).toEqual({ code, params: { sheet: 'Orders', ...params } });
  });
});

test('money in and money back do not hide a sum too large to be exact', () => {
  const rows = Array.from({ length: 10 }, (_, at) => ['Ana', '2025-07-01', at % 2 === 0 ? 99_000_000_000 : -99_000_000_000]);
  expect(problemOf([HEADER, ...rows])?.code).toBe('SUM_TOO_LARGE');
});

describe('what the policy says of the columns', () => {
  const TWO_AMOUNTS: Rows = [
    ['Customer', 'Amount', 'Total', 'Date'],
    ['Ana', 1, 2, '2025-07-01'],
  ];

  test.each<[name: string, units: number]>([
    ['Total', 2],
    [' total ', 2],
    ['C', 2],
    ['b', 1],
    ['Amount (B)', 1],
  ])('amount: %s settles it', (name, units) => {
    expect(summary(bookOf(TWO_AMOUNTS, { columns: { amount: name } }))).toEqual([`Ana 2025-07-01 ${units}`]);
  });

  test('of two columns with one name, the letter says which', () => {
    const rows: Rows = [
      ['Customer', 'Amount', 'Amount', 'Date'],
      ['Ana', 1, 2, '2025-07-01'],
    ];
    expect(summary(bookOf(rows, { columns: { amount: 'Amount (C)' } }))).toEqual(['Ana 2025-07-01 2']);
    expect(problemOf(rows, { columns: { amount: 'Amount' } })?.code).toBe('HEADER_DUPLICATE');
    expect(problemOf(rows, { columns: { amount: 'Amount (D)' } })?.code).toBe('HEADER_DUPLICATE');
  });

  test('a column that is not there', () => {
    expect(problemOf(TWO_AMOUNTS, { columns: { amount: 'Net' } })).toEqual({
      code: 'COLUMN_UNKNOWN',
      params: { sheet: 'Orders', role: 'amount', name: 'Net', headers: 'Customer, Amount, Total, Date' },
    });
    expect(problemOf(TWO_AMOUNTS, { columns: { amount: 'E' } })?.code).toBe('COLUMN_UNKNOWN');
  });

  test('quantity and unit price, named, win over an amount column', () => {
    const rows: Rows = [
      ['Customer', 'Date', 'Amount', 'Qty', 'Price'],
      ['Ana', '2025-07-01', 99, 2, 5],
    ];
    expect(summary(bookOf(rows, { columns: { quantity: 'Qty', unitPrice: 'Price' } }))).toEqual(['Ana 2025-07-01 10']);
    expect(summary(bookOf(rows, { columns: { quantity: 'Qty', unitPrice: 'Price', amount: 'Amount' } }))).toEqual(['Ana 2025-07-01 99']);
  });

  test('a name can be the key although there is an id', () => {
    const rows: Rows = [
      ['Customer ID', 'Company', 'Date', 'Amount'],
      ['7', 'Acme', '2025-07-01', 1],
    ];
    expect(summary(bookOf(rows, { columns: { name: 'Company' } }))).toEqual(['Acme 2025-07-01 1']);
  });

  test('a table of unknown words, by letters', () => {
    const rows: Rows = [
      ['Kunde', 'Wann', 'Summe'],
      ['Ana', '2025-07-01', 1],
    ];
    expect(summary(bookOf(rows, { columns: { customer: 'A', date: 'B', amount: 'C' } }))).toEqual(['Ana 2025-07-01 1']);
  });

  test('words the policy leaves blank are found as usual', () => {
    expect(summary(bookOf([HEADER, ['Ana', '2025-07-01', 1]], { columns: { order: '', customer: 'Customer' } }))).toEqual(['Ana 2025-07-01 1']);
  });
});

describe('the currency of a table', () => {
  test.each<[amounts: (string | number)[], currency: string | undefined, why: string]>([
    [[10, '10'], undefined, 'nobody names one'],
    [['$10', 10], 'USD', 'the likeliest dollar'],
    [['$10', 'HK$10'], 'HKD', 'a bare dollar sign fits the Hong Kong dollar'],
    [['¥10', '10元'], 'CNY', 'both can be yuan'],
    [['¥10', '10円'], 'JPY', 'both can be yen'],
    [['€10', '10 EUR'], 'EUR', 'sign and code'],
    [['10 kr', '10 NOK'], 'NOK', 'crowns of several countries'],
    [['10 kr', '10 kr.'], 'SEK', 'whichever row is first'],
    [['10 kr.', '10 kr'], 'SEK', 'whichever row is first'],
    [['$10', '10元'], 'TWD', 'the likeliest both can mean, by the narrower mark'],
    [['10元', '$10'], 'TWD', 'whichever row is first'],
  ])('%j → %s (%s)', (amounts, currency) => {
    expect(bookOf([HEADER, ...amounts.map((amount) => ['Ana', '2025-07-01', amount])]).currency).toBe(currency);
  });

  test.each<[header: string, currency: string | undefined]>([
    ['Amount (USD)', 'USD'],
    ['金额（元）', 'CNY'],
    ['Amount (net)', undefined],
  ])('the unit in the header %s names %s', (header, currency) => {
    expect(
      bookOf([
        ['Customer', 'Date', header],
        ['Ana', '2025-07-01', 10],
      ]).currency,
    ).toBe(currency);
  });

  test('rows left out do not mix currencies', () => {
    expect(bookOf([HEADER, ['Ana', '2025-07-01', '$10'], ['', '2025-07-01', '€10']]).currency).toBe('USD');
  });

  test('a currency column names it too', () => {
    expect(
      bookOf([
        [...HEADER, '币种'],
        ['Ana', '2025-07-01', 10, '人民币'],
        ['Ben', '2025-07-01', 10, 'CNY'],
        ['Cat', '2025-07-01', 10, ''],
      ]).currency,
    ).toBe('CNY');
  });
});
