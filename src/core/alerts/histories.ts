import { byCustomer, type DayAmount, distinctDays } from '../growth';
import type { Day } from '../model/day';
import type { OrderBook } from '../orders';

export type AlertBook = Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'asOf' | 'called'>;

/** One customer's orders and refunds, oldest first. */
export interface History {
  readonly customer: number; // index in the book
  readonly orders: readonly DayAmount[];
  readonly refunds: readonly DayAmount[];
  readonly days: readonly Day[]; // with an order, each once
  readonly gaps: readonly number[]; // days between those, in order
}

/** Of everybody who has ordered. */
export function historiesOf({ customers, orders, refunds }: AlertBook): History[] {
  const [bought, given] = [byCustomer(customers.length, orders), byCustomer(customers.length, refunds)];
  return bought.flatMap((own, customer) => {
    if (own.length === 0) return [];
    const days = distinctDays(own);
    const gaps = days.slice(1).map((day, at) => day - (days[at] as number));
    return [{ customer, orders: own, refunds: given[customer] as DayAmount[], days, gaps }];
  });
}

/** Net, in ten-thousandths, from a day to a day, both counted. */
export function netBetween({ orders, refunds }: History, from: number, to: number): number {
  return [...orders, ...refunds].reduce((sum, { day, amount }) => (day >= from && day <= to ? sum + amount : sum), 0);
}

export function lastDay({ days }: History): Day {
  return days[days.length - 1] as Day;
}
