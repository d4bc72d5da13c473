import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../src/core/model/issue';
import { looksLikeOrders } from '../../../src/core/orders';
import { bookOf, issueCounts, type Rows, summary } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];
const WITH_ORDER = ['Order', 'Customer', 'Date', 'Amount'];
const WITH_STATUS = ['Customer', 'Date', 'Amount', 'Status'];
const LINES = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'];

describe('rows become orders', () => {
  test.each<[why: string, rows: Rows, orders: string[], issues: Partial<Record<IssueCode, number>>]>([
    ['one row is one order', [HEADER, ['Ana', '2025-07-01', 10]], ['Ana 2025-07-01 10'], {}],
    [
      'header below a title',
      [['2025年销售明细'], [''], ['客户编号', '下单日期', '金额'], ['C1', '2025-07-01', 10]],
      ['C1 2025-07-01 10'],
      { HEADER_NOT_FIRST: 2 },
    ],
    [
      'one customer on one day is one order',
      [HEADER, ['Ana', '2025-07-01', 10], ['Ben', '2025-07-01', 5], ['ana ', '2025-07-01', 3]],
      ['Ana 2025-07-01 13', 'Ben 2025-07-01 5'],
      { ID_VARIANT: 1 },
    ],
    ['an order of amount 0 is an order', [HEADER, ['Ana', '2025-07-01', 0]], ['Ana 2025-07-01 0'], {}],
    [
      'lines of one order id are one order on its earliest day',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-02', 10], ['O1', 'Ana', '2025-07-01', 5]],
      ['Ana 2025-07-01 15'],
      { ORDER_CONFLICT: 1 },
    ],
    [
      'order ids 1001 and "1001" are one',
      [WITH_ORDER, [1001, 'Ana', '2025-07-01', 10], [' 1001', 'Ana', '2025-07-01', 5]],
      ['Ana 2025-07-01 15'],
      { ORDER_CONFLICT: 1 },
    ],
    [
      'two order ids on one day are two orders',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 10], ['O2', 'Ana', '2025-07-01', 5]],
      ['Ana 2025-07-01 10', 'Ana 2025-07-01 5'],
      {},
    ],
    [
      'blank order ids: one customer, one day',
      [WITH_ORDER, ['', 'Ana', '2025-07-01', 10], ['', 'Ana', '2025-07-01', 5], ['', 'Ana', '2025-07-02', 1]],
      ['Ana 2025-07-01 15', 'Ana 2025-07-02 1'],
      {},
    ],
    [
      'one order id with two customers: each has a part',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 10], ['O1', 'Ben', '2025-07-01', 5], ['O1', 'Ben', '2025-07-01', 4]],
      ['Ana 2025-07-01 10', 'Ben 2025-07-01 9'],
      { ORDER_MANY_CUSTOMERS: 1, ORDER_CONFLICT: 1 },
    ],
    ['quantity × unit price, to the ten-thousandth', [LINES, ['489434', '85048', 12, '2009-12-01', 6.955, 13_085]], ['13085 2009-12-01 83.46'], {}],
    [
      'an amount column wins over quantity × price',
      [
        [...HEADER, 'Quantity', 'Price'],
        ['Ana', '2025-07-01', 10, 3, 5],
      ],
      ['Ana 2025-07-01 10'],
      {},
    ],
    [
      'a customer id is the key and the name shown',
      [
        ['Customer name', 'Customer ID', 'Date', 'Amount'],
        ['Ana', 'c7', '2025-07-01', 10],
        ['Ana M.', 'C7', '2025-07-02', 1],
      ],
      ['c7 2025-07-01 10', 'c7 2025-07-02 1'],
      { ID_VARIANT: 1 },
    ],
    [
      'e-mail before name',
      [
        ['Name', 'Email', 'Date', 'Amount'],
        ['Ana', 'a@example.com', '2025-07-01', 10],
      ],
      ['a@example.com 2025-07-01 10'],
      {},
    ],
    ['13085 and "13085" are one customer, spelled one way', [HEADER, [13_085, '2025-07-01', 10], ['13085', '2025-07-01', 5]], ['13085 2025-07-01 15'], {}],
    [
      'blank rows are no rows',
      [HEADER, ['Ana', '2025-07-01', 10], ['', '  ', ''], [], ['Ben', '2025-07-02', 5]],
      ['Ana 2025-07-01 10', 'Ben 2025-07-02 5'],
      { ROW_BLANK: 2 },
    ],
    ['a trailing space is another spelling', [HEADER, ['Ana', '2025-07-01', 10], ['Ana ', '2025-07-01', 5]], ['Ana 2025-07-01 15'], { ID_VARIANT: 1 }],
    [
      'an error is no order id',
      [WITH_ORDER, ['#N/A', 'Ana', '2025-07-01', 10], ['#N/A', 'Ana', '2025-07-02', 5]],
      ['Ana 2025-07-01 10', 'Ana 2025-07-02 5'],
      {},
    ],
    ['ragged rows: what is missing is blank', [HEADER, ['Ana', '2025-07-01', 10], ['Ben', '2025-07-01']], ['Ana 2025-07-01 10'], { AMOUNT_BLANK: 1 }],
    [
      'pasted line ends and byte-order marks',
      [
        ['\ufeffCustomer', 'Date', 'Amount\r'],
        ['C1\r', '2025-07-01\r', '10\r'],
      ],
      ['C1 2025-07-01 10'],
      {},
    ],
    [
      'formula-looking names are names',
      [HEADER, ['=1+1', '2025-07-01', 10], ['@a', '2025-07-01', 1], ['-b', '2025-07-01', 1]],
      ['=1+1 2025-07-01 10', '@a 2025-07-01 1', '-b 2025-07-01 1'],
      {},
    ],
    [
      'names of the language are names',
      [HEADER, ['__proto__', '2025-07-01', 10], ['constructor', '2025-07-02', 5]],
      ['__proto__ 2025-07-01 10', 'constructor 2025-07-02 5'],
      {},
    ],
  ])('%s', (_why, rows, orders, issues) => {
    const book = bookOf(rows);
    expect(summary(book)).toEqual(orders);
    expect(issueCounts(book)).toEqual(issues);
  });
});

