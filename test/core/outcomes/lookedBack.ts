import type { Stage } from '../../../src/core/customers';
import type { Day } from '../../../src/core/model/day';
import { type OrderBook, orderListOf } from '../../../src/core/orders';
import type { PastQuarter } from '../../../src/core/outcomes';
import { money } from '../../support/customers';

/** A customer of a year looked back at. */
export interface LookedAt {
  readonly tier: number | undefined; // when every quarter began
  readonly days: readonly number[]; // with an order, rising
  readonly gap?: number; // usual, in days; 20 unless told
  readonly isOwn?: boolean; // the gap is their own, not the shop's; unless told
  readonly stage?: Stage; // active unless told
  readonly since?: number; // the first quarter in which they have a tier; 0 unless told
}

export type LookedBook = Pick<OrderBook, 'customers' | 'orders' | 'asOf'>;

export function bookOfCustomers(customers: Readonly<Record<string, LookedAt>>, asOf: number): LookedBook {
  const entries = Object.entries(customers);
  const orders = entries.flatMap(([, { days }], customer) => days.map((day) => ({ customer, day: day as Day, amount: money(100) })));
  return { customers: entries.map(([key]) => ({ key, name: key })), orders: orderListOf(orders), asOf: asOf as Day };
}

/** Quarters of 90 days that end on the day of the book. */
export function quartersOf(customers: Readonly<Record<string, LookedAt>>, asOf: number, count = 4): PastQuarter[] {
  return Array.from({ length: count }, (_, at): PastQuarter => {
    const from = (asOf - (count - at) * 90) as Day;
    const all = Object.values(customers);
    return {
      from,
      to: (from + 90) as Day,
      start: { day: from, tiers: all.map(({ tier, since = 0 }) => (at < since ? undefined : tier)), isRebuilt: false },
      rhythms: all.map(({ gap = 20, isOwn = true, stage = 'active' }) => ({ stage, daysSince: 0, ownGap: isOwn ? 2 * gap : undefined, usualGap: 2 * gap })),
    };
  });
}

export function everyDays(gap: number, first: number, last: number): number[] {
  return Array.from({ length: Math.floor((last - first) / gap) + 1 }, (_, at) => first + at * gap);
}
