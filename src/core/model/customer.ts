import type { Day } from './day';
import type { Money } from './money';

/** One customer's measures on the as-of day. The three order fields are absent when no order counts. */
export interface Customer {
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly spend: Money; // net of refunds; may be negative
  readonly firstOrder: Day | undefined;
  readonly lastOrder: Day | undefined;
  readonly recencyDays: number | undefined; // whole days from the last order to the as-of day
}
