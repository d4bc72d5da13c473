import type { Day } from '../model/day';
import type { Money } from '../model/money';

/** One order, its lines summed, or one refund. */
export interface Order {
  readonly customer: number; // index in `OrderBook.customers`
  readonly day: Day;
  readonly amount: Money;
}

/**
 * Orders or refunds, column by column, so that a million of them are three typed arrays. Who needs them one by one may
 * iterate.
 */
export interface OrderList extends Iterable<Order> {
  readonly length: number;
  readonly customers: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array; // exact ten-thousandths
}

/** @param columns at least `length` long; what stands beyond is dropped */
export function orderList(length: number, columns: Pick<OrderList, 'customers' | 'days' | 'amounts'>): OrderList {
  const [customers, days, amounts] = [columns.customers.subarray(0, length), columns.days.subarray(0, length), columns.amounts.subarray(0, length)];
  return {
    length,
    customers,
    days,
    amounts,
    *[Symbol.iterator]() {
      for (let at = 0; at < length; at++) yield { customer: customers[at] as number, day: days[at] as Day, amount: amounts[at] as Money };
    },
  };
}

export function orderListOf(orders: readonly Order[]): OrderList {
  return orderList(orders.length, {
    customers: Int32Array.from(orders, ({ customer }) => customer),
    days: Int32Array.from(orders, ({ day }) => day),
    amounts: Float64Array.from(orders, ({ amount }) => amount),
  });
}
