import { readFileSync } from 'node:fs';
import type { Day } from '../../src/core/model/day';
import { type OrderBook, orderListOf, readOrderColumns } from '../../src/core/orders';
import { dayOn } from '../support/customers';
import { shared } from './shared';

/** The CDNOW sample of Fader and Hardie: 2,357 people who first bought in the first quarter of 1997, to the end of June 1998. */
export function cdnowBook(): OrderBook {
  const [, ...lines] = readFileSync(shared.path('data/cdnow_sample_transactions.csv'), 'utf8').trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(',')) as [string, string, string, string, string][];
  const read = readOrderColumns(
    {
      customers: cells.map(([, customer]) => customer),
      dates: cells.map(([, , date]) => ({ day: dayOn(date) })),
      amounts: cells.map(([, , , , amount]) => Number(amount)),
      sheet: '',
    },
    { locale: { dayFirst: false, decimalComma: false }, asOf: { kind: 'given', day: dayOn('1998-06-30') } },
  );
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** What was known on a day. */
export function bookAt(book: OrderBook, day: Day): OrderBook {
  return { ...book, asOf: day, orders: orderListOf([...book.orders].filter((order) => order.day <= day)) };
}

/** What each customer spent after a day, in ten-thousandths; the length of the list is that of the customers. */
export function spentAfter(book: OrderBook, day: Day): Float64Array {
  const spent = new Float64Array(book.customers.length);
  for (const { customer, day: on, amount } of book.orders) if (on > day) spent[customer] = (spent[customer] as number) + amount;
  return spent;
}
