import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../src/core/model/issue';
import { orderListOf } from '../../../src/core/orders';
import { bookOf, day, issueCounts, type Rows, summary } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];
const WITH_ORDER = ['Order', 'Customer', 'Date', 'Amount'];
const WITH_STATUS = ['Customer', 'Date', 'Amount', 'Status'];
const LINES = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'];

describe('refunds', () => {
  test.each<[why: string, rows: Rows, orders: string[], refunds: string[], issues: Partial<Record<IssueCode, number>>]>([
    [
      'a negative amount lowers spend on its own day',
      [HEADER, ['Ana', '2025-07-01', 100], ['Ana', '2025-07-01', -40]],
      ['Ana 2025-07-01 100'],
      ['Ana 2025-07-01 -40'],
      {},
    ],
    [
      'with a known order, on the day of the order',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-05', -40], ['O1', 'Ana', '2025-07-01', 100], ['O2', 'Ben', '2025-07-09', 1]],
      ['Ana 2025-07-01 100', 'Ben 2025-07-09 1'],
      ['Ana 2025-07-01 -40'],
      {},
    ],
    [
      'somebody else’s order is not known',
      [WITH_ORDER, ['O1', 'Ana', '2025-07-01', 100], ['O1', 'Ben', '2025-07-01', -40]],
      ['Ana 2025-07-01 100'],
      ['Ben 2025-07-01 -40'],
      { ORDER_MANY_CUSTOMERS: 1, NET_NEGATIVE: 1 },
    ],
    [
      'a negative quantity is a refund',
      [LINES, ['1', 'A', 2, '2025-07-01', 5, 'Ana'], ['C2', 'A', -1, '2025-07-01', 5, 'Ana'], ['C3', 'A', -1, '2025-07-01', 0, 'Ana']],
      ['Ana 2025-07-01 10'],
      ['Ana 2025-07-01 -5', 'Ana 2025-07-01 0'],
      {},
    ],
    [
      'refund status with a negative amount',
      [WITH_STATUS, ['Ana', '2025-07-01', 100, ''], ['Ana', '2025-07-01', -40, '退款成功']],
      ['Ana 2025-07-01 100'],
      ['Ana 2025-07-01 -40'],
      {},
    ],
    [
      'refund status with a positive amount is left out',
      [WITH_STATUS, ['Ana', '2025-07-01', 100, ''], ['Ana', '2025-07-01', 40, 'Refunded']],
      ['Ana 2025-07-01 100'],
      [],
      { AMOUNT_REFUND_SIGN: 1 },
    ],
    [
      'goods back, money positive: the same question',
      [
        [...HEADER, 'Qty'],
        ['Ana', '2025-07-01', 100, 1],
        ['Ana', '2025-07-01', 40, -1],
      ],
      ['Ana 2025-07-01 100'],
      [],
      { AMOUNT_REFUND_SIGN: 1 },
    ],
  ])('%s', (_why, rows, orders, refunds, issues) => {
    const book = bookOf(rows);
    expect(summary({ ...book, refunds: orderListOf([]) })).toEqual(orders);
    expect(summary({ ...book, orders: orderListOf([]) })).toEqual(refunds);
    expect(issueCounts(book)).toEqual(issues);
  });

  test('who only cancelled or gave back stays in the list, without an order', () => {
    const book = bookOf(
      [
        WITH_STATUS,
        ['C1', '2025-07-01', 100, 'paid'],
        ['C1', '2025-07-02', -100, 'refund'],
        ['C2', '2025-07-02', 50, '已取消'],
        ['C3', '2025-07-01', -30, '退款'],
        ['C4', '2025-07-01', 80, '退款'],
      ],
      { asOf: { kind: 'given', day: day('2025-07-10') } },
    );
    expect(book.customers.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(summary(book)).toEqual(['C1 2025-07-01 100', 'C1 2025-07-02 -100', 'C3 2025-07-01 -30']);
  });

  test('also when the cancelled order has no date', () => {
    expect(bookOf([WITH_STATUS, ['Ana', '2025-07-01', 10, ''], ['Ben', '', '', 'cancelled']]).customers.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  test('who only has rows we cannot read is not in the list', () => {
    expect(bookOf([HEADER, ['Ana', '2025-07-01', 10], ['Ben', 'soon', 10], ['Cat', '2025-07-01', 'tbc']]).customers).toEqual([{ key: 'ana', name: 'Ana' }]);
  });
});
