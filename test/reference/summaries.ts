import { purchaseDays } from '../../src/core/customers/purchaseDays';
import { type Money, unitsOf } from '../../src/core/model/money';
import type { OrderBook } from '../../src/core/orders';

/** What lifetimes' `summary_data_from_transaction_data` says of a customer, in days. */
export interface CustomerSummary {
  readonly days: readonly [repeats: number, firstToLast: number, age: number];
  readonly spend: number; // mean of the repeat days, currency units; 0 without one
}

/** By name, from our orders and purchase days. One order a day and customer is what our book holds; the first of each is left out of the mean. */
export function summaries({ customers, orders, asOf }: OrderBook): Map<string, CustomerSummary> {
  const repeated = new Array<number>(customers.length).fill(0);
  const days = purchaseDays(customers.length, orders);
  for (const { customer, day, amount } of orders) if (day !== days[customer]?.[0]) repeated[customer] = (repeated[customer] as number) + amount;
  return new Map(
    customers.map(({ name }, customer) => {
      const own = days[customer] as Int32Array;
      const [first, last, repeats] = [own[0] as number, own.at(-1) as number, own.length - 1];
      return [name, { days: [repeats, last - first, asOf - first], spend: repeats === 0 ? 0 : unitsOf(repeated[customer] as Money) / repeats }];
    }),
  );
}
