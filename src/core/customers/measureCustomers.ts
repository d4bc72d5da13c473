import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import { isExactSum, type Money } from '../model/money';
import type { CustomerTotal, OrderBook } from '../orders';
import { firstDayCounted } from './lookBack';
import { type MeasuredBook, type MeasuringRules, withValues } from './measuring';
import { orderValues } from './orderValues';

/**
 * Orders and refunds → one measured customer per key, in order of first appearance; `undefined` when a sum is too
 * large to be exact. Orders and spend are those of the months the rules look back; first and last order are of all time.
 *
 * @param rules what the rules judge by, when that is more than the plain three: what orders alone can tell of it
 */
export function measureCustomers(book: MeasuredBook, rules?: MeasuringRules): Customer[] | undefined {
  if (book.totals !== undefined) return measuredTotals(book.customers, book.totals);
  const measured = measuredOrders(book, rules?.windowMonths);
  return measured === undefined || rules === undefined ? measured : withValues(measured, orderValues(book, measured, rules));
}

/** Before and after every day. */
const EARLIEST = -0x80000000;
const LATEST = 0x7fffffff;

function measuredOrders(book: MeasuredBook, windowMonths: number | undefined): Customer[] | undefined {
  const n = book.customers.length;
  const from = firstDayCounted(book.asOf, windowMonths);
  const [orders, spend] = [new Float64Array(n), new Float64Array(n)];
  const first = new Int32Array(n).fill(LATEST);
  const last = new Int32Array(n).fill(EARLIEST);
  const { length, customers, days, amounts } = book.orders;
  for (let at = 0; at < length; at++) {
    const customer = customers[at] as number;
    const day = days[at] as number;
    if (day < (first[customer] as number)) first[customer] = day;
    if (day > (last[customer] as number)) last[customer] = day;
    if (day < from) continue;
    orders[customer] = (orders[customer] as number) + 1;
    spend[customer] = (spend[customer] as number) + (amounts[at] as number);
  }
  for (const { customer, amount, day } of book.refunds) if (day >= from) spend[customer] = (spend[customer] as number) + amount;
  if (!spend.every(isExactSum)) return undefined;
  return book.customers.map(({ key, name }, index) => {
    const hasOrder = (last[index] as number) >= (first[index] as number);
    const [firstOrder, lastOrder] = hasOrder ? [first[index] as Day, last[index] as Day] : [undefined, undefined];
    return {
      key,
      name,
      orders: orders[index] as number,
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
