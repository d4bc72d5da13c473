import { measureCustomers } from '../customers';
import { ifJoined, type OrderBook } from '../orders';
import type { Policy } from '../policy';
import { scoreCustomers } from '../scores';
import { decideTiers } from '../tiers';

/**
 * The tier (index into the rules' tiers) that each customer asked about would have if all those pairs were joined: one
 * recomputation for all of them together. By index in `book.customers`.
 */
export function tiersIfJoined(book: OrderBook, policy: Pick<Policy, 'rules' | 'weights'>): (customer: number) => number | undefined {
  const joined = ifJoined(book);
  const measures = joined && measureCustomers(joined.book, policy);
  if (joined === undefined || measures === undefined) return () => undefined;
  const decisions = decideTiers(measures, scoreCustomers(measures, policy), policy.rules);
  return (customer) => decisions[joined.leaderOf(customer)]?.tier;
}
