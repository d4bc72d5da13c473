import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureCustomers } from '../../../src/core/customers';
import { decayedAmount, decayWeight } from '../../../src/core/customers/decay';
import { monthsBefore } from '../../../src/core/customers/lookBack';
import type { MeasuringRules } from '../../../src/core/customers/measuring';
import { isoDay } from '../../../src/core/model/day';
import type { Money } from '../../../src/core/model/money';
import { orderListOf } from '../../../src/core/orders';
import { dayOn, money } from '../../support/customers';

const weights = { recency: 30, frequency: 30, monetary: 40 };

/** Ana's orders and refunds (day, amount), measured on 2025-11-21. */
function ana(rules: MeasuringRules, orders: readonly (readonly [on: string, amount: number])[], refunds: readonly (readonly [string, number])[] = []) {
  const lines = (some: typeof orders) => orderListOf(some.map(([on, amount]) => ({ customer: 0, day: dayOn(on), amount: money(amount) })));
  return measureCustomers({ customers: [{ key: 'ana', name: 'Ana' }], orders: lines(orders), refunds: lines(refunds), asOf: dayOn('2025-11-21') }, rules)?.[0];
}

describe('looking back', () => {
  test.each<[why: string, from: string, months: number, day: string]>([
    ['the same date', '2025-11-21', 12, '2024-11-21'],
    ['the month’s last day where there is no such date', '2025-03-31', 1, '2025-02-28'],
    ['in a leap year, too', '2024-03-30', 1, '2024-02-29'],
    ['over the turn of a year', '2025-01-15', 2, '2024-11-15'],
    ['29 February a year before', '2024-02-29', 12, '2023-02-28'],
  ])('%s', (_, from, months, day) => expect(isoDay(monthsBefore(dayOn(from), months))).toBe(day));

  test('12 months to 21 November count from 22 November on, first and last order stay those of all time', () => {
    const orders = [
      ['2023-05-01', 1000],
      ['2024-11-21', 500],
      ['2024-11-22', 40],
      ['2025-11-01', 60],
    ] as const;
    expect(ana({ weights, windowMonths: 12 }, orders, [['2024-11-21', -7]])).toMatchObject({
      orders: 2,
      spend: money(100),
      firstOrder: dayOn('2023-05-01'),
      lastOrder: dayOn('2025-11-01'),
    });
  });

  test('who ordered only before then has 0 orders, and is still judged: 500 days is no "not known"', () => {
    expect(ana({ weights, windowMonths: 12 }, [['2024-07-09', 80]])).toMatchObject({ orders: 0, spend: 0, recencyDays: 500 });
  });
});

describe('older orders count less', () => {
  test.each<[why: string, days: number, months: number, weight: number]>([
    ['today counts fully', 0, 6, 10_000],
    ['half after one half-life: 16 months are 487 days', 487, 16, 5000],
    ['a quarter after two', 974, 16, 2500],
    ['after half of one, 1 ÷ √2', 487, 32, 7071],
    ['after a quarter of one, 0.840896, rounded half up', 487, 64, 8409],
    ['nothing at last', 100_000, 1, 0],
  ])('%s', (_, days, months, weight) => expect(decayWeight(days, months)).toBe(weight));

  test('an order and a refund of one half-life ago count half, in spend and in number', () => {
    const day = isoDay((dayOn('2025-11-21') - 487) as ReturnType<typeof dayOn>);
    const measured = ana(
      { weights, halfLifeMonths: 16 },
      [
        [day, 100],
        ['2025-11-21', 10],
      ],
      [[day, -20]],
    );
    expect(measured?.values).toEqual({ frequency: 1.5, monetary: money(50) });
    expect(measured).toMatchObject({ orders: 2, spend: money(90) });
  });

  const sales = fc.array(fc.tuple(fc.integer({ min: 19_000, max: 20_413 }), fc.integer({ min: 0, max: 1e12 })), { maxLength: 30 });
  const book = (some: readonly (readonly [number, number])[]) => ({
    customers: [{ key: 'ana', name: 'Ana' }],
    orders: orderListOf(some.map(([day, amount]) => ({ customer: 0, day: day as ReturnType<typeof dayOn>, amount: amount as Money }))),
    refunds: orderListOf([]),
    asOf: dayOn('2025-11-21'),
  });

  test('never more than the plain sum, less the shorter the half-life, and just the plain sum when it is endless', () => {
    fc.assert(
      fc.property(sales, fc.integer({ min: 1, max: 60 }), (some, months) => {
        const plain = measureCustomers(book(some))?.[0];
        const values = (halfLifeMonths: number) => measureCustomers(book(some), { weights, halfLifeMonths })?.[0]?.values;
        const [shorter, longer, endless] = [values(months), values(2 * months), values(1e9)];
        for (const id of ['monetary', 'frequency'] as const) {
          expect(shorter?.[id]).toBeLessThanOrEqual(longer?.[id] as number);
          expect(longer?.[id]).toBeLessThanOrEqual((id === 'monetary' ? plain?.spend : plain?.orders) as number);
        }
        expect(endless).toEqual({ monetary: plain?.spend, frequency: plain?.orders });
      }),
      { numRuns: 1000 },
    );
  });

  test('a decayed amount is the exact product rounded half away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e15, max: 9e15 }), fc.nat(10_000), (amount, weight) => {
        const size = (BigInt(Math.abs(amount)) * BigInt(weight) + 5000n) / 10_000n;
        expect(BigInt(decayedAmount(amount as Money, weight))).toBe(amount < 0 ? -size : size);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what orders tell besides', () => {
  test('by purchase day, two orders on one day are one', () => {
    const orders = [
      ['2025-11-01', 10],
      ['2025-11-01', 20],
      ['2025-11-03', 5],
    ] as const;
    expect(ana({ weights, frequencyBy: 'day' }, orders)).toMatchObject({ orders: 3, values: { frequency: 2 } });
    expect(ana({ weights, frequencyBy: 'order' }, orders)?.values).toBeUndefined();
  });

  test('the average order is net spend by orders, and tenure the days since the first', () => {
    const further = { weights: { averageOrder: 10, tenure: 10 } };
    expect(
      ana(
        further,
        [
          ['2025-10-22', 100],
          ['2025-11-01', 50],
          ['2025-11-11', 50],
        ],
        [['2025-11-12', -100]],
      )?.values,
    ).toEqual({ averageOrder: 333_333, tenure: 30 });
    expect(ana({ ...further, windowMonths: 1 }, [['2025-01-01', 9]])?.values).toEqual({ tenure: 324 });
  });
});
