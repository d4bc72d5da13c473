import { measureCustomers } from '../customers';
import type { Cell } from '../model/cell';
import { unitsOf } from '../model/money';
import { type OrderArguments, ordersFrom } from './orderColumns';
import { FormulaProblem } from './problem';
import type { FormulaContext } from './range';

/**
 * `TIER_CUSTOMERS(customers, dates, amounts, as_of)`: an order list as one row per customer, in order of first
 * appearance, with a heading. A customer with refunds only has no dates, no average and 0 orders.
 */
export function tierCustomersFormula(given: OrderArguments, context: FormulaContext): Cell[][] {
  const book = ordersFrom(given, context);
  const measures = measureCustomers(book);
  if (measures === undefined) throw new FormulaProblem('SUM_TOO_LARGE');
  const { words } = context;
  const heading = [words.CUSTOMER, words.FIRST_ORDER, words.LAST_ORDER, words.DAYS_SINCE, words.ORDERS, words.SPEND, words.AVERAGE];
  const rows = measures.map(({ name, firstOrder, lastOrder, recencyDays, orders, spend }): Cell[] => [
    name,
    firstOrder === undefined ? '' : { day: firstOrder },
    lastOrder === undefined ? '' : { day: lastOrder },
    recencyDays ?? '',
    orders ?? '',
    spend === undefined ? '' : unitsOf(spend),
    spend === undefined || orders === undefined || orders === 0 ? '' : unitsOf(spend) / orders,
  ]);
  return [heading, ...rows];
}
