import { measureCustomers } from '../customers';
import type { DimensionKey } from '../dimensions';
import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import { type OrderBook, type OrderList, orderListOf } from '../orders';
import type { Policy } from '../policy';
import { type CurrentRow, type CurrentRows, judgedKeys, measuredValue } from './currentRows';

/** How everybody's value in one dimension came to be, step by step; NaN = not known. One per customer asked for. */
export interface ValueSteps {
  readonly stored: Float64Array; // as the last run measured it
  readonly corrected: Float64Array; // today's rows up to that day, measured on it
  readonly aged: Float64Array; // the same rows, measured today
  readonly now: Float64Array; // all rows, today
}

/** Which steps have been taken. */
export interface Taken {
  readonly data: boolean;
  readonly time: boolean;
  readonly own: boolean;
}

/** Both runs, as far as measuring goes. */
export interface TwoRuns {
  readonly before: CurrentRows;
  readonly oldPolicy: Policy;
  readonly policy: Policy;
  readonly book: OrderBook;
  readonly now: ReadonlyMap<string, Customer>; // as measured today, by key
}

/** Dimensions that orders alone tell, on any day; all else is known only as it was and as it is. */
const TOLD_BY_ORDERS: ReadonlySet<DimensionKey> = new Set(['recency', 'frequency', 'monetary', 'averageOrder', 'tenure']);

/**
 * The steps measured by one of the two policies. What the last run did not measure by it is taken as corrected already.
 *
 * @returns the steps of the customers in any dimension, in the order of `keys`
 */
export function valueSteps(
  { before, oldPolicy, policy, book, now }: TwoRuns,
  by: 'old' | 'new',
  keys: readonly string[],
): (dimension: DimensionKey) => ValueSteps {
  const rules = by === 'old' ? oldPolicy : policy;
  const isMeasuredAlike = measuring(oldPolicy) === measuring(policy);
  const [oldKeys, newKeys] = [new Set(judgedKeys(oldPolicy)), new Set(judgedKeys(policy))];
  const earlier = book.totals === undefined ? upTo(book, before.asOf) : undefined;
  const corrected = byKey(earlier && measureCustomers({ ...earlier, asOf: before.asOf }, rules));
  const aged = byKey(earlier && measureCustomers(earlier, rules));
  const whole = by === 'new' ? now : byKey(measureCustomers(book, rules));
  return (dimension) => {
    const isTold = earlier !== undefined && TOLD_BY_ORDERS.has(dimension);
    const isStored = oldKeys.has(dimension) && (by === 'old' || isMeasuredAlike || !isTold);
    const column = (valueAt: (key: string) => number | undefined) => Float64Array.from(keys, (key) => valueAt(key) ?? Number.NaN);
    const measured = (of: ReadonlyMap<string, Customer>) => (key: string) => {
      const customer = of.get(key);
      return customer && measuredValue(customer, dimension);
    };
    const kept = (key: string) => storedValue(before.customers.get(key), dimension, before.asOf);
    const end = isTold ? measured(whole) : newKeys.has(dimension) ? measured(now) : kept;
    const start = isStored ? kept : isTold ? measured(corrected) : end;
    const stored = column(start);
    return { stored, corrected: isTold ? column(measured(corrected)) : stored, aged: isTold ? column(measured(aged)) : stored, now: column(end) };
  };
}

/** The value with some of the steps taken; never below 0 where no step is. What is not known at one of them goes from the first to the last at once. */
export function valueWith({ stored, corrected, aged, now }: ValueSteps, index: number, { data, time, own }: Taken): number {
  const steps = [stored[index], corrected[index], aged[index], now[index]] as [number, number, number, number];
  if (steps.some(Number.isNaN)) return own ? steps[3] : steps[0];
  const value = steps[0] + (data ? steps[1] - steps[0] : 0) + (time ? steps[2] - steps[1] : 0) + (own ? steps[3] - steps[2] : 0);
  return steps.every((step) => step >= 0) ? Math.max(0, value) : value;
}

function measuring({ windowMonths, halfLifeMonths, frequencyBy }: Policy): string {
  return [windowMonths, halfLifeMonths, frequencyBy].join();
}

function storedValue(row: CurrentRow | undefined, key: DimensionKey, asOf: Day): number | undefined {
  if (key !== 'recency') return row?.values[key];
  return row?.lastOrder === undefined ? undefined : asOf - row.lastOrder;
}

function upTo(book: OrderBook, day: Day): OrderBook {
  const earlier = (list: OrderList) => orderListOf([...list].filter((order) => order.day <= day));
  return { ...book, orders: earlier(book.orders), refunds: earlier(book.refunds) };
}

function byKey(customers: readonly Customer[] = []): ReadonlyMap<string, Customer> {
  return new Map(customers.map((customer) => [customer.key, customer]));
}
