import { measureCustomers } from '../customers';
import type { OrderBook } from '../orders';
import type { Policy } from '../policy';
import { scoreCustomers } from '../scores';
import { decideTiers } from '../tiers';

/** Customers whose tier hangs on rows in doubt. */
export interface CouldChange {
  readonly customers: number;
  readonly names: readonly string[]; // the first five, in the order given
}

/** A customer as the run decided. */
interface Decided {
  readonly measures: { readonly key: string; readonly name: string };
  readonly tier: number | undefined;
}

const MOST_NAMES = 5;

/** Who would be in another tier, or in none, without the doubtful rows. `undefined` when no row is in doubt, or a sum without them cannot be known. */
export function couldChangeTier(book: OrderBook, policy: Pick<Policy, 'rules' | 'weights'>, decided: readonly Decided[]): CouldChange | undefined {
  const surer = book.surer?.();
  const measures = surer && measureCustomers(surer);
  if (measures === undefined) return undefined;
  const decisions = decideTiers(measures, scoreCustomers(measures, policy.weights), policy.rules);
  const tiers = new Map(measures.map(({ key }, index) => [key, decisions[index]?.tier]));
  const names = decided.flatMap(({ measures: { key, name }, tier }) => (tiers.get(key) === tier ? [] : [name]));
  return { customers: names.length, names: names.slice(0, MOST_NAMES) };
}
