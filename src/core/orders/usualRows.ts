import { type Cell, isDateCell } from '../model/cell';
import { moneyOf } from '../model/money';
import type { Pass } from './linesPass';

/** A table of which most rows may be as `readUsualRows` wants them: an amount column alone says what was paid. */
export function isUsualTable({ columns }: Pass): boolean {
  return columns.amount !== undefined && columns.quantity === undefined && columns.refund === undefined && columns.currency === undefined;
}

/**
 * The short way for rows with nothing to tell: a customer spelled as before, or new, a date, a number, an order number, no
 * status in the way. The long way would read them just the same.
 *
 * @returns the first row from `index` on that must go the long way
 */
export function readUsualRows(pass: Pass, rows: readonly (readonly Cell[])[], index: number): number {
  const { lines, customers, days, status, orderNumber, currencies } = pass;
  const { row: rowOf, customer: customerOf, order: orderOf, day: dayOf, amount: amountOf, mark: markOf } = lines;
  const { customer: customerAt, date: dateAt, order: orderAt } = pass.columns;
  const amountAt = pass.columns.amount as number;
  let next = index;
  for (; next < rows.length; next++) {
    const row = rows[next] as readonly Cell[];
    const date = row[dateAt];
    const paid = row[amountAt];
    if (!isDateCell(date) || typeof paid !== 'number' || !(paid > 0)) break;
    const customer = customers.usualNumber(row[customerAt]);
    if (customer < 0 || status.meaning(row) !== undefined) break;
    const day = days.read(date);
    const amount = moneyOf(paid);
    if (typeof day !== 'number' || amount === undefined) break;
    const order = orderAt === undefined ? -1 : orderNumber(row[orderAt]);
    if (order < 0 && orderAt !== undefined) break;
    const at = lines.count++;
    rowOf[at] = next;
    customerOf[at] = customer;
    orderOf[at] = order;
    dayOf[at] = day;
    amountOf[at] = amount;
    markOf[at] = currencies.numberOfPlain(next);
  }
  return next;
}