describe('rows that are left out, each under one code', () => {
  test.each<[why: string, rows: Rows, orders: string[], issues: Partial<Record<IssueCode, number>>]>([
    ['no customer', [HEADER, ['Ana', '2025-07-01', 10], ['', '2025-07-02', 20], ['-', 'never', 'x']], ['Ana 2025-07-01 10'], { ID_BLANK: 2 }],
    ['no date', [HEADER, ['Ana', '2025-07-01', 10], ['Ana', '2025-02-30', 20], ['Ana', '', 20]], ['Ana 2025-07-01 10'], { DATE_BLANK: 1, DATE_INVALID: 1 }],
    [
      'impossible years',
      [HEADER, ['Ana', '2025-07-01', 10], ['Ana', '1970-01-01', 20], ['Ana', '1985-12-31', 20]],
      ['Ana 2025-07-01 10'],
      { DATE_PLACEHOLDER: 1, DATE_IMPLAUSIBLE: 1 },
    ],
    [
      'no amount',
      [HEADER, ['Ana', '2025-07-01', 10], ['Ana', '2025-07-01', 'tbc'], ['Ana', '2025-07-01', ''], ['Ana', '2025-07-01', 2e11]],
      ['Ana 2025-07-01 10'],
      { AMOUNT_BLANK: 1, AMOUNT_NOT_NUMBER: 1, AMOUNT_OUT_OF_RANGE: 1 },
    ],
    [
      'formula errors come first',
      [HEADER, ['Ana', '2025-07-01', 10], ['', '2025-07-01', '#N/A'], ['Ben', '#VALUE!', 20], ['#REF!', '2025-07-01', 5]],
      ['Ana 2025-07-01 10'],
      { CELL_ERROR: 3 },
    ],
    [
      'an error beside what we need does no harm',
      [
        [...HEADER, 'Note'],
        ['Ana', '2025-07-01', 10, '#N/A'],
      ],
      ['Ana 2025-07-01 10'],
      {},
    ],
    ['totals at the bottom', [HEADER, ['Ana', '2025-07-01', 10], ['合计', '', 10]], ['Ana 2025-07-01 10'], { ROW_IS_TOTAL: 1 }],
    [
      'subtotals inside',
      [HEADER, ['C1', '2025-07-01', 10], ['C1 小计', '', 10], ['C2', '2025-07-02', 20], ['Grand Total:', '', 30]],
      ['C1 2025-07-01 10', 'C2 2025-07-02 20'],
      { ROW_IS_TOTAL: 2 },
    ],
    [
      'the word may stand in the first filled cell',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 10], ['Total', '', '', 10]],
      ['Ana 2025-07-01 10'],
      { ROW_IS_TOTAL: 1 },
    ],
    ['a customer called Total has a date', [HEADER, ['Total', '2025-07-01', 10]], ['Total 2025-07-01 10'], {}],
    [
      'cancelled, also without a date',
      [WITH_STATUS, ['Ana', '2025-07-01', 10, 'paid'], ['Ana', '2025-07-02', 50, '已取消'], ['Ana', '', '', 'Voided']],
      ['Ana 2025-07-01 10'],
      { ORDER_CANCELLED: 2 },
    ],
    ['test orders', [WITH_STATUS, ['Ana', '2025-07-01', 10, 'paid'], ['Ana', '2025-07-01', 99, 'Test']], ['Ana 2025-07-01 10'], { ORDER_TEST: 1 }],
    [
      'partly refunded and unknown words are ordinary',
      [WITH_STATUS, ['Ana', '2025-07-01', 10, 'partially_refunded'], ['Ana', '2025-07-02', 5, 'on its way']],
      ['Ana 2025-07-01 10', 'Ana 2025-07-02 5'],
      {},
    ],
    [
      'a copy of an order',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 10], ['O1', 'Ana', '2025-07-01', 10], ['O1', 'Ana', '2025-07-01', 10]],
      ['Ana 2025-07-01 10'],
      { ROW_DUPLICATE: 2 },
    ],
    [
      'the same order id with another amount is more of it',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 10], ['O1', 'Ana', '2025-07-01', 12], ['O1', 'Ana', '2025-07-01', 12]],
      ['Ana 2025-07-01 22'],
      { ROW_DUPLICATE: 1, ORDER_CONFLICT: 1 },
    ],
    [
      'equal lines are real lines',
      [LINES, ['1', 'A', 2, '2025-07-01', 5, 'Ana'], ['1', 'A', 2, '2025-07-01', 5, 'Ana'], ['1', 'B', 2, '2025-07-01', 5, 'Ana']],
      ['Ana 2025-07-01 30'],
      { ROW_REPEATED_LINE: 1 },
    ],
    [
      'without an order id equal rows are two purchases',
      [HEADER, ['Ana', '2025-07-01', 10], ['Ana', '2025-07-01', 10]],
      ['Ana 2025-07-01 20'],
      { ROW_REPEATED_LINE: 1 },
    ],
  ])('%s', (_why, rows, orders, issues) => {
    const book = bookOf(rows);
    expect(summary(book)).toEqual(orders);
    expect(issueCounts(book)).toEqual(issues);
    const listed = book.issues.filter((issue) => issue.listed).reduce((sum, { rows: count }) => sum + count, 0);
    expect(book.rowsRead).toBe(book.rowsUsed + listed);
  });
});

