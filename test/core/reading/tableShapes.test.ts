import { describe, expect, test } from 'vitest';
import { bookOf, issueCounts, problemOf, type Rows, summary } from '../orders/reading';
import { columnsOf } from './exports';

describe('tables of another shape', () => {
  test.each<[why: string, rows: Rows, code: string, params: Record<string, string | number>]>([
    ['a CSV in one column', [['Customer,Date,Amount'], ['C1,2025-07-01,10']], 'TABLE_ONE_COLUMN_CSV', { cell: 'A1' }],
    ['one with semicolons, quoted, in column B', [[''], ['', '"Kunde";"Date";"Amount"'], ['', 'C1;2025-07-01;10']], 'TABLE_ONE_COLUMN_CSV', { cell: 'B2' }],
    [
      'column names down the left',
      [
        ['Customer', 'C1', 'C2'],
        ['Date', '2025-07-01', '2025-07-02'],
        ['Amount', 10, 20],
      ],
      'TABLE_TRANSPOSED',
      {},
    ],
    [
      'a column for each month',
      [
        ['Customer', '2025-05', '2025-06', '2025-07'],
        ['C1', 10, '', 20],
      ],
      'TABLE_WIDE',
      { cell: 'B1' },
    ],
    [
      'the same in Chinese',
      [
        ['客户', '城市', '5月', '6月'],
        ['张三', '杭州', 10, 20],
      ],
      'TABLE_WIDE',
      { cell: 'C1' },
    ],
    [
      'the same in English words',
      [
        ['Client', 'Jan 2025', 'Feb 2025'],
        ['Ana', 10, 20],
      ],
      'TABLE_WIDE',
      { cell: 'B1' },
    ],
    [
      'totals per customer',
      [
        ['Customer', 'Orders', 'Total'],
        ['C1', 3, 300],
      ],
      'TABLE_SUMMED',
      {},
    ],
    [
      'a customer and an amount are no totals: there is no date',
      [
        ['Customer', 'Amount'],
        ['C1', 300],
      ],
      'COLUMN_MISSING',
      { role: 'date', headers: 'Customer, Amount' },
    ],
    [
      'a header of two rows',
      [
        ['订单', '', '客户', ''],
        ['编号', '日期', '编号', '金额'],
        ['O1', '2025-07-01', 'C1', 10],
      ],
      'HEADER_TWO_ROWS',
      { row: 1, nextRow: 2 },
    ],
    [
      'one name twice',
      [
        ['Customer', 'Amount', 'amount ', 'Date'],
        ['C1', 10, 99, '2025-07-01'],
      ],
      'HEADER_DUPLICATE',
      { role: 'amount', first: 'Amount (B)', second: 'amount (C)' },
    ],
    [
      'an amount without a name',
      [
        ['Customer', '', 'Date'],
        ['C1', 10, '2025-07-01'],
      ],
      'HEADER_BLANK',
      { role: 'amount', cell: 'B1' },
    ],
    [
      'an amount under a name nobody knows',
      [
        ['Customer', 'Umsatz in €', 'Date'],
        ['C1', '10,50', '2025-07-01'],
      ],
      'COLUMN_PROPOSED',
      { role: 'amount', first: 'Umsatz in € (B)' },
    ],
    [
      'two of them: none is proposed',
      [
        ['Customer', 'Umsatz', 'Gewicht', 'Date'],
        ['C1', 10, 20, '2025-07-01'],
      ],
      'COLUMN_MISSING',
      { role: 'amount', headers: 'Customer, Umsatz, Gewicht, Date' },
    ],
    [
      'days under a name nobody knows',
      [
        ['Customer', 'Wann', 'Amount'],
        ['C1', '2025-07-01', 10],
      ],
      'COLUMN_PROPOSED',
      { role: 'date', first: 'Wann (B)' },
    ],
    [
      'addresses under a name nobody knows',
      [
        ['Kontakt', 'Date', 'Amount'],
        ['ana@example.com', '2025-07-01', 10],
      ],
      'COLUMN_PROPOSED',
      { role: 'customer', first: 'Kontakt (A)' },
    ],
  ])('%s', (_why, rows, code, params) => {
    expect(problemOf(rows)).toEqual({ code, params: { sheet: 'Orders', ...params } });
  });
});

