import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import type { Issue } from '../model/issue';
import type { Money } from '../model/money';
import type { ColumnRole } from '../reading';
import type { ContactColumns } from './identityColumns';
import type { Lines } from './lines';
import type { OrderList } from './orderList';
import type { SameFindings } from './sameCustomers';

/** One customer as the rows name them. The index in `OrderBook.customers` is how orders point at them. */
export interface CustomerKey {
  readonly key: string; // normalised: equal keys are one customer
  readonly name: string; // as first written, trimmed
}

/** Why we are less sure who this customer is, or that all of their orders are theirs. */
export const CUSTOMER_DOUBTS = [
  'probable', // known by a masked phone, a name and a region only
  'byName', // known by a name that others may have, too
  'lookalike', // another customer's key looks the same
  'precisionLost', // the last digits of the key are gone
  'turnedIntoDate', // the key became a date
  'oddType', // the key is TRUE, or a number with decimals
  'multiple', // one cell names several customers
  'tooLong', // the key is longer than any name
  'weakerKey', // keyed by less than other rows of the table have
  'manyContacts', // one name with several phones or e-mails
  'sameContact', // another customer has the same phone or e-mail, and nobody has said whether they are one
  'joined', // several customers that a person said are one
  'silentChannel', // a channel they bought in has a month without orders
] as const;
export type CustomerDoubt = (typeof CUSTOMER_DOUBTS)[number];

/** What one customer came to, in a table that holds nothing else; `undefined` = the table has no such column. */
export interface CustomerTotal {
  readonly orders: number | undefined;
  readonly spend: Money | undefined;
}

/** Everything one orders table says. `rowsRead` = `rowsUsed` + the rows of all listed issues, always. */
export interface OrderBook {
  readonly customers: readonly CustomerKey[]; // in order of first appearance; also those with only cancelled orders
  readonly called?: readonly (string | undefined)[]; // one per customer, where something else tells them apart and a column of names stands beside
  readonly orders: OrderList; // an order of amount 0 is an order
  readonly refunds: OrderList; // each lowers spend on its day, and moves neither first nor last order nor the count
  readonly totals?: readonly CustomerTotal[]; // one per customer, instead of orders and refunds: a table without dates
  readonly asOf: Day;
  readonly lastDay: Day | undefined; // of the latest order used; undefined in a book of refunds only
  readonly rowsRead: number; // non-blank rows below the header
  readonly rowsUsed: number;
  readonly currency: string | undefined; // ISO code, when symbols or a currency column name one
  readonly issues: readonly Issue[];
  readonly same: SameFindings; // who may be one, and who several
  readonly doubts: ReadonlyMap<number, readonly CustomerDoubt[]>; // by index in `customers`; none for those we are sure of
  /** The same customers and day without the rows whose values are in doubt, made when asked for; `undefined` when none is. */
  readonly surer: (() => SurerBook) | undefined;
  readonly source: OrderSource;
}

/** A column that was read, and as what; one that is part of a key put together is read as `customer`. */
export interface ColumnRead {
  readonly role: ColumnRole;
  readonly column: number; // 0-based
}

/** The rows behind a book. */
export interface OrderSource {
  readonly headerRow: number; // 1-based; 0 when there is none
  readonly customerColumn: number; // 0-based
  readonly dateColumn: number | undefined; // undefined: a table of totals
  readonly orderColumn: number | undefined;
  readonly moneyColumn: number;
  readonly contacts?: ContactColumns; // beside the key
  readonly columns?: readonly ColumnRead[]; // all that were read, the key among them; none for a table of totals
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: Lines; // their customers are those of the book
}

export type SurerBook = Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'asOf'>;

/** How the day we count back from is found. */
export type AsOf =
  | { readonly kind: 'given'; readonly day: Day }
  | { readonly kind: 'latest' } // cells: the latest plausible date in the data
  | { readonly kind: 'capped'; readonly today: Day; readonly toleranceDays: number }; // runs: min(today, latest + tolerance)
