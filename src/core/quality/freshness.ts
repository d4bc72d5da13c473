import type { Day } from '../model/day';
import type { OrderList } from '../orders';

/** How long ago the data ended, and whether that is long for this shop. */
export interface Freshness {
  readonly daysSince: number | undefined; // since the last order; undefined without orders
  readonly usualGap: number | undefined; // nine in ten gaps between days with orders are no longer; undefined with fewer than three such days
  readonly isStale: boolean; // longer ago than the tolerance
}

const FEWEST_DAYS = 3; // two gaps: with one nobody knows what is usual

/** @param toleranceDays how long after the last order a run still counts on */
export function freshnessOf({ days: orderDays, length }: OrderList, today: Day, toleranceDays: number): Freshness {
  const met = new Set<Day>();
  for (let at = 0; at < length; at++) met.add(orderDays[at] as Day);
  const days = [...met].sort((a, b) => a - b);
  const last = days[days.length - 1];
  const daysSince = last === undefined ? undefined : Math.max(0, today - last);
  return { daysSince, usualGap: usualGapOf(days), isStale: daysSince !== undefined && daysSince > toleranceDays };
}

function usualGapOf(days: readonly Day[]): number | undefined {
  if (days.length < FEWEST_DAYS) return undefined;
  const gaps = days.slice(1).map((day, index) => day - (days[index] as Day));
  gaps.sort((a, b) => a - b);
  return gaps[Math.ceil(gaps.length * 0.9) - 1];
}
