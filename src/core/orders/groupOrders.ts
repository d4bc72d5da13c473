import { areOrdersDistinct, LINE_ORDER, LINE_REFUND, type Lines } from './lines';
import { type OrderList, orderList } from './orderList';
import { pairIndex } from './pairIndex';

export interface Grouped {
  readonly orders: OrderList;
  readonly refunds: OrderList;
}

/**
 * Lines → orders: one per order id and customer; a line without an order id belongs to its customer's order of that day.
 * An order's day is the earliest of its lines.
 */
export function groupOrders(lines: Lines): Grouped {
  return { orders: areOrdersDistinct(lines, LINE_ORDER) ? linesOf(lines, LINE_ORDER) : summedOrders(lines), refunds: linesOf(lines, LINE_REFUND) };
}

/** The lines of one kind as they are. */
function linesOf({ kind, customer, day, amount, count, refunds }: Lines, wanted: number): OrderList {
  if (wanted === LINE_REFUND && refunds === 0) return orderList(0, { customers: customer, days: day, amounts: amount });
  let length = 0;
  for (let at = 0; at < count; at++) if (kind[at] === wanted) length++;
  if (length === count) return orderList(count, { customers: customer, days: day, amounts: amount });
  const [customers, days, amounts] = [new Int32Array(length), new Int32Array(length), new Float64Array(length)];
  for (let at = 0, next = 0; at < count; at++) {
    if (kind[at] !== wanted) continue;
    customers[next] = customer[at] as number;
    days[next] = day[at] as number;
    amounts[next++] = amount[at] as number;
  }
  return orderList(length, { customers, days, amounts });
}

function summedOrders(lines: Lines): OrderList {
  const groups = pairIndex(lines.count);
  const customers = new Int32Array(lines.count);
  const days = new Int32Array(lines.count);
  const amounts = new Float64Array(lines.count);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_ORDER) continue;
    const known = groups.size();
    const group = groups.add(ownerOf(lines, at), lines.customer[at] as number);
    if (group === known) [customers[group], days[group]] = [lines.customer[at] as number, lines.day[at] as number];
    else days[group] = Math.min(days[group] as number, lines.day[at] as number);
    amounts[group] = (amounts[group] as number) + (lines.amount[at] as number);
  }
  return orderList(groups.size(), { customers, days, amounts });
}

/** What makes lines of one customer one order: the order id (0 and up), or the day (below 0). */
function ownerOf(lines: Lines, at: number): number {
  const order = lines.order[at] as number;
  return order >= 0 ? order : -1 - (lines.day[at] as number);
}
