import { NEW_DAYS, purchaseDays } from '../customers';
import type { OrderBook } from '../orders';
import { type Followed, kaplanMeier, type Remaining } from './kaplanMeier';
import { OVERDUE, type PastQuarter, QUARTER_DAYS } from './pastQuarters';

/** Customers of one starting tier: what share still buys so many days later. */
export interface StillBuying {
  readonly tier: number;
  readonly customers: number; // who began in it
  readonly after: readonly (Remaining & { readonly days: number })[]; // each quarter as long as enough are followed; none: too few
}

interface Wanted {
  readonly tiers: number; // how many the rules have
  readonly fewest: number; // of fewer nothing is told
}

/**
 * A customer begins in the tier they had when the first quarter began in which they had one and were not overdue. They stop
 * buying on the day on which their silence passes two and a half of the usual gaps they had then (after a single order at
 * least `NEW_DAYS`), whether they come back or not; until today they are followed. Who had no usual gap then is left out.
 */
export function stillBuying(
  quarters: readonly PastQuarter[],
  book: Pick<OrderBook, 'customers' | 'orders' | 'asOf'>,
  { tiers, fewest }: Wanted,
): StillBuying[] {
  const days = purchaseDays(book.customers.length, book.orders);
  const byTier = Array.from({ length: tiers }, (): Followed[] => []);
  days.forEach((own, customer) => {
    for (const { from, start, rhythms } of quarters) {
      const { stage, usualGap } = rhythms[customer] ?? {};
      const tier = start?.tiers[customer];
      if (tier === undefined || usualGap === undefined || stage === undefined || OVERDUE.includes(stage)) continue;
      byTier[tier]?.push(followed(own, { from, usualGap, today: book.asOf }));
      return;
    }
  });
  const steps = quarters.map((_, at) => (at + 1) * QUARTER_DAYS);
  return byTier.map((people, tier) => ({ tier, customers: people.length, after: people.length < fewest ? [] : remaining(people, steps, fewest) }));
}

function remaining(people: readonly Followed[], steps: readonly number[], fewest: number): StillBuying['after'] {
  return steps.map((days) => ({ days, ...kaplanMeier(people, days) })).filter((step) => step.followed >= fewest);
}

interface Clock {
  readonly from: number;
  readonly usualGap: number; // half days
  readonly today: number;
}

function followed(days: Int32Array, { from, usualGap, today }: Clock): Followed {
  const twoAndAHalf = Math.floor((5 * usualGap) / 4); // half days
  const most = (orders: number) => (orders === 1 ? Math.max(twoAndAHalf, NEW_DAYS) : twoAndAHalf);
  const stop = days.findIndex((day, at) => day > from && day - (days[at - 1] as number) > most(at));
  const orders = stop < 0 ? days.length : stop;
  const silentOn = (days[orders - 1] as number) + most(orders) + 1;
  return silentOn <= today ? { days: silentOn - from, hasHappened: true } : { days: today - from, hasHappened: false };
}
