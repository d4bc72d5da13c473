import { DIMENSION_IDS, type DimensionId } from '../dimensions';
import type { Customer } from '../model/customer';
import type { ReadingLocale } from '../model/locale';
import type { OrderBook } from '../orders';
import type { Policy } from '../policy';
import type { CustomerTable } from './customerTable';

/** What of the rules decides how customers are measured. */
export type MeasuringRules = Pick<Policy, 'weights'> & Partial<Pick<Policy, 'extras' | 'groups' | 'windowMonths' | 'halfLifeMonths' | 'frequencyBy'>>;

/** What is known besides the orders. */
export interface Measuring {
  readonly rules: MeasuringRules;
  readonly locale: ReadingLocale; // of the further columns of the orders table
  readonly table?: CustomerTable | undefined; // the table of customers, when there is one
}

/** A book, or as much of one as was kept; further columns of its rows are known only with its source. */
export type MeasuredBook = Pick<OrderBook, 'customers' | 'orders' | 'refunds' | 'totals' | 'asOf'> & Partial<Pick<OrderBook, 'source'>>;

/** Values of one dimension, by customer; NaN = not known. */
export type ValueColumn = Float64Array;

/** Values that are not known until somebody says so. */
export function unknownValues(customers: number): ValueColumn {
  return new Float64Array(customers).fill(Number.NaN);
}

/** The dimensions that the rules, or those of a group, weigh. */
export function dimensionsWeighed({ weights, groups = [] }: MeasuringRules): ReadonlySet<DimensionId> {
  return new Set(DIMENSION_IDS.filter((id) => weights[id] !== undefined || groups.some((group) => group.weights?.[id] !== undefined)));
}

/** The customers with further values; what is not known stays away. */
export function withValues(measured: Customer[], columns: readonly (readonly [string, ValueColumn])[]): Customer[] {
  if (columns.length === 0) return measured;
  return measured.map((customer, index) => {
    const values: Record<string, number | undefined> = { ...customer.values };
    for (const [id, column] of columns) {
      const value = column[index] as number;
      if (!Number.isNaN(value)) values[id] = value;
    }
    return { ...customer, values };
  });
}
