import type { OrderBook } from '../orders';
import { purchaseDays } from './purchaseDays';
import { type Stage, stageOf } from './stage';

/** Where one customer stands in their own rhythm. Gaps are in half days, because the median of an even number of gaps may fall between two. */
export interface Lifecycle {
  readonly stage: Stage | undefined; // undefined: nobody in the table has ordered on two days, so no rhythm is known
  readonly daysSince: number | undefined; // since the last order
  readonly ownGap: number | undefined; // half days; undefined: they ordered on fewer than two days
  readonly usualGap: number | undefined; // half days; what `daysSince` is held against
}

/** From so many gaps on, a customer's own rhythm stands alone. */
const GAPS_ENOUGH = 3;

/**
 * The stage of each customer on the as-of day, by the gaps between the days they ordered on.
 *
 * The usual gap is the customer's own median gap. With fewer than three gaps it is never shorter than the median gap of
 * the whole table: two orders on following days are no daily habit. With none, it is the median of the table.
 *
 * @returns same order as `book.customers`
 */
export function lifecycles(book: Pick<OrderBook, 'customers' | 'orders' | 'asOf'>): Lifecycle[] {
  const days = purchaseDays(book.customers.length, book.orders);
  const pooled = medianOfAll(days);
  return days.map((own): Lifecycle => {
    const last = own[own.length - 1];
    const ownGap = medianGap(own);
    const usualGap = usualGapOf(own.length - 1, ownGap, pooled);
    if (last === undefined) return { stage: 'prospect', daysSince: undefined, ownGap, usualGap: undefined };
    const before = own.subarray(0, -1);
    const usualBefore = usualGapOf(before.length - 1, medianGap(before), pooled);
    const stage = stageOf({ days: own, usualGap, usualBefore }, book.asOf);
    return { stage, daysSince: book.asOf - last, ownGap, usualGap };
  });
}

function usualGapOf(gaps: number, own: number | undefined, pooled: number | undefined): number | undefined {
  if (own === undefined || pooled === undefined) return pooled;
  return gaps >= GAPS_ENOUGH ? own : Math.max(own, pooled);
}

/** Of one customer's rising days, in half days. */
function medianGap(days: Int32Array): number | undefined {
  return twiceMedian(gapsOf(days));
}

/** Of every gap in the table: who orders often counts often. In half days. */
function medianOfAll(days: readonly Int32Array[]): number | undefined {
  const gaps = new Int32Array(days.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0));
  let at = 0;
  for (const own of days) for (let next = 1; next < own.length; next++) gaps[at++] = (own[next] as number) - (own[next - 1] as number);
  return twiceMedian(gaps);
}

function gapsOf(days: Int32Array): Int32Array {
  const gaps = new Int32Array(Math.max(0, days.length - 1));
  for (let at = 0; at < gaps.length; at++) gaps[at] = (days[at + 1] as number) - (days[at] as number);
  return gaps;
}

/** Sorts in place. */
function twiceMedian(values: Int32Array): number | undefined {
  if (values.length === 0) return undefined;
  values.sort();
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  return values.length % 2 === 1 ? 2 * upper : upper + (values[middle - 1] as number);
}
