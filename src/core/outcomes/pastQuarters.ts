import type { GenerationChanges } from '../changes';
import { type Lifecycle, lifecycles, type Stage } from '../customers';
import type { Day } from '../model/day';
import type { OrderBook } from '../orders';
import type { Policy } from '../policy';
import { bookUntil } from './bookUntil';
import { type Start, startingTiers } from './startingTiers';

/** A quarter of the year looked back at, with what was known when it began. */
export interface PastQuarter {
  readonly from: Day; // its days are those after this one
  readonly to: Day; // inclusive
  readonly start: Start | undefined; // undefined: nobody knows the tiers of then
  readonly rhythms: readonly Lifecycle[]; // by customer, by the orders up to `from`
}

export const QUARTER_DAYS = 90;
const QUARTERS = 4;

/** More than two and a half usual gaps without an order: `stage.ts`. */
export const OVERDUE: readonly (Stage | undefined)[] = ['atRisk', 'lost'];

/** Four quarters of 90 days up to the day of the book, the oldest first. Nothing that came later has a part in what was known then. */
export function pastQuarters(history: readonly GenerationChanges[], book: OrderBook, policy: Policy): PastQuarter[] {
  if (book.totals !== undefined) return [];
  return Array.from({ length: QUARTERS }, (_, at): PastQuarter => {
    const from = (book.asOf - (QUARTERS - at) * QUARTER_DAYS) as Day;
    const rhythms = lifecycles(bookUntil(book, from));
    return { from, to: (from + QUARTER_DAYS) as Day, start: startingTiers(history, book, policy, from), rhythms };
  });
}
