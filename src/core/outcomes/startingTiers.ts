import { type GenerationChanges, rowsOfHistory } from '../changes';
import { measureCustomers } from '../customers';
import type { Day } from '../model/day';
import type { OrderBook } from '../orders';
import type { Policy } from '../policy';
import { scoreCustomers } from '../scores';
import { tiersToday } from '../tiers';
import { bookUntil } from './bookUntil';

/** Where a period began, and which tier everybody had then: what came later has no part in it. */
export interface Start {
  readonly day: Day;
  readonly tiers: readonly (number | undefined)[]; // by customer of the book; index into the rules' tiers
  readonly isRebuilt: boolean; // no update reaches back so far: by today's rules, from the orders up to that day alone
}

/** What orders alone tell of any day. */
const TOLD_BY_ORDERS: readonly string[] = ['recency', 'frequency', 'monetary', 'averageOrder', 'tenure'];
/** With fewer customers in a tier then, nothing can be said of tiers. */
const FEWEST_CUSTOMERS = 20;

/**
 * The tiers in force on a day: those of the last update up to it, else, where the rules judge by orders alone, what they
 * would have given on that day.
 *
 * @param history rising generations
 * @returns       `undefined`: not known
 */
export function startingTiers(history: readonly GenerationChanges[], book: OrderBook, policy: Policy, day: Day): Start | undefined {
  if (book.totals !== undefined) return undefined;
  const shown = shownTiers(history, book, policy, day);
  const tiers = shown ?? rebuiltTiers(book, policy, day);
  const isEnough = tiers !== undefined && tiers.filter((tier) => tier !== undefined).length >= FEWEST_CUSTOMERS;
  return isEnough ? { day, tiers, isRebuilt: shown === undefined } : undefined;
}

function shownTiers(history: readonly GenerationChanges[], { customers }: OrderBook, { rules }: Policy, day: Day): Start['tiers'] | undefined {
  const last = history.reduce((found, { summary }, at) => (summary !== undefined && summary.asOf <= day ? at : found), -1);
  if (last < 0) return undefined;
  const rows = rowsOfHistory(history.slice(0, last + 1));
  const names = rules.tiers.map(({ name }) => name);
  return customers.map(({ key }) => {
    const tier = names.indexOf(rows?.get(key)?.tier ?? '');
    return tier < 0 ? undefined : tier;
  });
}

function rebuiltTiers(book: OrderBook, policy: Policy, day: Day): Start['tiers'] | undefined {
  const isByOrders = Object.keys(policy.weights).every((id) => TOLD_BY_ORDERS.includes(id)) && policy.extras.length === 0 && policy.groups.length === 0;
  const measures = isByOrders ? measureCustomers(bookUntil(book, day), policy) : undefined;
  return measures && tiersToday(measures, scoreCustomers(measures, policy), policy).map(({ tier }) => tier);
}
