import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { collisionRisk } from '../../../src/core/orders/probableKeys';
import { hiddenDigits, isCiphertext } from '../../../src/core/reading';
import { bookOf, issueCounts, problemOf, type Rows, spendByKey } from './reading';

const HEADER = ['订单号', '收货人', '手机', '收货人省份', '收货人城市', '日期', '金额'];
const row = (order: string, name: string, phone: string, province: string, city: string, amount: Cell): Cell[] => [
  order,
  name,
  phone,
  province,
  city,
  '2025-07-01',
  amount,
];
const MASKED: Rows = [
  HEADER,
  row('A1', '王*', '138****6198', '浙江省', '杭州市', 10),
  row('A2', '王*', '138****6198', '浙江', '杭州', 20),
  row('A3', '王*', '138****6198', '广东省', '深圳市', 30),
  row('A4', '李*', '139****0001', '浙江省', '杭州市', 40),
];
const PROBABLE = { allowsProbable: true };

describe('masked buyers', () => {
  test('are refused, and told of the choice where there is one', () => {
    expect(problemOf(MASKED)).toEqual({ code: 'CUSTOMER_MASKED', params: { sheet: 'Orders', cell: 'C2', column: '手机 (C)', probable: 'yes' } });
    const phonesOnly = MASKED.map((cells) => [cells[0] as Cell, cells[2] as Cell, cells[5] as Cell, cells[6] as Cell]);
    expect(problemOf(phonesOnly)).toEqual({ code: 'CUSTOMER_MASKED', params: { sheet: 'Orders', cell: 'B2', column: '手机 (B)' } });
  });

  test('are told apart by phone, name and region together when the rules allow it', () => {
    const book = bookOf(MASKED, PROBABLE);
    expect(spendByKey(book)).toEqual({
      '138****6198 · 王* · 浙江 杭州': 300_000,
      '138****6198 · 王* · 广东 深圳': 300_000,
      '139****0001 · 李* · 浙江 杭州': 400_000,
    });
    expect([...book.doubts]).toEqual([0, 1, 2].map((customer) => [customer, ['probable']]));
    expect(book.issues).toMatchObject([
      { code: 'ID_PROBABLE', rows: 3, listed: false, first: { row: 2, column: 2 }, details: { hidden: 10_000, pairs: '0.01' } },
    ]);
  });

  test('encrypted texts are no part of anybody, and two parts are needed, in the table and in each row', () => {
    const encrypted = MASKED.map((cells, at) => cells.map((cell, column) => (at > 0 && (column === 1 || column === 2) ? `##${cell}##` : cell)));
    expect(problemOf(encrypted, PROBABLE)?.code).toBe('CUSTOMER_MASKED');
    const rows: Rows = [HEADER, ...MASKED.slice(1), row('A5', '', '137****1111', '', '', 5), row('A6', '赵*', '', '浙江', '杭州', 6)];
    const book = bookOf(rows, PROBABLE);
    expect(issueCounts(book)).toEqual({ ID_BLANK: 1, ID_PROBABLE: 4 });
    expect([book.rowsRead, book.rowsUsed]).toEqual([6, 5]);
  });

  test('are of no concern where there is a key: the choice changes nothing', () => {
    const keyed = MASKED.map((cells, at) => [at === 0 ? '客户编号' : `C${at}`, ...cells]);
    expect(bookOf(keyed, PROBABLE).issues).toEqual(bookOf(keyed).issues);
  });
});

describe('how many strangers count as one', () => {
  const PARTS = { column: 0, role: 'phone', phone: 0, name: 1, regions: [2] } as const;

  test('pairs of customers × 1 in 10,000 phones × share of one name × share of one region', () => {
    const rows = Array.from({ length: 1001 }, (_, at): Cell[] => ['138****6198', at < 101 ? '王*' : `名${at}`, '浙江']);
    const pairs = (1001 * 1000) / 2;
    const expected = pairs * 1e-4 * (((101 * 100) / 2 + 1) / (pairs + 1)) * 1;
    expect(collisionRisk(rows, PARTS)).toEqual({ hidden: 10_000, pairs: expect.closeTo(expected, 9) });
    expect(expected).toBeCloseTo(0.5051, 4);
  });

  test.each<[phone: string, hidden: number, tail: string, why: string]>([
    ['138****6198', 4, '6198', 'four of eleven'],
    ['1******6198', 6, '6198', 'six'],
    ['138xxxx5521', 4, '5521', 'with letters'],
    ['1380013****', 4, '', 'the last ones'],
  ])('%s hides %i digits and shows %j after them (%s)', (phone, hidden, tail) => expect(hiddenDigits(phone)).toEqual({ hidden, tail }));

  test('a whole number hides nothing', () => expect(hiddenDigits('13800138000')).toBeUndefined());

  test.each([
    ['##AbC==', true],
    ['$$EfGh34==', true],
    ['AbC##', true],
    ['##', false],
    ['138****6198', false],
  ])('%s is encrypted: %s', (text, expected) => expect(isCiphertext(text)).toBe(expected));
});
