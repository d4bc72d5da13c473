import type { Cell } from '../../../src/core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../../src/core/model/day';
import type { IssueCode, Problem } from '../../../src/core/model/issue';
import { unitsOf } from '../../../src/core/model/money';
import type { CurrencyRules } from '../../../src/core/model/rate';
import { type AsOf, type OrderBook, readOrders, type SameAnswers } from '../../../src/core/orders';
import type { ColumnChoice } from '../../../src/core/reading';

export type Rows = readonly (readonly Cell[])[];

export interface Options {
  readonly columns?: ColumnChoice;
  readonly asOf?: AsOf;
  readonly dayFirst?: boolean;
  readonly decimalComma?: boolean;
  readonly currencies?: CurrencyRules;
  readonly answers?: SameAnswers;
  readonly allowsProbable?: boolean;
}

export function day(iso: string): Day {
  return parseIsoDay(iso) as Day;
}

/** Reads rows as the sheet "Orders"; throws the problem's code when the table is refused. */
export function bookOf(rows: Rows, options: Options = {}): OrderBook {
  const read = reading(rows, options);
  if (!read.ok) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.params)}`);
  return read.value;
}

/** Why rows are refused; `undefined` when they are not. */
export function problemOf(rows: Rows, options: Options = {}): Problem | undefined {
  const read = reading(rows, options);
  return read.ok ? undefined : read.problem;
}

function reading(rows: Rows, { asOf = { kind: 'latest' }, dayFirst = true, decimalComma = false, ...options }: Options) {
  return readOrders({ sheet: 'Orders', rows }, { ...options, asOf, locale: { dayFirst, decimalComma } });
}

/** `Ana 2025-07-01 10` per order, refunds after them, in the order of the book. */
export function summary({ customers, orders, refunds }: OrderBook): string[] {
  return [...orders, ...refunds].map(({ customer, day: on, amount }) => `${customers[customer]?.name} ${isoDay(on)} ${unitsOf(amount)}`);
}

/** `{ ID_BLANK: 2 }`: rows per issue. */
export function issueCounts({ issues }: OrderBook): Partial<Record<IssueCode, number>> {
  return Object.fromEntries(issues.map(({ code, rows }) => [code, rows]));
}

/** Net spend per customer key, in currency units. */
export function spendByKey({ customers, orders, refunds }: OrderBook): Record<string, number> {
  const spend: Record<string, number> = Object.fromEntries(customers.map(({ key }) => [key, 0]));
  for (const { customer, amount } of [...orders, ...refunds]) {
    const { key } = customers[customer] as { key: string };
    spend[key] = (spend[key] as number) + amount;
  }
  return spend;
}
