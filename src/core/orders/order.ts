import type { Day } from '../model/day';
import type { Issue } from '../model/issue';
import type { Money } from '../model/money';

/** One customer as the rows name them. The index in `OrderBook.customers` is how orders point at them. */
export interface CustomerKey {
  readonly key: string; // normalised: equal keys are one customer
  readonly name: string; // as first written, trimmed
}

/** One order: its lines summed. An order of amount 0 is an order. */
export interface Order {
  readonly customer: number;
  readonly day: Day;
  readonly amount: Money;
}

/** Money given back: lowers spend on `day`, moves neither first nor last order nor the count. `amount` < 0 or 0. */
export interface Refund {
  readonly customer: number;
  readonly day: Day;
  readonly amount: Money;
}

/** Everything one orders table says. `rowsRead` = `rowsUsed` + the rows of all listed issues, always. */
export interface OrderBook {
  readonly customers: readonly CustomerKey[]; // in order of first appearance; also those with only cancelled orders
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly asOf: Day;
  readonly rowsRead: number; // non-blank rows below the header
  readonly rowsUsed: number;
  readonly currency: string | undefined; // ISO code, when symbols or a currency column name one
  readonly issues: readonly Issue[];
}

/** How the day we count back from is found. */
export type AsOf =
  | { readonly kind: 'given'; readonly day: Day }
  | { readonly kind: 'latest' } // cells: the latest plausible date in the data
  | { readonly kind: 'capped'; readonly today: Day; readonly toleranceDays: number }; // runs: min(today, latest + tolerance)
