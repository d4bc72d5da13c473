import { isoDay } from '../core/model/day';
import { nameNow } from '../core/policy';
import type { Outcome } from '../core/tierCustomers';
import type { WrittenCell } from './services';

/** How many customers a run put into each tier, by its name. */
export interface TierRun {
  readonly asOf: string; // '2025-11-21'
  readonly tiers: Readonly<Record<string, number>>;
}

export function tierRunOf({ book, customers }: Outcome, names: readonly string[]): TierRun | undefined {
  if (book.asOf === undefined) return undefined;
  const counts = names.map((name, tier) => [name, customers.filter((customer) => customer.tier === tier).length] as const);
  return { asOf: isoDay(book.asOf), tiers: Object.fromEntries(counts) };
}

/**
 * The last runs, oldest first: a day and the customers of each tier. Of several runs that judge by the same day the newest
 * counts, so that a run of nothing new shows the same as the one before.
 *
 * @param runs newest first
 */
export function tierRuns(runs: readonly TierRun[], names: readonly string[], most: number): WrittenCell[][] {
  const days = new Map<string, TierRun>();
  for (const run of runs) if (!days.has(run.asOf)) days.set(run.asOf, run);
  const shown = [...days.values()].slice(0, most).reverse();
  return shown.map(({ asOf, tiers }) => {
    const counts = new Map(Object.entries(tiers).map(([name, count]) => [nameNow(name, names), count]));
    return [asOf, ...names.map((name) => counts.get(name))];
  });
}
