import { byCustomer, type DayAmount, distinctDays, type GrowthBook } from './ownOrders';

const BURST_DAYS = 91;
const BURST_SHARE = 0.8;
const MOST_DAYS_OUTSIDE = 3;
const STILL_GOING_ON = 30;
const TOP_SHARE = 0.2; // only who came among the best so can be mistaken for a good customer

/** How much of what a customer has ever bought came at once; shares 0–1. */
export interface Spike {
  readonly largest: number; // the largest order
  readonly best30: number; // the best 30 days
  readonly bestQuarter: number; // the best 91 days
  readonly daysSince: number; // since the last day of those
  readonly isSpike: boolean;
}

/**
 * A short burst that is over: a quarter holds four fifths of all they ever bought, at most three days of purchase lie
 * outside it, a month has passed since, and it made them one of the best fifth by purchases.
 *
 * @returns same order as `book.customers`; `undefined` for who has bought nothing
 */
export function spikes({ customers, orders, asOf }: GrowthBook): (Spike | undefined)[] {
  const bought = byCustomer(customers.length, orders);
  const totals = bought.map((own) => own.reduce((sum, { amount }) => sum + Math.max(0, amount), 0));
  const falling = totals.filter((total) => total > 0).sort((a, b) => b - a);
  const least = falling[Math.ceil(falling.length * TOP_SHARE) - 1] ?? Number.POSITIVE_INFINITY;
  return bought.map((own, customer) => spikeOf(own, totals[customer] as number, { asOf, least }));
}

function spikeOf(own: readonly DayAmount[], total: number, { asOf, least }: { asOf: number; least: number }): Spike | undefined {
  const [first, last] = [own[0]?.day, own[own.length - 1]?.day];
  if (first === undefined || last === undefined || total <= 0) return undefined;
  const quarter = bestWindow(own, BURST_DAYS);
  const outside = distinctDays(own).filter((day) => day < quarter.from || day > quarter.to).length;
  const bestQuarter = quarter.amount / total;
  const isLong = asOf - first >= 2 * BURST_DAYS;
  const isSpike = isLong && total >= least && bestQuarter >= BURST_SHARE && outside <= MOST_DAYS_OUTSIDE && asOf - quarter.to > STILL_GOING_ON;
  const largest = own.reduce((most, { amount }) => Math.max(most, amount), 0) / total;
  return { largest, best30: bestWindow(own, 30).amount / total, bestQuarter, daysSince: asOf - quarter.to, isSpike };
}

/** So many days in a row in which they bought most, from their first purchase in them to their last. */
function bestWindow(own: readonly DayAmount[], days: number): { readonly from: number; readonly to: number; readonly amount: number } {
  let best = { from: 0, to: 0, amount: -1 };
  let [start, amount] = [0, 0];
  for (const order of own) {
    amount += Math.max(0, order.amount);
    while (order.day - (own[start] as DayAmount).day >= days) amount -= Math.max(0, (own[start++] as DayAmount).amount);
    if (amount > best.amount) best = { from: (own[start] as DayAmount).day, to: order.day, amount };
  }
  return best;
}
