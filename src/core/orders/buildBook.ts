import { columnLetter, isBlank, type SheetRows } from '../model/cell';
import type { Day } from '../model/day';
import type { Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import { isExactSum } from '../model/money';
import type { CurrencyRules } from '../model/rate';
import { type IssueLog, issueLog } from '../reading';
import { type AsOfFound, findAsOf, leaveOutLateLines } from './asOfDay';
import { dateRefunds } from './dateRefunds';
import { noteDoubtfulCustomers } from './doubtfulCustomers';
import { noteEarlyDay } from './earlyDays';
import { groupOrders } from './groupOrders';
import { joinCustomers } from './joinCustomers';
import { keepCustomers } from './keepCustomers';
import { areOrdersDistinct, LINE_LEFT_OUT, type Lines } from './lines';
import { noteNetNegative } from './netNegative';
import type { AsOf, CustomerKey, OrderBook } from './order';
import { columnsRead, type OrderColumns } from './orderColumns';
import { noteOrderConflicts } from './orderConflicts';
import { type LinesRead, readLines } from './readLines';
import { hasLineColumns, noteRepeatedRows } from './repeatedRows';
import { USED_ALL_THE_SAME } from './rowCodes';
import { NO_ANSWERS, type SameAnswers } from './sameAnswers';
import { NO_FINDINGS } from './sameCustomers';
import { noteSharedOrders } from './sharedOrders';
import type { SheetChecks } from './sheetChecks';
import { withSilentChannel } from './silentChannels';
import { surerBook } from './surerBook';
import { currencyNames, type TableCurrency, tableCurrency } from './tableCurrency';
import { leaveOutLastTotal } from './totalsRow';
import { keyPolicy } from './whoIsWho';

export interface BookInput {
  readonly table: SheetRows;
  readonly headerRow: number; // 1-based; 0 when there is none
  readonly columns: OrderColumns;
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
  readonly currencies?: CurrencyRules | undefined;
  readonly answers?: SameAnswers | undefined; // what people said of who is who
  readonly rowsAsRead?: SheetRows['rows']; // when keys were put together of several cells
  readonly checks?: SheetChecks; // of a sheet; three columns have no contacts and channels to look into
}

const NO_RULES: CurrencyRules = { currency: undefined, rates: [] };

/** Data rows → order book: read, note repeats, find the day we count back from, leave out later rows, group. */
export function buildBook(input: BookInput): Result<OrderBook> {
  const { columns, asOf } = input;
  const { sheet } = input.table;
  const log = issueLog(sheet, (code) => !USED_ALL_THE_SAME.includes(code));
  const read = readLines({ table: input.table, from: input.headerRow, columns, locale: input.locale }, log);
  if (read.rowsRead === 0) return refuse('TABLE_NO_DATA', { sheet });
  if (read.pending !== undefined) return refuse('STILL_LOADING', { sheet, cell: `${columnLetter(read.pending.column)}${read.pending.row}` });
  const { lines, rows } = read;
  const pairs = input.answers?.joined ?? [];
  const joined = joinCustomers(lines, read.customers.customers, { pairs, policy: keyPolicy(columns) }, { log, column: columns.customer, rows });
  const currency = tableCurrency(lines, input.currencies ?? NO_RULES, { log, column: currencyColumn(columns), rows });
  if (currency === 'mixed') return refuse('CURRENCY_MIXED', { sheet, list: currencyNames(lines), column: columnLetter(currencyColumn(columns)) });
  notePassedOver(columns, read, log);
  leaveOutLastTotal(lines, read.lastRow, { log, column: columns.customer, rows });
  const isEachAnOrder = areOrdersDistinct(lines);
  if (!isEachAnOrder) noteRepeatedRows(lines, rows, columns, log);
  dateRefunds(lines);
  const found = findAsOf(lines, asOf);
  if (found !== undefined) leaveOutLateLines(lines, found, asOf, { log, column: columns.date, rows });
  currency.convert();
  const used = usedLines(lines);
  if (found === undefined || used.rows === 0) return refuse('TABLE_ALL_BAD', allBad(read.rowsRead, log, sheet));
  if (!isExactSum(used.size)) return refuse('SUM_TOO_LARGE', { sheet });
  return { ok: true, value: bookOf({ ...input, table: { ...input.table, rows } }, read, found, { rowsUsed: used.rows, isEachAnOrder, log, currency, joined }) };
}

interface BookState {
  readonly rowsUsed: number;
  readonly isEachAnOrder: boolean; // no two rows share an order number
  readonly log: IssueLog;
  readonly currency: TableCurrency;
  readonly joined: ReadonlyMap<number, number>;
}

function bookOf(input: BookInput, read: LinesRead, { asOf, met }: AsOfFound, { rowsUsed, isEachAnOrder, log, currency, joined }: BookState): OrderBook {
  const { columns, table } = input;
  const noteAt = (column: number) => ({ log, column, rows: table.rows });
  if (columns.order !== undefined && !isEachAnOrder) {
    noteSharedOrders(read.lines, noteAt(columns.order));
    if (!hasLineColumns(columns)) noteOrderConflicts(read.lines, noteAt(columns.order));
  }
  const kept = keepCustomers(read.lines, read.customers, asOf);
  const alike = noteDoubtfulCustomers(kept.lines, kept, noteAt(columns.customer));
  noteNetNegative(kept.lines, kept.customers.length, noteAt(columns.customer));
  const who = input.checks?.whoIsWho({
    ...kept,
    table,
    rowsAsRead: input.rowsAsRead ?? table.rows,
    headerRow: input.headerRow,
    columns,
    alike,
    joined: joinedKeys(joined, read.customers.customers, kept.numberOf),
    answers: input.answers ?? NO_ANSWERS,
    log,
  });
  const { orders, refunds } = groupOrders(kept.lines);
  noteEarlyDay(kept.lines, met, noteAt(columns.date));
  const quiet = columns.channel === undefined ? undefined : input.checks?.noteSilentChannels(kept.lines, noteAt(columns.channel));
  const called = input.checks?.calledNames(kept.lines, table.rows, kept.customers, columns.identity.called);
  return {
    customers: kept.customers,
    ...(called && { called }),
    orders,
    refunds,
    asOf,
    lastDay: lastDayOf(orders),
    rowsRead: read.rowsRead,
    rowsUsed,
    currency: currency.code,
    issues: log.all(currency.isOwn),
    same: who?.same ?? NO_FINDINGS,
    doubts: withSilentChannel(who?.doubts ?? new Map(), quiet),
    surer: surerBook(kept.lines, { customers: kept.customers, asOf }),
    source: {
      headerRow: input.headerRow,
      customerColumn: columns.customer,
      dateColumn: columns.date,
      orderColumn: columns.order,
      moneyColumn: moneyColumn(columns),
      contacts: columns.identity.contacts,
      columns: columnsRead(columns),
      rows: table.rows,
      lines: kept.lines,
    },
  };
}

/** Who counts as whom; those whose rows are all still to come are nobody yet. */
function joinedKeys(joined: ReadonlyMap<number, number>, customers: readonly CustomerKey[], numberOf: (before: number) => number): Map<string, number> {
  const known = [...joined].filter(([, leader]) => numberOf(leader) >= 0);
  return new Map(known.map(([away, leader]) => [(customers[away] as CustomerKey).key, numberOf(leader)]));
}

function lastDayOf({ days, length }: OrderBook['orders']): Day | undefined {
  let last: number | undefined;
  for (let at = 0; at < length; at++) if (last === undefined || (days[at] as number) > last) last = days[at];
  return last as Day | undefined;
}

/** Customers are told apart by a weaker key than some rows have: said, with the rows that lack the stronger one. */
function notePassedOver({ passedOver }: OrderColumns, { lines, rows }: LinesRead, log: IssueLog): void {
  if (passedOver === undefined) return;
  for (let at = 0; at < lines.count; at++) {
    const row = lines.row[at] as number;
    if (isBlank(rows[row]?.[passedOver])) log.add('ID_WEAKER', row + 1, passedOver);
  }
}

/** How many lines count, and the sum of their sizes, not of signed amounts: then every partial sum anywhere later is exact too. */
function usedLines({ count, kind, amount }: Lines): { readonly rows: number; readonly size: number } {
  let [rows, size] = [0, 0];
  for (let at = 0; at < count; at++) {
    if (kind[at] === LINE_LEFT_OUT) continue;
    rows++;
    size += Math.abs(amount[at] as number);
  }
  return { rows, size };
}

/** The topmost trouble stands for all of them. */
function allBad(rows: number, log: IssueLog, sheet: string): Problem['params'] {
  const [first] = [...log.all()].filter(({ listed }) => listed).sort((a, b) => a.first.row - b.first.row);
  return first === undefined ? { sheet, rows } : { sheet, rows, code: first.code, row: first.first.row, column: columnLetter(first.first.column) };
}

function currencyColumn(columns: OrderColumns): number {
  return columns.currency ?? moneyColumn(columns);
}

function moneyColumn({ amount, unitPrice, customer }: OrderColumns): number {
  return amount ?? unitPrice ?? customer;
}

function refuse(code: Problem['code'], params: Problem['params']): Result<OrderBook> {
  return { ok: false, problem: { code, params } };
}
