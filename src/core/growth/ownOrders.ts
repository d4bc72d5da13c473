import type { Day } from '../model/day';
import type { OrderBook, OrderList } from '../orders';

/** What growth is found from. */
export type GrowthBook = Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'asOf'>;

/** What one customer ordered or gave back on a day. */
export interface DayAmount {
  readonly day: Day;
  readonly amount: number; // ten-thousandths; refunds below 0
}

/** Each customer's orders (or refunds), oldest first. */
export function byCustomer(customers: number, list: OrderList): DayAmount[][] {
  const own: DayAmount[][] = Array.from({ length: customers }, () => []);
  for (const { customer, day, amount } of list) own[customer]?.push({ day, amount });
  for (const each of own) each.sort((a, b) => a.day - b.day);
  return own;
}

/** Each day once. */
export function distinctDays(rising: readonly DayAmount[]): Day[] {
  return rising.flatMap(({ day }, at) => (at > 0 && rising[at - 1]?.day === day ? [] : [day]));
}
