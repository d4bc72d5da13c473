import { columnLetter, isBlank, type SheetRows } from '../model/cell';
import type { Day } from '../model/day';
import type { IssueCode, Problem, Result } from '../model/issue';
import { isExactSum, type Money } from '../model/money';
import { agreedCurrency, type CurrencyMark, type Header, type IssueLog, isErrorCell, isPendingCell, issueLog } from '../reading';
import { type CustomerList, customerList } from './customerList';
import { newLines } from './lines';
import type { CustomerTotal, OrderBook } from './order';
import { orderListOf } from './orderList';
import type { ReadOrdersOptions } from './readOrders';
import { AMOUNT_CODES, USED_ALL_THE_SAME } from './rowCodes';
import { type RowCurrencies, rowCurrencies } from './rowCurrencies';
import { NO_FINDINGS } from './sameCustomers';
import { type TotalsColumns, totalsColumns } from './totalsColumns';
import { isTotalsRow } from './totalsRow';

type Row = SheetRows['rows'][number];

/**
 * A table of one row per customer that says what each came to, without dates: orders and spend are taken as they stand,
 * and nothing is known of days. Several rows of one customer are added up (shops, years); a copy of a row counts once.
 *
 * @returns refused where nobody says which day it is (formulas)
 */
export function readTotals(table: SheetRows, header: Header, { columns: choice = {}, locale, asOf }: ReadOrdersOptions): Result<OrderBook> {
  const { sheet } = table;
  if (asOf.kind === 'latest') return refuse('TABLE_SUMMED', { sheet });
  const columns = totalsColumns(table, header, choice, locale);
  if (!columns.ok) return columns;
  const { customer, spend, orders } = columns.value;
  const read = readRows(table, header.index + 1, columns.value);
  if (read.rowsRead === 0) return refuse('TABLE_NO_DATA', { sheet });
  if (read.pending !== undefined) return refuse('STILL_LOADING', { sheet, cell: read.pending });
  if (read.rowsUsed === 0) return refuse('TABLE_ALL_BAD', { sheet, rows: read.rowsRead });
  const marks = read.currencies.marks.filter((mark) => mark !== undefined);
  const currency = agreedCurrency(marks);
  const spendColumn = columnLetter((spend ?? orders)?.column ?? customer);
  if (currency === 'mixed') return refuse('CURRENCY_MIXED', { sheet, list: [...new Set(marks.map(({ codes }) => codes[0]))].join(', '), column: spendColumn });
  if (!isExactSum(read.totals.reduce((sum, total) => sum + Math.abs(total.spend ?? 0), 0))) return refuse('SUM_TOO_LARGE', { sheet });
  const day: Day = asOf.kind === 'given' ? asOf.day : asOf.today;
  const source = {
    headerRow: header.index + 1,
    customerColumn: customer,
    dateColumn: undefined,
    orderColumn: undefined,
    moneyColumn: (spend ?? orders)?.column ?? customer,
    rows: table.rows,
    lines: newLines(0),
  };
  return { ok: true, value: { ...bookOf(read, day), currency, source } };
}

function bookOf({ customers, totals, log, rowsRead, rowsUsed }: RowsRead, asOf: Day): Omit<OrderBook, 'currency' | 'source'> {
  return {
    customers: customers.customers,
    orders: orderListOf([]),
    refunds: orderListOf([]),
    totals,
    asOf,
    lastDay: undefined,
    rowsRead,
    rowsUsed,
    issues: log.all(),
    same: NO_FINDINGS,
    doubts: new Map(),
    surer: undefined,
  };
}

interface RowsRead {
  readonly customers: CustomerList;
  readonly totals: CustomerTotal[]; // by customer
  readonly currencies: RowCurrencies;
  readonly log: IssueLog;
  rowsRead: number;
  rowsUsed: number;
  pending: string | undefined; // the first needed cell that is still being computed
}

