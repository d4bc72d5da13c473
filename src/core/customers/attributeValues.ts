import type { DimensionId } from '../dimensions';
import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import type { CustomerTable } from './customerTable';
import { monthsBefore } from './lookBack';
import type { ValueColumn } from './measuring';

/** Dimensions a table of customers can tell by a column of its own. */
export type AttributeDimension = Extract<DimensionId, 'margin' | 'breadth' | 'engagement' | 'experience' | 'followers' | 'standing' | 'potential' | 'payment'>;

/** Somebody's word on a customer's standing is worth so many months. */
const STANDING_MONTHS = 12;
const MONEY: readonly AttributeDimension[] = ['margin', 'potential'];
const SCALE = 10_000;

/** What the table of customers says, by customer: money in exact ten-thousandths, all else in its own unit; `undefined` without such a column. */
export function attributeValues(id: AttributeDimension, measured: readonly Customer[], table: CustomerTable, asOf: Day): ValueColumn | undefined {
  if (!table.has(id)) return undefined;
  const scale = MONEY.includes(id) ? 1 : SCALE;
  return Float64Array.from(measured, (customer) => {
    const row = table.rowOf(customer);
    const value = row === undefined ? undefined : table.numberIn(row, id);
    if (row === undefined || value === undefined) return Number.NaN;
    return id === 'standing' && !isFresh(table, row, asOf) ? Number.NaN : value / scale;
  });
}

/** A standing needs to say where it is from and when: without a source, a date, or older than a year it is not known. */
function isFresh(table: CustomerTable, row: number, asOf: Day): boolean {
  const day = table.dayIn(row, 'standingDate');
  return table.textIn(row, 'standingSource') !== '' && day !== undefined && day <= asOf && day > monthsBefore(asOf, STANDING_MONTHS);
}
