import type { Contact } from '../model/contact';
import type { Day } from '../model/day';

/** Contacts promised and held in a period. */
export interface Served {
  readonly key: string;
  readonly promised: number;
  readonly held: number;
  readonly is: 'under' | 'over';
}

/**
 * Customers with fewer contacts than promised, and those with more than twice as many and at least two more, the widest gap
 * first. A contact is what somebody has written down.
 *
 * @param promised contacts in the period, by customer key
 */
export function served(promised: ReadonlyMap<string, number>, contacts: readonly Contact[], period: { readonly from: Day; readonly to: Day }): Served[] {
  const held = new Map<string, number>();
  for (const { customer, day } of contacts) if (day > period.from && day <= period.to) held.set(customer, (held.get(customer) ?? 0) + 1);
  return [...promised]
    .flatMap(([key, wanted]): Served[] => {
      const had = held.get(key) ?? 0;
      if (had < wanted) return [{ key, promised: wanted, held: had, is: 'under' }];
      return had > 2 * wanted && had >= wanted + 2 ? [{ key, promised: wanted, held: had, is: 'over' }] : [];
    })
    .sort((a, b) => Math.abs(b.held - b.promised) - Math.abs(a.held - a.promised));
}
