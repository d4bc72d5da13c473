import type { Day } from '../model/day';
import { type OrderBook, type OrderList, orderListOf, type SurerBook } from '../orders';

/** The same customers as the orders up to a day tell of them. */
export function bookUntil({ customers, orders, refunds }: Pick<OrderBook, 'customers' | 'orders' | 'refunds'>, day: Day): SurerBook {
  const until = (list: OrderList) => orderListOf([...list].filter((each) => each.day <= day));
  return { customers, orders: until(orders), refunds: until(refunds), asOf: day };
}
