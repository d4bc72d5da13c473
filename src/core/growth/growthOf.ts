import { laplaceTest } from './laplaceTest';
import { mannKendall, type Trend } from './mannKendall';
import { byCustomer, type DayAmount, distinctDays, type GrowthBook } from './ownOrders';
import { theilSen } from './theilSen';

/** Of histories in which nothing but chance rises at most this share is called rising (measured in `docs/growth.md`). */
export const FALSE_RISES = 0.05;
/** Two tests share less than that, because real orders come in clusters, which look like rhythms. */
const MORE_SPEND = 0.01;
const MORE_OFTEN = 0.03;

const FEWEST_DAYS = 3; // with an order
const FEWEST_PERIODS = 4;
const RUSH = 0.2; // of the own mean gap: orders that close together are one occasion
const TEN_THOUSANDTHS = 10_000;

/** A month up to a year of history, then a quarter, then half a year; in days. */
const PERIODS = [
  { upTo: 365, days: 30 },
  { upTo: 4 * 365, days: 91 },
  { upTo: Number.POSITIVE_INFINITY, days: 182 },
] as const;

/** How a customer goes, by nothing but their own history. */
export type Growth =
  | { readonly verdict: 'tooLittle'; readonly why: 'orders' | 'periods'; readonly days: number; readonly periods: number }
  | {
      readonly verdict: 'rising' | 'flat' | 'falling';
      readonly days: number; // with an order
      readonly periods: number;
      readonly periodDays: number;
      readonly growth: number; // of 1 + net spend per period: 0.1 = a tenth more each (Theil–Sen)
      readonly chance: number; // that chance alone looks as much like it, both tests reckoned in
      readonly by: 'spend' | 'orders' | undefined; // which of the two says so
    };

/**
 * Rising: net spend per period since the first order rises (Mann–Kendall), or the days of purchase lie ever closer
 * together (Laplace), each by more than chance, and the way up is still one without the largest order. Falling is the
 * mirror image. Nobody else's figures count.
 *
 * @returns same order as `book.customers`
 */
export function growthOf({ customers, orders, refunds, asOf }: GrowthBook): Growth[] {
  const [bought, given] = [byCustomer(customers.length, orders), byCustomer(customers.length, refunds)];
  return bought.map((own, customer) => growthOfOne(own, given[customer] as DayAmount[], asOf));
}

function growthOfOne(orders: readonly DayAmount[], refunds: readonly DayAmount[], asOf: number): Growth {
  const days = distinctDays(orders).length;
  const span = orders[0] === undefined ? 0 : asOf - orders[0].day + 1;
  const periodDays = (PERIODS.find(({ upTo }) => span <= upTo) ?? PERIODS[2]).days;
  const periods = Math.floor(span / periodDays);
  if (days < FEWEST_DAYS) return { verdict: 'tooLittle', why: 'orders', days, periods };
  if (periods < FEWEST_PERIODS) return { verdict: 'tooLittle', why: 'periods', days, periods };
  const netOf = (list: readonly DayAmount[]) => netPerPeriod([...list, ...refunds], { asOf, periods, periodDays });
  const net = netOf(orders);
  const [trend, crowding] = [mannKendall(net), crowdingOf(orders, asOf)];
  const figures = { days, periods, periodDays, growth: Math.expm1(theilSen(net)) };
  const up = stronger(trend.chanceOfRise, crowding.chanceOfLate);
  const down = stronger(trend.chanceOfFall, crowding.chanceOfEarly);
  if (!up.holds && !down.holds) return { verdict: 'flat', ...figures, chance: Math.min(up.chance, down.chance), by: undefined };
  const largest = orders.reduce((top, each) => (each.amount > top.amount ? each : top));
  const without = orders.filter((each) => each !== largest);
  const rest = { trend: mannKendall(netOf(without)), mean: crowdingOf(without, asOf).mean };
  if (up.holds && staysSo(up.by, rest, 1)) return { verdict: 'rising', ...figures, chance: up.chance, by: up.by };
  if (down.holds && staysSo(down.by, rest, -1)) return { verdict: 'falling', ...figures, chance: down.chance, by: down.by };
  return { verdict: 'flat', ...figures, chance: 1, by: undefined };
}

/** One big order is no trend. */
function staysSo(by: 'spend' | 'orders', rest: { readonly trend: Trend; readonly mean: number }, direction: 1 | -1): boolean {
  return (by === 'spend' ? rest.trend.direction : rest.mean - 0.5) * direction > 0;
}

/** Of two tests the one that says more for its share of the false alarms. */
function stronger(spend: number, orders: number): { readonly holds: boolean; readonly chance: number; readonly by: 'spend' | 'orders' } {
  const [bySpend, byOrders] = [spend / MORE_SPEND, orders / MORE_OFTEN];
  const least = Math.min(bySpend, byOrders);
  return { holds: least <= 1, chance: Math.min(1, least * (MORE_SPEND + MORE_OFTEN)), by: bySpend <= byOrders ? 'spend' : 'orders' };
}

/** ln(1 + net spend) of each whole period back from the as-of day; a period that gave back more than it bought counts as none. */
function netPerPeriod(list: readonly DayAmount[], { asOf, periods, periodDays }: { asOf: number; periods: number; periodDays: number }): number[] {
  const net = new Array<number>(periods).fill(0);
  const start = asOf + 1 - periods * periodDays;
  for (const { day, amount } of list) {
    const at = Math.floor((day - start) / periodDays);
    if (at >= 0) net[at] = (net[at] as number) + amount;
  }
  return net.map((amount) => Math.log1p(Math.max(0, amount) / TEN_THOUSANDTHS));
}

/**
 * Where the occasions of buying lie between the first order, which says nothing of the rhythm, and the as-of day. Orders
 * in quick succession are one occasion: a rush at the end of a history is no rhythm.
 */
function crowdingOf(orders: readonly DayAmount[], asOf: number) {
  const [first = asOf, ...rest] = distinctDays(orders);
  const span = asOf - first;
  const rush = (RUSH * span) / (rest.length + 1);
  const occasions = rest.filter((day, at) => day - (rest[at - 1] ?? first) > rush);
  return laplaceTest(occasions.map((day) => (day - first - 0.5) / span));
}