function readRows(table: SheetRows, from: number, columns: TotalsColumns): RowsRead {
  const read: RowsRead = {
    customers: customerList(columns.isPhone ? 'phone' : 'loose'),
    totals: [],
    currencies: currenciesOf(table, from, columns),
    log: issueLog(table.sheet, (code) => !USED_ALL_THE_SAME.includes(code)),
    rowsRead: 0,
    rowsUsed: 0,
    pending: undefined,
  };
  const copies = new Set<string>();
  for (let index = from; index < table.rows.length; index++) {
    const row = table.rows[index] ?? [];
    if (row.every(isBlank)) continue;
    read.rowsRead++;
    const trouble = troubleOf(row, columns, copies);
    const customer = trouble === undefined ? read.customers.numberOf(row[columns.customer]) : -1;
    if (customer >= 0) useRow(read, columns, { row, index, customer });
    else leaveOut(read, columns, { row, index, ...(trouble ?? { code: 'ID_BLANK', column: columns.customer }) });
  }
  return read;
}

function currenciesOf(table: SheetRows, from: number, { spend, customer }: TotalsColumns): RowCurrencies {
  const moneyColumn = spend?.column ?? customer;
  return rowCurrencies({
    amounts: { currencyOf: (row): CurrencyMark | undefined => spend?.reader.currencyOf(row[moneyColumn]) },
    column: undefined,
    header: table.rows[from - 1]?.[moneyColumn],
    moneyColumn,
    formats: table.moneyFormats === undefined ? undefined : () => table.moneyFormats?.(moneyColumn) ?? [],
  });
}

/** Why a row cannot be used, whoever its customer is; the first reason that applies. */
function troubleOf(row: Row, columns: TotalsColumns, copies: Set<string>): { code: IssueCode; column: number } | undefined {
  const { customer, sums, orders } = columns;
  const inError = [customer, ...sums.map(({ column }) => column)].find((column) => isErrorCell(row[column]));
  if (inError !== undefined) return { code: 'CELL_ERROR', column: inError };
  if (isTotalsRow(row, { customer, date: NO_DATE })) return { code: 'ROW_IS_TOTAL', column: customer };
  if (isBlank(row[customer])) return { code: 'ID_BLANK', column: customer };
  for (const { column, reader } of sums) {
    const value = reader.read(row[column]);
    if (typeof value === 'string') return { code: AMOUNT_CODES[value], column };
  }
  const count = ordersIn(columns, row) ?? 0;
  if (count < 0 || !Number.isInteger(count)) return { code: 'AMOUNT_NOT_NUMBER', column: orders?.column ?? customer };
  const text = JSON.stringify(row);
  if (copies.has(text)) return { code: 'ROW_DUPLICATE', column: customer };
  copies.add(text);
  return undefined;
}

const NO_DATE = -1;
const ONE = 10_000; // counts are read as amounts are

function useRow(read: RowsRead, columns: TotalsColumns, { row, index, customer }: { row: Row; index: number; customer: number }): void {
  const { log, totals } = read;
  const [orders, spend, known] = [ordersIn(columns, row), spendIn(columns, row), totals[customer]];
  totals[customer] = {
    orders: orders === undefined ? undefined : (known?.orders ?? 0) + orders,
    spend: spend === undefined ? undefined : (((known?.spend ?? 0) + spend) as Money),
  };
  read.rowsUsed++;
  if (read.customers.hasNewVariant()) log.add('ID_VARIANT', index + 1, columns.customer, row[columns.customer]);
  log.add('TOTALS_ONLY', index + 1, columns.customer, row[columns.customer]);
  if (columns.spend !== undefined) read.currencies.numberOf(row, index);
}

function leaveOut(read: RowsRead, columns: TotalsColumns, { row, index, code, column }: { row: Row; index: number; code: IssueCode; column: number }): void {
  if (isPendingCell(row[column])) read.pending ??= `${columnLetter(column)}${index + 1}`;
  read.log.add(code, index + 1, column, row[column], spendIn(columns, row) ?? 0);
}

function spendIn({ spend }: TotalsColumns, row: Row): Money | undefined {
  const value = spend?.reader.read(row[spend.column]);
  return typeof value === 'number' ? value : undefined;
}

function ordersIn({ orders }: TotalsColumns, row: Row): number | undefined {
  const value = orders?.reader.read(row[orders.column]);
  return typeof value === 'number' ? value / ONE : undefined;
}

function refuse(code: Problem['code'], params: Problem['params']): Result<OrderBook> {
  return { ok: false, problem: { code, params } };
}
