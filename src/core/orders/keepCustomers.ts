import type { Day } from '../model/day';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { CustomerKey } from './order';

/**
 * Customers known on the day we count back from: those with a used line, and those whose cancelled orders or unclear
 * refunds are not later than it. Nobody else is listed: a row we cannot read, or one still to come, makes no customer.
 *
 * @returns the customers in order of first appearance, and the same lines pointing at their new numbers
 */
export function keepCustomers(
  lines: Lines,
  customers: readonly CustomerKey[],
  asOf: Day,
): { readonly customers: readonly CustomerKey[]; readonly lines: Lines } {
  const isKept = new Uint8Array(customers.length);
  for (let at = 0; at < lines.count; at++) {
    const day = lines.day[at] as number;
    if (lines.kind[at] !== LINE_LEFT_OUT || day <= asOf) isKept[lines.customer[at] as number] = 1;
  }
  const kept = customers.filter((_, number) => isKept[number] === 1);
  if (kept.length === customers.length) return { customers, lines };
  const renumbered = new Int32Array(customers.length);
  let next = 0;
  for (let number = 0; number < customers.length; number++) renumbered[number] = isKept[number] === 1 ? next++ : -1;
  return { customers: kept, lines: { ...lines, customer: lines.customer.map((number) => renumbered[number] ?? -1) } };
}
