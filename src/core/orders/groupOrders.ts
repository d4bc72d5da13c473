import type { Day } from '../model/day';
import type { Money } from '../model/money';
import { LINE_ORDER, LINE_REFUND, type Lines } from './lines';
import type { Order, Refund } from './order';
import { pairIndex } from './pairIndex';

export interface Grouped {
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
}

/**
 * Lines → orders: one per order id and customer; a line without an order id belongs to its customer's order of that day.
 * An order's day is the earliest of its lines.
 */
export function groupOrders(lines: Lines): Grouped {
  const groups = pairIndex(lines.count);
  const first = new Int32Array(lines.count);
  const day = new Int32Array(lines.count);
  const amount = new Float64Array(lines.count);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_ORDER) continue;
    const known = groups.size();
    const group = groups.add(ownerOf(lines, at), lines.customer[at] as number);
    if (group === known) [first[group], day[group]] = [at, lines.day[at] as number];
    else day[group] = Math.min(day[group] as number, lines.day[at] as number);
    amount[group] = (amount[group] as number) + (lines.amount[at] as number);
  }
  const orders: Order[] = [];
  for (let group = 0; group < groups.size(); group++) {
    orders.push({ customer: lines.customer[first[group] as number] as number, day: day[group] as Day, amount: amount[group] as Money });
  }
  const refunds: Refund[] = [];
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_REFUND) continue;
    refunds.push({ customer: lines.customer[at] as number, day: lines.day[at] as Day, amount: lines.amount[at] as Money });
  }
  return { orders, refunds };
}

/** What makes lines of one customer one order: the order id (0 and up), or the day (below 0). */
function ownerOf(lines: Lines, at: number): number {
  const order = lines.order[at] as number;
  return order >= 0 ? order : -1 - (lines.day[at] as number);
}
