import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import { isExactSum, type Money } from '../model/money';
import type { CustomerTotal, OrderBook } from '../orders';

/**
 * Orders and refunds → one measured customer per key, in order of first appearance; `undefined` when a sum is too
 * large to be exact.
 */
export function measureCustomers(book: Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'totals' | 'asOf'>): Customer[] | undefined {
  if (book.totals !== undefined) return measuredTotals(book.customers, book.totals);
  const n = book.customers.length;
  const [orders, spend] = [new Float64Array(n), new Float64Array(n)];
  const first = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const { length, customers, days, amounts } = book.orders;
  for (let at = 0; at < length; at++) {
    const customer = customers[at] as number;
    const day = days[at] as number;
    orders[customer] = (orders[customer] as number) + 1;
    spend[customer] = (spend[customer] as number) + (amounts[at] as number);
    if (day < (first[customer] as number)) first[customer] = day;
    if (day > (last[customer] as number)) last[customer] = day;
  }
  for (const { customer, amount } of book.refunds) spend[customer] = (spend[customer] as number) + amount;
  if (!spend.every(isExactSum)) return undefined;
  return book.customers.map(({ key, name }, index) => {
    const count = orders[index] as number;
    const [firstOrder, lastOrder] = count > 0 ? [first[index] as Day, last[index] as Day] : [undefined, undefined];
    return {
      key,
      name,
      orders: count,
      spend: spend[index] as Money,
      firstOrder,
      lastOrder,
      recencyDays: lastOrder === undefined ? undefined : book.asOf - lastOrder,
    };
  });
}

/** Nothing is known of their days. */
function measuredTotals(customers: OrderBook['customers'], totals: readonly CustomerTotal[]): Customer[] | undefined {
  if (!totals.every(({ spend }) => isExactSum(spend ?? 0))) return undefined;
  const noDays = { firstOrder: undefined, lastOrder: undefined, recencyDays: undefined };
  return customers.map(({ key, name }, index) => ({ key, name, ...(totals[index] as CustomerTotal), ...noDays }));
}