describe('where a header stands, and what is told of it', () => {
  const ROW = ['C1', '2025-07-01', 10];

  test('below a title and a blank row it is found, and told', () => {
    const book = bookOf([['Sales 2025'], [], ['Customer', 'Date', 'Amount'], ROW]);
    expect(book.issues).toMatchObject([
      {
        code: 'HEADER_NOT_FIRST',
        rows: 2,
        amount: 0,
        listed: false,
        first: { sheet: 'Orders', row: 3, column: 0 },
        details: { headers: 'Customer, Date, Amount' },
      },
    ]);
  });

  test('a title that reads like a CSV is a title', () => {
    expect(summary(bookOf([['Customer, Date, Amount'], ['Customer', 'Date', 'Amount'], ROW]))).toEqual(['C1 2025-07-01 10']);
  });

  test('byte-order mark, spaces and line ends do not matter', () => {
    expect(
      summary(
        bookOf([
          ['\ufeffCustomer ', ' Date', 'Amount\r'],
          ['C1\r', '2025-07-01\r', '10\r'],
        ]),
      ),
    ).toEqual(['C1 2025-07-01 10']);
  });

  test('three columns of unknown names, one of days, one of amounts: read, and told', () => {
    const book = bookOf([
      ['__proto__', 'constructor', 'toString'],
      ['__proto__', '2025-07-01', 10],
      ['constructor', '2025-07-02', 5],
    ]);
    expect(summary(book)).toEqual(['__proto__ 2025-07-01 10', 'constructor 2025-07-02 5']);
    expect(issueCounts(book)).toEqual({ COLUMNS_GUESSED: 1 });
  });

  test.each<[why: string, rows: Rows]>([
    [
      'one name three times',
      [
        ['xyz', 'xyz', 'xyz'],
        ['Ana', '2025-07-01', 10],
      ],
    ],
    [
      'four columns',
      [
        ['Wer', 'Wann', 'Was', 'Wieviel'],
        ['Ana', '2025-07-01', 'Tee', 10],
      ],
    ],
    [
      'two columns of amounts',
      [
        ['Wann', 'Netto', 'Brutto'],
        ['2025-07-01', 10, 12],
      ],
    ],
    [
      'a name we know as something else',
      [
        ['Product', 'Wann', 'Wieviel'],
        ['Tea', '2025-07-01', 10],
      ],
    ],
    [
      'masked people',
      [
        ['Wer', 'Wann', 'Wieviel'],
        ['1******6198', '2025-07-01', 10],
      ],
    ],
  ])('%s are not guessed', (_why, rows) => {
    expect(problemOf(rows)).toBeDefined();
  });
});

describe('what a column holds decides as much as what it is called', () => {
  const below = (cells: readonly (string | number)[][]) => cells;

  test.each<[why: string, rows: Rows, found: string]>([
    [
      'an "Order date" of weekdays is passed over for the days beside it',
      [['Customer', 'Order date', 'Date', 'Amount'], ...below([1, 2, 3].map((n) => [`C${n}`, 'Monday', `2025-07-0${n}`, n]))],
      'name A NAME, date C SECOND_CHOICE, amount D NAME_AND_CONTENT',
    ],
    [
      'so is a "Paid at" nobody filled in',
      [['Customer', 'Paid at', 'Order date', 'Amount'], ...below([1, 2, 3].map((n) => [`C${n}`, '', `2025-07-0${n}`, n]))],
      'name A NAME, date C SECOND_CHOICE, amount D NAME_AND_CONTENT',
    ],
    [
      'a "Name" of #1001 is an order number',
      [['Name', 'Email', 'Date', 'Total'], ...below([1, 2, 3].map((n) => [`#100${n}`, `c${n}@example.com`, `2025-07-0${n}`, n]))],
      'email B NAME_AND_CONTENT, date C NAME_AND_CONTENT, amount D NAME_AND_CONTENT, order A NAME',
    ],
    [
      'a "Customer" of addresses is an e-mail',
      [['Customer', 'Date', 'Total'], ...below([1, 2, 3].map((n) => [`c${n}@example.com`, `2025-07-0${n}`, n]))],
      'email A NAME_AND_CONTENT, date B NAME_AND_CONTENT, amount C NAME_AND_CONTENT',
    ],
    [
      'an empty "Total" does not compete with a filled "Amount"',
      [['Customer', 'Date', 'Amount', 'Total'], ...below([1, 2, 3].map((n) => [`C${n}`, `2025-07-0${n}`, n, '']))],
      'name A NAME, date B NAME_AND_CONTENT, amount C NAME_AND_CONTENT',
    ],
    [
      'masked phones are passed over for names',
      [['Phone', 'Customer', 'Date', 'Amount'], ...below([1, 2, 3].map((n) => ['1******6198', `C${n}`, `2025-07-0${n}`, n]))],
      'name B NAME, date C NAME_AND_CONTENT, amount D NAME_AND_CONTENT',
    ],
  ])('%s', (_why, rows, found) => {
    const columns = columnsOf({ rows }).found.map(({ role, column, reason }) => `${role} ${'ABCD'[column]} ${reason}`);
    expect(columns.join(', ')).toBe(found);
  });

  test('a "Date" full of e-mails is no date, and nothing else is taken for it', () => {
    const rows = [['Customer', 'Date', 'Amount'], ...below([1, 2, 3].map((n) => [`C${n}`, `c${n}@example.com`, n]))];
    expect(problemOf(rows)?.code).toBe('COLUMN_MISSING');
  });

  test('sure and likely', () => {
    const rows = [['Customer', 'Paid at', 'Order date', 'Amount'], ...below([1, 2, 3].map((n) => [`C${n}`, '', `2025-07-0${n}`, n]))];
    expect(columnsOf({ rows }).found.map(({ role, confidence }) => `${role} ${confidence}`)).toEqual(['name likely', 'date likely', 'amount sure']);
  });
});
