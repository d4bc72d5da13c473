import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureCustomers } from '../../../src/core/customers';
import type { Day } from '../../../src/core/model/day';
import { type Money, unitsOf } from '../../../src/core/model/money';
import { orderListOf } from '../../../src/core/orders';
import { dayOn, money } from '../../support/customers';

interface Sale {
  readonly customer?: number;
  readonly on: string;
  readonly amount: number;
}

/** Orders and refunds of Ana (0), Ben (1) …, measured on 2025-11-21. */
function measured(customers: readonly string[], orders: readonly Sale[], refunds: readonly Sale[] = []) {
  const line = ({ customer = 0, on, amount }: Sale) => ({ customer, day: dayOn(on), amount: money(amount) });
  return measureCustomers({
    customers: customers.map((name) => ({ key: name.toLowerCase(), name })),
    orders: orderListOf(orders.map(line)),
    refunds: orderListOf(refunds.map(line)),
    asOf: dayOn('2025-11-21'),
  });
}

describe('a customer’s measures', () => {
  test('are the number of orders, their sum, the first, the last and the days since', () => {
    const orders = [
      { on: '2025-10-02', amount: 380 },
      { on: '2025-06-03', amount: 290 },
      { on: '2025-11-18', amount: 420.1 },
    ];
    expect(measured(['Ana'], orders)).toEqual([
      { key: 'ana', name: 'Ana', orders: 3, spend: money(1090.1), firstOrder: dayOn('2025-06-03'), lastOrder: dayOn('2025-11-18'), recencyDays: 3 },
    ]);
  });

  test('a refund lowers spend and moves neither count nor days, even below zero', () => {
    const [ana] =
      measured(
        ['Ana'],
        [{ on: '2025-11-01', amount: 100 }],
        [
          { on: '2025-11-20', amount: -30 },
          { on: '2025-01-01', amount: -100 },
        ],
      ) ?? [];
    expect(ana).toMatchObject({ orders: 1, spend: money(-30), firstOrder: dayOn('2025-11-01'), lastOrder: dayOn('2025-11-01'), recencyDays: 20 });
  });

  test('an order of amount 0 is an order', () => {
    expect(measured(['Ana'], [{ on: '2025-11-21', amount: 0 }])?.[0]).toMatchObject({ orders: 1, spend: 0, recencyDays: 0 });
  });

  test('a customer without an order stays, with no dates at all', () => {
    const [ana, ben] = measured(['Ana', 'Ben'], [{ customer: 1, on: '2025-11-20', amount: 5 }]) ?? [];
    expect(ana).toEqual({ key: 'ana', name: 'Ana', orders: 0, spend: 0, firstOrder: undefined, lastOrder: undefined, recencyDays: undefined });
    expect(ben).toMatchObject({ orders: 1, recencyDays: 1 });
  });

  test('three times 0.1 is 0.3, and a full refund leaves exactly 0', () => {
    const tenths = Array.from({ length: 3 }, () => ({ on: '2025-11-01', amount: 0.1 }));
    expect(unitsOf(measured(['Ana'], tenths)?.[0]?.spend as Money)).toBe(0.3);
    expect(measured(['Ana'], tenths, [{ on: '2025-11-02', amount: -0.3 }])?.[0]?.spend).toBe(0);
  });

  test('nine orders of 100 billion are still exact; a tenth is refused', () => {
    const orders = Array.from({ length: 9 }, () => ({ on: '2025-11-01', amount: 1e11 }));
    expect(measured(['Ana'], orders)?.[0]?.spend).toBe(9e15);
    expect(measured(['Ana'], [...orders, { on: '2025-11-01', amount: 0.0001 }])).toBeUndefined();
    expect(
      measured(
        ['Ana'],
        [],
        orders.map((order) => ({ ...order, amount: -1e11 })),
      )?.[0]?.spend,
    ).toBe(-9e15);
  });
});

const sales = fc.array(fc.record({ customer: fc.nat(3), day: fc.integer({ min: 19_000, max: 20_413 }), amount: fc.integer({ min: -1e12, max: 1e12 }) }), {
  maxLength: 50,
});

test('whatever the order of the rows, sums are exact and nothing given is changed', () => {
  fc.assert(
    fc.property(sales, sales, (orders, refunds) => {
      const book = Object.freeze({
        customers: Object.freeze(['a', 'b', 'c', 'd'].map((key) => ({ key, name: key }))),
        orders: orderListOf(orders.map((each) => Object.freeze(each as { customer: number; day: Day; amount: Money }))),
        refunds: orderListOf(refunds.map((each) => Object.freeze(each as { customer: number; day: Day; amount: Money }))),
        asOf: dayOn('2025-11-21'),
      });
      const found = measureCustomers(book);
      expect(measureCustomers({ ...book, orders: orderListOf([...book.orders].reverse()), refunds: orderListOf([...book.refunds].reverse()) })).toEqual(found);
      found?.forEach(({ spend, orders: count }, customer) => {
        const own = [...orders, ...refunds].filter((each) => each.customer === customer);
        expect(BigInt(spend as Money)).toBe(own.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
        expect(count).toBe(orders.filter((each) => each.customer === customer).length);
      });
    }),
  );
});
