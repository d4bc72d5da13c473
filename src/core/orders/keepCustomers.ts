import type { Day } from '../model/day';
import type { OddId } from '../reading';
import type { CustomerList } from './customerList';
import { LINE_LEFT_OUT, type Lines } from './lines';

type Customers = Pick<CustomerList, 'customers' | 'odd'>;

/**
 * Customers known on the day we count back from: those with a used line, and those whose cancelled orders or unclear
 * refunds are not later than it. Nobody else is listed: a row we cannot read, or one still to come, makes no customer, and
 * whoever has joined another has no lines left.
 *
 * @returns the customers in order of first appearance, the same lines pointing at their new numbers, and how numbers
 *   changed (−1 for those not kept)
 */
export function keepCustomers(
  lines: Lines,
  { customers, odd }: Customers,
  asOf: Day,
): Customers & { readonly lines: Lines; readonly numberOf: (before: number) => number } {
  const isKept = new Uint8Array(customers.length);
  for (let at = 0; at < lines.count; at++) {
    const day = lines.day[at] as number;
    if (lines.kind[at] !== LINE_LEFT_OUT || day <= asOf) isKept[lines.customer[at] as number] = 1;
  }
  const kept = customers.filter((_, number) => isKept[number] === 1);
  if (kept.length === customers.length) return { customers, odd, lines, numberOf: (before) => before };
  const renumbered = new Int32Array(customers.length);
  let next = 0;
  for (let number = 0; number < customers.length; number++) renumbered[number] = isKept[number] === 1 ? next++ : -1;
  const numberOf = (before: number) => renumbered[before] ?? -1;
  const keptOdd = [...odd].flatMap(([before, kinds]): [number, ReadonlySet<OddId>][] => (numberOf(before) < 0 ? [] : [[numberOf(before), kinds]]));
  return { customers: kept, odd: new Map(keptOdd), lines: { ...lines, customer: lines.customer.map(numberOf) }, numberOf };
}
