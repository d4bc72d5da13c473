/** Contacts promised to a customer, and held. */
export interface Served {
  readonly key: string;
  readonly promised: number;
  readonly held: number;
  readonly is: 'under' | 'over';
}

/**
 * Customers with fewer contacts than promised, and those with more than twice as many and at least two more, the widest gap
 * first. A contact is what somebody has written down.
 */
export function served(customers: readonly Pick<Served, 'key' | 'promised' | 'held'>[]): Served[] {
  return customers
    .flatMap(({ key, promised, held }): Served[] => {
      if (held < promised) return [{ key, promised, held, is: 'under' }];
      return held > 2 * promised && held >= promised + 2 ? [{ key, promised, held, is: 'over' }] : [];
    })
    .sort((a, b) => Math.abs(b.held - b.promised) - Math.abs(a.held - a.promised));
}
