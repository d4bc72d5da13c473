import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { bookOf, issueCounts, summary } from './reading';

/** Order DD002 bears two customers; 王伟 has two numbers, and 李娜's number is written in two ways. */
const ROWS: Cell[][] = [
  ['订单号', '客户编号', '客户姓名', '下单日期', '商品', '金额（元）', '订单状态'],
  ['DD001', 'KH001', '王伟', '2025年7月1日', '龙井', '￥100.00', '已完成'],
  ['DD002', 'KH002', '李娜', '2025-07-02', '毛尖', '50元', '已完成'],
  ['DD002', 'KH003', '张敏', '2025/7/2', '茶罐', '1,200.50', '已完成'],
  ['DD002', 'ＫＨ００２', '李娜', '2025.07.02', '茶则', '10', '已完成'],
  ['DD003', 'KH007', '王伟', '待定', '普洱', '30', '已完成'],
  ['DD003', 'KH007', '王伟', '2025-07-03', '普洱', '30', '已完成'],
  ['DD004', 'KH001', '王伟', '2025-07-04', '龙井', '88', '已取消'],
];

describe('a Chinese table in which one 订单号 belongs to two customers, and one name has two numbers', () => {
  const book = bookOf(ROWS);

  test('each customer keeps their part of the order, and it is told', () => {
    expect(summary(book)).toEqual(['KH001 2025-07-01 100', 'KH002 2025-07-02 60', 'KH003 2025-07-02 1200.5', 'KH007 2025-07-03 30']);
    expect(issueCounts(book)).toEqual({ ID_VARIANT: 1, DATE_INVALID: 1, ORDER_CANCELLED: 1, ORDER_MANY_CUSTOMERS: 1 });
    expect(book.issues.find(({ code }) => code === 'ORDER_MANY_CUSTOMERS')).toMatchObject({ rows: 1, listed: false, first: { row: 4, column: 0 } });
    expect([book.rowsRead, book.rowsUsed]).toEqual([7, 5]);
  });

  test('the two numbers stay two customers, and are asked about', () => {
    expect(book.customers.map(({ key }) => key)).toEqual(['kh001', 'kh002', 'kh003', 'kh007']);
    expect(book.same.pairs).toEqual([{ customer: 3, sameAs: 0, why: 'name', value: '王伟' }]);
  });
});
