import type { DimensionId } from '../dimensions';
import { roundRatio } from '../math/ratio';
import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import type { Money } from '../model/money';
import { decayedAmount, decayWeight, FULL_WEIGHT } from './decay';
import { firstDayCounted } from './lookBack';
import { dimensionsWeighed, type MeasuredBook, type MeasuringRules, type ValueColumn } from './measuring';
import { purchaseDays } from './purchaseDays';

/** What orders alone tell beyond the plain three, of what the rules weigh, by dimension. */
export function orderValues(book: MeasuredBook, measured: readonly Customer[], rules: MeasuringRules): [DimensionId, ValueColumn][] {
  const { halfLifeMonths, frequencyBy } = rules;
  const weighed = dimensionsWeighed(rules);
  const from = firstDayCounted(book.asOf, rules.windowMonths);
  const found: [DimensionId, ValueColumn][] = [];
  const isCountedOtherwise = halfLifeMonths !== undefined || frequencyBy === 'day';
  if (isCountedOtherwise && weighed.has('frequency')) found.push(['frequency', countedOrders(book, rules, from)]);
  if (halfLifeMonths !== undefined && weighed.has('monetary')) found.push(['monetary', decayedSpend(book, halfLifeMonths, from)]);
  if (weighed.has('averageOrder')) found.push(['averageOrder', averageOrders(measured)]);
  if (weighed.has('tenure')) found.push(['tenure', tenures(measured, book.asOf)]);
  return found;
}

/** Orders, or days with an order, from a day on; older ones count less when the rules say so: 2.5 orders. */
function countedOrders(book: MeasuredBook, { frequencyBy, halfLifeMonths }: MeasuringRules, from: number): ValueColumn {
  const weightOf = weights(book.asOf, halfLifeMonths);
  const counts = new Float64Array(book.customers.length);
  const count = (customer: number, day: number) => {
    if (day >= from) counts[customer] = (counts[customer] as number) + weightOf(day);
  };
  if (frequencyBy === 'day')
    purchaseDays(book.customers.length, book.orders).forEach((days, customer) => {
      for (const day of days) count(customer, day);
    });
  else for (const { customer, day } of book.orders) count(customer, day);
  return counts.map((weight) => weight / FULL_WEIGHT);
}

/** Net spend from a day on, older orders and refunds counting less; exact. */
function decayedSpend({ customers, orders, refunds, asOf }: MeasuredBook, halfLifeMonths: number, from: number): ValueColumn {
  const weightOf = weights(asOf, halfLifeMonths);
  const spend = new Float64Array(customers.length);
  for (const list of [orders, refunds]) {
    for (const { customer, day, amount } of list) {
      if (day >= from) spend[customer] = (spend[customer] as number) + decayedAmount(amount, weightOf(day));
    }
  }
  return spend;
}

/** Each day's weight is worked out once. */
function weights(asOf: Day, halfLifeMonths: number | undefined): (day: number) => number {
  if (halfLifeMonths === undefined) return () => FULL_WEIGHT;
  const known = new Map<number, number>();
  return (day) => {
    const weight = known.get(day) ?? decayWeight(asOf - day, halfLifeMonths);
    known.set(day, weight);
    return weight;
  };
}

/** Net spend per order, rounded to a ten-thousandth; not known without an order. */
function averageOrders(measured: readonly Customer[]): ValueColumn {
  return Float64Array.from(measured, ({ orders, spend }) =>
    spend === undefined || orders === undefined || orders === 0 ? Number.NaN : roundRatio(spend as Money, orders),
  );
}

/** Days since the first order. */
function tenures(measured: readonly Customer[], asOf: Day): ValueColumn {
  return Float64Array.from(measured, ({ firstOrder }) => (firstOrder === undefined ? Number.NaN : asOf - firstOrder));
}