test('an issue names its count, its first place and the text found there', () => {
  const book = bookOf([HEADER, ['Ana', '2025-07-01', 10], ['Ben', '2025-13-02', 5], ['Cat', 'x'.repeat(60), 5]]);
  expect(book).toMatchObject({ rowsRead: 3, rowsUsed: 1 });
  expect(book.issues).toMatchObject([
    {
      code: 'DATE_INVALID',
      rows: 2,
      listed: true,
      amount: 100_000,
      first: { sheet: 'Orders', row: 3, column: 1 },
      examples: [
        { row: 3, column: 1, value: '2025-13-02' },
        { row: 4, column: 1, value: expect.stringMatching(/^x{39}…$/) },
      ],
      details: { value: '2025-13-02' },
    },
  ]);
});

describe('does a table look like orders', () => {
  test.each<[rows: Rows, looks: boolean, why: string]>([
    [[HEADER], true, 'a header is enough'],
    [[['Report'], [], ['客户', '数量', '单价', '日期']], true, 'lines'],
    [[['Customer', 'Date', 'Amount', 'Total']], true, 'orders, though we must ask which amount'],
    [[['Customer', 'Tier', 'Score', 'Last order', 'Orders', 'Spend']], false, 'our own list has no order date'],
    [[['Customer', 'Date', 'Rating']], false, 'feedback'],
    [[['Ana', '2025-07-01', 10]], false, 'no header'],
    [[], false, 'nothing'],
  ])('%j → %s', (rows, looks) => {
    expect(looksLikeOrders({ sheet: 'Any', rows })).toBe(looks);
  });
});
