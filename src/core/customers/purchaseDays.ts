import type { OrderList } from '../orders';

/**
 * The days each customer ordered on, rising, each once.
 *
 * @param customers how many there are
 * @returns         one array per customer; empty for those without an order
 */
export function purchaseDays(customers: number, orders: OrderList): Int32Array[] {
  const ends = new Int32Array(customers + 1);
  for (let at = 0; at < orders.length; at++) ends[(orders.customers[at] as number) + 1]!++;
  for (let customer = 0; customer < customers; customer++) ends[customer + 1]! += ends[customer] as number;
  const next = ends.slice();
  const days = new Int32Array(orders.length);
  for (let at = 0; at < orders.length; at++) days[next[orders.customers[at] as number]!++] = orders.days[at] as number;
  return Array.from({ length: customers }, (_, customer) => distinct(days.subarray(ends[customer], ends[customer + 1]).sort()));
}

/** Of a rising list, in place. */
function distinct(rising: Int32Array): Int32Array {
  let kept = 0;
  for (let at = 0; at < rising.length; at++) if (at === 0 || rising[at] !== rising[at - 1]) rising[kept++] = rising[at] as number;
  return rising.subarray(0, kept);
}
