import { columnLetter, isBlank, type SheetRows } from '../model/cell';
import type { Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import { isExactSum } from '../model/money';
import { type IssueLog, issueLog } from '../reading';
import { type AsOfFound, findAsOf, leaveOutLateLines } from './asOfDay';
import { dateRefunds } from './dateRefunds';
import { noteDoubtfulCustomers } from './doubtfulCustomers';
import { groupOrders } from './groupOrders';
import { keepCustomers } from './keepCustomers';
import { LINE_LEFT_OUT, type Lines } from './lines';
import { noteNetNegative } from './netNegative';
import type { AsOf, OrderBook } from './order';
import type { OrderColumns } from './orderColumns';
import { noteOrderConflicts } from './orderConflicts';
import { type LinesRead, readLines } from './readLines';
import { hasLineColumns, noteRepeatedRows } from './repeatedRows';
import { USED_ALL_THE_SAME } from './rowCodes';
import { noteSharedOrders } from './sharedOrders';
import { leaveOutLastTotal } from './totalsRow';

export interface BookInput {
  readonly table: SheetRows;
  readonly headerRow: number; // 1-based; 0 when there is none
  readonly columns: OrderColumns;
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
}

/** Data rows → order book: read, note repeats, find the day we count back from, leave out later rows, group. */
export function buildBook(input: BookInput): Result<OrderBook> {
  const { table, columns, asOf } = input;
  const log = issueLog(table.sheet, (code) => !USED_ALL_THE_SAME.includes(code));
  const read = readLines({ table, from: input.headerRow, columns, locale: input.locale }, log);
  if (read.rowsRead === 0) return refuse('TABLE_NO_DATA', { sheet: table.sheet });
  if (read.pending !== undefined) return refuse('STILL_LOADING', { sheet: table.sheet, cell: `${columnLetter(read.pending.column)}${read.pending.row}` });
  const { lines } = read;
  notePassedOver(input, lines, log);
  leaveOutLastTotal(lines, read.lastRow, { log, column: columns.customer, rows: table.rows });
  noteRepeatedRows(lines, table.rows, columns, log);
  dateRefunds(lines);
  const found = findAsOf(lines, asOf);
  if (found !== undefined) leaveOutLateLines(lines, found, asOf, { log, column: columns.date, rows: table.rows });
  const rowsUsed = countUsed(lines);
  if (found === undefined || rowsUsed === 0) return refuse('TABLE_ALL_BAD', allBad(read.rowsRead, log, table.sheet));
  if (read.currency.agreed() === 'mixed') return refuse('CURRENCY_MIXED', { sheet: table.sheet, list: read.currency.list(), column: currencyColumn(columns) });
  if (!isExactSum(sumOfSizes(lines))) return refuse('SUM_TOO_LARGE', { sheet: table.sheet });
  return { ok: true, value: bookOf(input, read, found, { rowsUsed, log }) };
}

function bookOf(input: BookInput, read: LinesRead, { asOf }: AsOfFound, { rowsUsed, log }: { rowsUsed: number; log: IssueLog }): OrderBook {
  const { columns, table } = input;
  const noteAt = (column: number) => ({ log, column, rows: table.rows });
  if (columns.order !== undefined) noteSharedOrders(read.lines, noteAt(columns.order));
  if (columns.order !== undefined && !hasLineColumns(columns)) noteOrderConflicts(read.lines, noteAt(columns.order));
  noteDoubtfulCustomers(read.lines, read.customers, noteAt(columns.customer));
  noteNetNegative(read.lines, read.customers.customers.length, noteAt(columns.customer));
  const kept = keepCustomers(read.lines, read.customers.customers, asOf);
  const { orders, refunds } = groupOrders(kept.lines);
  return {
    customers: kept.customers,
    orders,
    refunds,
    asOf,
    rowsRead: read.rowsRead,
    rowsUsed,
    currency: read.currency.agreed(),
    issues: log.all(),
  };
}

/** Customers are told apart by a weaker key than some rows have: said, with the rows that lack the stronger one. */
function notePassedOver({ table, columns }: BookInput, lines: Lines, log: IssueLog): void {
  const { passedOver } = columns;
  if (passedOver === undefined) return;
  for (let at = 0; at < lines.count; at++) {
    const row = lines.row[at] as number;
    if (isBlank(table.rows[row]?.[passedOver])) log.add('ID_WEAKER', row + 1, passedOver);
  }
}

function countUsed(lines: Lines): number {
  let used = 0;
  for (let at = 0; at < lines.count; at++) if (lines.kind[at] !== LINE_LEFT_OUT) used++;
  return used;
}

/** Sizes, not signed amounts: then every partial sum anywhere later is exact too. */
function sumOfSizes(lines: Lines): number {
  let sum = 0;
  for (let at = 0; at < lines.count; at++) if (lines.kind[at] !== LINE_LEFT_OUT) sum += Math.abs(lines.amount[at] as number);
  return sum;
}

/** The topmost trouble stands for all of them. */
function allBad(rows: number, log: IssueLog, sheet: string): Problem['params'] {
  const [first] = [...log.all()].filter(({ listed }) => listed).sort((a, b) => a.first.row - b.first.row);
  return first === undefined ? { sheet, rows } : { sheet, rows, code: first.code, row: first.first.row, column: columnLetter(first.first.column) };
}

function currencyColumn(columns: OrderColumns): string {
  return columnLetter(columns.currency ?? columns.amount ?? columns.unitPrice ?? columns.customer);
}

function refuse(code: Problem['code'], params: Problem['params']): Result<OrderBook> {
  return { ok: false, problem: { code, params } };
}
