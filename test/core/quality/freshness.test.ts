import { describe, expect, test } from 'vitest';
import type { Money } from '../../../src/core/model/money';
import { orderListOf } from '../../../src/core/orders';
import { freshnessOf } from '../../../src/core/quality';
import { dayOn } from '../../support/customers';

const ordersOn = (...days: string[]) => days.map((iso) => ({ customer: 0, day: dayOn(iso), amount: 0 as Money }));
const weekly = Array.from({ length: 10 }, (_, week) => ({
  customer: 0,
  day: (dayOn('2025-01-06') + 7 * week) as ReturnType<typeof dayOn>,
  amount: 0 as Money,
}));

describe('how fresh data is', () => {
  test.each<[days: string[], today: string, expected: object, why: string]>([
    [[], '2025-11-21', { daysSince: undefined, usualGap: undefined, isStale: false }, 'no order, no end of data'],
    [['2025-11-20'], '2025-11-21', { daysSince: 1, usualGap: undefined, isStale: false }, 'one day has no gap'],
    [['2025-11-01', '2025-11-11'], '2025-11-18', { daysSince: 7, usualGap: undefined, isStale: false }, 'one gap is no custom; seven days are tolerated'],
    [
      ['2025-11-01', '2025-11-01', '2025-11-02', '2025-11-04'],
      '2025-11-12',
      { daysSince: 8, usualGap: 2, isStale: true },
      'gaps of 1 and 2; the eighth day is stale',
    ],
    [
      ['2025-11-25', '2025-11-20', '2025-11-22'],
      '2025-11-21',
      { daysSince: 0, usualGap: 3, isStale: false },
      'orders of tomorrow do not count below 0; any order of rows',
    ],
  ])('orders on %j, seen on %s (%j: %s)', (days, today, expected) => {
    expect(freshnessOf(orderListOf(ordersOn(...days)), dayOn(today), 7)).toEqual(expected);
  });

  test('one long pause in ten gaps is not usual, two are', () => {
    const later = (days: number) => ({
      ...(weekly[9] as (typeof weekly)[number]),
      day: ((weekly[9] as (typeof weekly)[number]).day + days) as ReturnType<typeof dayOn>,
    });
    expect(freshnessOf(orderListOf([...weekly, later(60)]), dayOn('2025-06-01'), 7).usualGap).toBe(7);
    expect(freshnessOf(orderListOf([...weekly, later(60), later(120)]), dayOn('2025-08-01'), 7).usualGap).toBe(60);
  });
});
