import { seededChance } from '../../../src/core/math/seededChance';
import type { Day } from '../../../src/core/model/day';
import { type OrderBook, orderListOf } from '../../../src/core/orders';
import { money } from '../../support/customers';

export const TODAY = 20_000 as Day;

/** How somebody buys: the days between, and how much they differ (standard deviation of ln gap). */
export interface Habit {
  readonly every: number;
  readonly spread: number;
  readonly since: number; // days of history
  readonly silent?: number; // stopped so many days before today; else they go on
  readonly amount?: number;
}

export type SimulatedBook = Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'asOf'>;

/** Customers who buy as they are in the habit of, with chances of their own. */
export function simulatedShop(habits: readonly Habit[], seed: number): SimulatedBook {
  const chance = seededChance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const orders = habits.flatMap(({ every, spread, since, silent, amount = 100 }, customer) => {
    const days: number[] = [];
    const gap = () => Math.max(1, Math.round(every * Math.exp(spread * normal())));
    if (silent === undefined) for (let day = TODAY - since + Math.floor(chance() * every); day <= TODAY; day += gap()) days.push(day);
    else for (let day = TODAY - silent; day > TODAY - since; day -= gap()) days.push(day); // back from the last order
    return days.map((on) => ({ customer, day: on as Day, amount: money(Math.round(amount * Math.exp(0.3 * normal()))) }));
  });
  return { customers: habits.map((_, at) => ({ key: `c${at}`, name: `C${at}` })), orders: orderListOf(orders), refunds: orderListOf([]), asOf: TODAY };
}
