import { describe, expect, test } from 'vitest';
import { statusColumns } from '../../../src/core/orders/statusColumns';
import { statusReader } from '../../../src/core/orders/statusMeaning';
import type { StatusMeaning } from '../../../src/core/orders/statusWords';
import { bookOf, issueCounts, summary } from './reading';

function meaningOf(header: string, cell: string | boolean) {
  return statusReader(statusColumns([header], undefined)).meaning([cell]);
}

describe('what a status says', () => {
  test.each<[meaning: StatusMeaning | undefined, header: string, cells: string]>([
    [undefined, 'Order status', 'paid,Paid,completed,processing,shipped,fulfilled,partially_refunded,Partially refunded,whatever,'],
    ['cancelled', 'Order status', 'Cancelled,canceled,VOIDED,Failed,Declined,Expired'],
    ['unpaid', 'Order status', 'pending,Unpaid,on-hold,Pending payment,authorized'],
    ['refund', 'Order status', 'Refunded,returned,Chargeback'],
    ['test', 'Order status', 'test,Test order,测试订单'],
    [undefined, '订单状态', '交易成功,已完成,完成,已收货,已发货,卖家已发货,买家已付款,待发货,等待卖家发货,卖家已发货，等待买家确认,部分退款'],
    ['cancelled', '订单状态', '交易关闭,已取消,锁定,（已取消）'],
    ['unpaid', '订单状态', '未付款,待付款,等待买家付款'],
    ['refund', '订单状态', '退款成功,已退款,退货退款'],
    ['refund', '售后状态', '退款成功'],
    [undefined, '售后状态', '无售后或售后取消,已撤销,关闭,售后处理中'],
    [undefined, 'Transaction type', 'Invoice,Sales Receipt'],
    ['unpaid', 'Transaction type', 'Estimate,Payment'],
    ['refund', 'Transaction type', 'Credit Memo,Refund'],
    [undefined, 'Event type', 'Payment'],
    [undefined, 'Stage', 'Closed Won,closedwon,已成交,赢单'],
    ['cancelled', 'Stage', 'Closed Lost,closedlost,丢单'],
    ['unpaid', 'Deal Stage', 'Qualification,contractsent,Anything else'],
    ['test', 'Mode', 'Test'],
    [undefined, 'Mode', 'Live'],
    ['cancelled', 'Cancelled at', '2025-07-01 10:00'],
    [undefined, 'Cancelled at', ',-'],
    ['unpaid', 'Captured', 'FALSE,false'],
    [undefined, 'Captured', 'TRUE,'],
  ])('%s: %s %s', (meaning, header, cells) => {
    for (const cell of cells.split(',')) expect([cell, meaningOf(header, cell)]).toEqual([cell, meaning]);
  });

  test('tick boxes', () => {
    expect([meaningOf('Captured', false), meaningOf('Captured', true)]).toEqual(['unpaid', undefined]);
  });

  test('of several, the strongest; and the column that says so', () => {
    const reader = statusReader(statusColumns(['Status', 'Mode', 'Cancelled at'], 0));
    expect([reader.meaning(['Paid', 'Test', '2025-07-01']), reader.columnOf(['Paid', 'Test', '2025-07-01'])]).toEqual(['test', 1]);
    expect([reader.meaning(['Refunded', 'Live', '2025-07-01']), reader.columnOf(['Refunded', 'Live', '2025-07-01'])]).toEqual(['cancelled', 2]);
    expect([reader.meaning(['Refunded', 'Live', '']), reader.columnOf(['Refunded', 'Live', ''])]).toEqual(['refund', 0]);
  });
});

describe('money given back', () => {
  test.each<[why: string, header: string[], row: (string | number)[], orders: string[], issues: Record<string, number>]>([
    ['part of it', ['Amount', 'Refunded amount'], [100, 30], ['Ana 2025-07-01 70'], {}],
    ['written as a negative amount', ['Amount', 'Refunded amount'], [100, -30], ['Ana 2025-07-01 70'], {}],
    ['nothing', ['Amount', 'Refunded amount'], [100, ''], ['Ana 2025-07-01 100'], {}],
    ['all of it, and the status says so', ['Amount', 'Refunded amount', 'Status'], [100, 100, 'refunded'], ['Ana 2025-07-01 0'], {}],
    ['part of it, though the status says refunded', ['Amount', 'Refunded amount', 'Status'], [100, 40, 'refunded'], ['Ana 2025-07-01 60'], {}],
    ['net amounts have it taken off already', ['Net amount', 'Refunded amount'], [70, 30], ['Ana 2025-07-01 70'], {}],
    ['a refund in a row of its own', ['Amount', 'Refunded amount'], [-30, 30], ['Ana 2025-07-01 -30'], { NET_NEGATIVE: 1 }],
    ['an after-sale refund without an amount is all of it', ['Amount', '售后状态'], [100, '退款成功'], ['Ana 2025-07-01 0'], {}],
    ['an after-sale case that was closed is none', ['Amount', '售后状态'], [100, '关闭'], ['Ana 2025-07-01 100'], {}],
  ])('%s', (_why, header, row, orders, issues) => {
    const book = bookOf([
      ['Customer', 'Date', ...header],
      ['Ana', '2025-07-01', ...row],
    ]);
    expect(summary(book)).toEqual(orders);
    expect(issueCounts(book)).toEqual(issues);
  });

  test('an order given back whole is no order, and moves no date', () => {
    const book = bookOf([
      ['Customer', 'Date', 'Amount', 'Refunded amount', 'Status'],
      ['Ana', '2025-07-01', 10, '', 'paid'],
      ['Ana', '2025-07-09', 20, 20, 'refunded'],
    ]);
    expect([book.orders.length, book.refunds.length]).toEqual([1, 1]);
  });

  test('a refund that cannot be read leaves the row out, pointing at it', () => {
    const { issues, rowsUsed } = bookOf([
      ['Customer', 'Date', 'Amount', 'Refunded amount'],
      ['Ana', '2025-07-01', 10, ''],
      ['Ben', '2025-07-01', 10, 'some'],
    ]);
    expect([rowsUsed, issues[0]?.code, issues[0]?.first.column]).toEqual([1, 'AMOUNT_NOT_NUMBER', 3]);
  });
});

describe('what an order says on its first line only', () => {
  const HEADER = ['Order', 'Customer', 'Date', 'Amount', 'Item', 'Status'];
  const FIRST = [1, 'Ana', '2025-07-01', 30, 'Tea', 'paid'];

  test('its customer and day are those of the lines below it', () => {
    const book = bookOf([HEADER, FIRST, [1, '', '', '', 'Cup', ''], [1, '', '', '', 'Pot', '']]);
    expect(summary(book)).toEqual(['Ana 2025-07-01 30']);
    expect([book.rowsUsed, issueCounts(book)]).toEqual([3, {}]);
  });

  test('its cancellation, too', () => {
    const book = bookOf([HEADER, [1, 'Ana', '2025-07-01', 30, 'Tea', 'cancelled'], [1, '', '', '', 'Cup', ''], [2, 'Ben', '2025-07-02', 5, 'Cup', 'paid']]);
    expect(issueCounts(book)).toEqual({ ORDER_CANCELLED: 2 });
  });

  test('money of its own is given to nobody', () => {
    const book = bookOf([HEADER, FIRST, [1, '', '', 25, 'Cup', '']]);
    expect([summary(book), issueCounts(book)]).toEqual([['Ana 2025-07-01 30'], { ID_BLANK: 1 }]);
  });
});
