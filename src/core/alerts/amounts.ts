import type { DayAmount } from '../growth';
import { studentAbove } from '../math/incompleteBeta';
import { quantile } from '../math/quantile';
import type { Day } from '../model/day';
import type { Suspicion } from './alert';
import type { History } from './histories';
import { QUARTER_DAYS, quarterOf } from './quarter';

const FEWEST_EARLIER = 5;
const LATEST_ORDERS = 3;
const PRIOR_ORDERS = 2; // how many own orders the shop's usual spread counts for
const LEAST_SPREAD = 0.1; // of ln amount
const MAD_TO_SD = 1.4826;
const MEDIAN_VARIANCE = Math.PI / 2; // of a median beside a mean, for normal values
const SPIKE_TIMES = 3;
const SPIKE_DAYS = 30;
export const ODD_TIMES = 50;
const UNIT = 10_000;

/** Orders smaller than usual: the last three beside all before, by a robust z of ln amount. */
export function amountDrop(histories: readonly History[], asOf: Day): Suspicion[] {
  return compared(histories, LATEST_ORDERS, asOf - QUARTER_DAYS).map(({ customer, z, degrees, usual, now, latest }) => ({
    customer,
    chance: studentAbove(-z, degrees),
    since: (latest[0] as DayAmount).day,
    mark: quarterOf(asOf),
    figures: { regular: usual, now, orders: LATEST_ORDERS },
  }));
}

/** The last order far larger than usual: good news, if it is true. */
export function spikeOrders(histories: readonly History[], asOf: Day): Suspicion[] {
  return compared(histories, 1, asOf - SPIKE_DAYS).map(({ customer, z, degrees, usual, now, latest }) => {
    const { day } = latest[0] as DayAmount;
    const isSpike = now >= SPIKE_TIMES * usual && now < ODD_TIMES * usual;
    return { customer, chance: isSpike ? studentAbove(z, degrees) : 1, since: day, mark: day, figures: { regular: usual, now } };
  });
}

interface Compared {
  readonly customer: number;
  readonly latest: readonly DayAmount[];
  readonly z: number; // of the latest beside the earlier
  readonly degrees: number;
  readonly usual: number; // currency units, per order
  readonly now: number;
}

/** The latest few orders beside the median of all before, for those who have ordered since a day. */
function compared(histories: readonly History[], latestCount: number, since: number): Compared[] {
  const candidates = histories.flatMap(({ customer, orders }) => {
    const paid = orders.filter(({ amount }) => amount > 0);
    const [earlier, latest] = [paid.slice(0, -latestCount), paid.slice(-latestCount)];
    if (earlier.length < FEWEST_EARLIER || (latest[latest.length - 1] as DayAmount).day < since) return [];
    const logs = earlier.map(({ amount }) => Math.log(amount));
    const middle = median(logs);
    return [{ customer, latest, n: logs.length, middle, spread: MAD_TO_SD * median(logs.map((log) => Math.abs(log - middle))) }];
  });
  if (candidates.length === 0) return [];
  const shop = Math.max(LEAST_SPREAD, median(candidates.map(({ spread }) => spread)));
  return candidates.map(({ customer, latest, n, middle, spread }) => {
    const mean = latest.reduce((sum, { amount }) => sum + Math.log(amount), 0) / latest.length;
    const degrees = n - 1 + PRIOR_ORDERS;
    const variance = Math.max(LEAST_SPREAD ** 2, ((n - 1) * spread ** 2 + PRIOR_ORDERS * shop ** 2) / degrees);
    const z = (mean - middle) / Math.sqrt(variance * (1 / latest.length + MEDIAN_VARIANCE / n));
    return { customer, latest, z, degrees, usual: Math.exp(middle) / UNIT, now: Math.exp(mean) / UNIT };
  });
}

function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
