import { measureCustomers } from '../customers';
import type { Customer } from '../model/customer';
import type { OrderBook } from '../orders';
import type { Policy } from '../policy';
import { type CustomerScore, scoreCustomers } from '../scores';
import { tiersToday } from '../tiers';

/** Customers whose tier hangs on rows in doubt. */
export interface CouldChange {
  readonly customers: number;
  readonly names: readonly string[]; // the first five, in the order given
}

/** A customer as the run decided. */
interface Decided {
  readonly measures: Pick<Customer, 'key' | 'name' | 'values'>;
  readonly score?: Pick<CustomerScore, 'group'>;
  readonly tier: number | undefined;
  readonly official?: { readonly today: { readonly tier: number | undefined } }; // where rules calm labels
}

const MOST_NAMES = 5;

/** Who would be in another tier, or in none, without the doubtful rows. `undefined` when no row is in doubt, or a sum without them cannot be known. */
export function couldChangeTier(book: OrderBook, policy: Pick<Policy, 'rules' | 'weights'>, decided: readonly Decided[]): CouldChange | undefined {
  const surer = book.surer?.();
  const measures = surer && measureCustomers(surer, policy);
  if (measures === undefined) return undefined;
  const known = new Map(decided.map((each) => [each.measures.key, each]));
  const told = measures.map((each) => ({ ...each, values: { ...known.get(each.key)?.measures.values, ...each.values } })); // other tables are not in doubt
  const groupOf = measures.map(({ key }) => known.get(key)?.score?.group);
  const decisions = tiersToday(told, scoreCustomers(told, policy, groupOf), policy);
  const tiers = new Map(measures.map(({ key }, index) => [key, decisions[index]?.tier]));
  const names = decided.flatMap(({ measures: { key, name }, tier, official }) =>
    tiers.get(key) === (official === undefined ? tier : official.today.tier) ? [] : [name],
  );
  return { customers: names.length, names: names.slice(0, MOST_NAMES) };
}
