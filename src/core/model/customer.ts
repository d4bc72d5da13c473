import type { Day } from './day';
import type { Money } from './money';

/**
 * One customer's measures on the as-of day. The three fields of days are absent when no order counts, and all of them in a
 * table of totals, which may also tell only the orders, or only the spend.
 */
export interface Customer {
  readonly key: string;
  readonly name: string; // what tells them apart, as first written
  readonly called?: string; // what they are called, where that is something else
  readonly orders: number | undefined; // undefined: not known
  readonly spend: Money | undefined; // net of refunds; may be negative; undefined: not known
  readonly firstOrder: Day | undefined;
  readonly lastOrder: Day | undefined;
  readonly recencyDays: number | undefined; // whole days from the last order to the as-of day
  readonly values?: Readonly<Record<string, number | undefined>>; // further dimensions by id, columns by `column:` and their header
}

/** Between what a customer is called and what tells them apart. */
export const NAME_ENDS = ' · ';

/** How people are told of a customer: by what they are called, with what tells them apart. */
export function calledAs({ name, called }: { readonly name: string; readonly called?: string | undefined }): string {
  return called === undefined ? name : `${called}${NAME_ENDS}${name}`;
}

/** Whether there is anything to judge: an order, be it before the months looked back, or as many as nobody counted. */
export function hasOrdered({ orders, lastOrder }: Pick<Customer, 'orders' | 'lastOrder'>): boolean {
  return orders !== 0 || lastOrder !== undefined;
}
