import { type Cell, isBlank } from '../model/cell';
import type { Day } from '../model/day';
import type { IssueCode, Place } from '../model/issue';
import { type IssueLog, isErrorCell, isPendingCell, isRoundedNumber } from '../reading';
import type { CustomerList } from './customerList';
import { fillDown } from './fillDown';
import { LINE_LEFT_OUT, LINE_ORDER, LINE_REFUND, type Lines, UNKNOWN_DAY } from './lines';
import { type LinesInput, type Pass, startPass } from './linesPass';
import type { OrderColumns } from './orderColumns';
import { AMOUNT_CODES, DAY_CODES, DOUBT_CODES } from './rowCodes';
import type { StatusMeaning } from './statusWords';
import { isTotalsRow } from './totalsRow';
import { isUsualTable, readUsualRows } from './usualRows';

type Row = readonly Cell[];

/** What one pass over the rows gives. */
export interface LinesRead {
  readonly lines: Lines;
  readonly customers: Pick<CustomerList, 'customers' | 'odd'>;
  readonly rows: readonly Row[]; // as they were read: filled down where an order goes on below its first row
  readonly rowsRead: number; // non-blank
  readonly lastRow: number; // 0-based index of the last of them
  readonly pending: Place | undefined; // the first needed cell that is still being computed
}

/**
 * Rows → readable lines, each other row one coded issue. One code per row, the first that applies: an error cell where
 * we need a value, a totals row, no customer, a cancelled or test order, no date, no amount, a refund of unclear sign.
 * (Status before date: shops leave the paid date of a cancelled order blank.)
 */
export function readLines(input: LinesInput, log: IssueLog): LinesRead {
  const pass = startPass(input, log);
  let rows: readonly Row[] = input.table.rows;
  let isFilled = false;
  let rowsRead = 0;
  const isUsual = isUsualTable(pass);
  for (let index = input.from; index < rows.length; index++) {
    if (isUsual && pass.rowBefore === index - 1) {
      const next = readUsualRows(pass, rows, index);
      rowsRead += next - index;
      pass.rowBefore = next - 1;
      index = next;
    }
    if (!isFilled && mayGoOn(rows[index], input.columns)) {
      rows = fillDown(input.table, input.from, input.columns).rows;
      isFilled = true;
    }
    const row = rows[index];
    if (row === undefined) break;
    if (isBlankRow(row, input.columns.customer)) continue;
    rowsRead++;
    if (index > pass.rowBefore + 1) noteBlankRows(log, pass.rowBefore + 1, index);
    readRow(pass, row, index);
    pass.rowBefore = index;
  }
  log.describe('DATE_AMBIGUOUS', () => ({ order: pass.days.order().dayFirst ? 'dayFirst' : 'monthFirst' }));
  log.describe('AMOUNT_SEPARATOR_AMBIGUOUS', () => ({ decimal: pass.amounts.decimalComma() ? ',' : '.' }));
  return { lines: pass.lines, customers: pass.customers, rows, rowsRead, lastRow: pass.rowBefore, pending: pass.pending };
}

/** Whether a row has no amount, as those have that go on with the order above them. */
function mayGoOn(row: Row | undefined, { amount }: OrderColumns): boolean {
  return amount !== undefined && row !== undefined && isBlank(row[amount]);
}

function readRow(pass: Pass, row: Row, index: number): void {
  const { columns } = pass;
  const errorColumn = errorColumnOf(row, pass.needed);
  const status = pass.status.meaning(row);
  if (errorColumn >= 0) {
    if (isPendingCell(row[errorColumn])) pass.pending ??= { sheet: pass.sheet, row: index + 1, column: errorColumn };
    leaveOut(pass, 'CELL_ERROR', { row, index, column: errorColumn });
  } else if (isTotalsRow(row, columns)) leaveOut(pass, 'ROW_IS_TOTAL', { row, index, column: columns.customer });
  else if (status === 'test') leaveOut(pass, 'ORDER_TEST', { row, index, column: pass.status.columnOf(row) });
  else readCustomerAndDay(pass, row, index, status);
}

function readCustomerAndDay(pass: Pass, row: Row, index: number, status: StatusMeaning | undefined): void {
  const { columns, customers, log } = pass;
  const named = customers.numberOf(row[columns.customer]);
  const isMerged = named < 0 && isBlank(row[columns.customer]);
  const customer = isMerged ? customers.numberOf(pass.mergedCustomer(index)) : named;
  if (customer < 0) {
    leaveOut(pass, 'ID_BLANK', { row, index, column: columns.customer });
    return;
  }
  if (customers.hasNewVariant()) log.add('ID_VARIANT', index + 1, columns.customer, row[columns.customer]);
  const before = lineBefore(pass, row, customer);
  const isDayLeftOut = before !== undefined && isBlank(row[columns.date]);
  const day = isDayLeftOut ? (pass.lines.day[before] as Day) : pass.days.read(row[columns.date]);
  if (status === 'cancelled' || status === 'unpaid') {
    append(pass.lines, { index, customer, order: -1, day: typeof day === 'number' ? day : UNKNOWN_DAY, amount: 0, mark: 0, kind: LINE_LEFT_OUT });
    leaveOut(pass, status === 'unpaid' ? 'ORDER_UNPAID' : 'ORDER_CANCELLED', { row, index, column: pass.status.columnOf(row) });
  } else if (typeof day === 'string') {
    leaveOut(pass, DAY_CODES[day], { row, index, column: columns.date });
  } else {
    readMoney(pass, row, { index, customer, day, isRefund: status === 'refund', isContinued: before !== undefined, isMerged });
  }
}

/**
 * The line just above, when this row goes on with its order: some exports write the amount of an order, and the day it
 * was paid, on its first line only. `undefined` for a row with an amount, of another order or customer, and in tables
 * without order numbers or with amounts made of quantity and price.
 */
function lineBefore({ columns, lines, orderNumber, rowBefore }: Pass, row: Row, customer: number): number | undefined {
  if (columns.order === undefined || columns.amount === undefined || !isBlank(row[columns.amount]) || lines.count === 0) return undefined;
  const last = lines.count - 1;
  const order = orderNumber(row[columns.order]);
  const isSame = order >= 0 && lines.order[last] === order && lines.customer[last] === customer;
  return isSame && lines.row[last] === rowBefore && lines.kind[last] !== LINE_LEFT_OUT ? last : undefined;
}

interface KnownOfRow {
  readonly index: number;
  readonly customer: number;
  readonly day: number;
  readonly isRefund: boolean;
  readonly isContinued: boolean; // the row goes on with the order above it
  readonly isMerged: boolean; // its customer stands in the first row of a merged cell
}

/** The rest of a row whose customer and day are known. */
function readMoney(pass: Pass, row: Row, known: KnownOfRow): void {
  const { amounts, columns } = pass;
  const { index, customer, day } = known;
  const read = amounts.read(row);
  const amount = known.isContinued ? 0 : read; // the order's amount stands on its first line
  if (typeof amount === 'string') {
    leaveOut(pass, AMOUNT_CODES[amount], { row, index, column: amounts.columnAtFault(row) });
    return;
  }
  const mark = pass.currencies.numberOf(row, index);
  if (pass.currencies.marks[mark]?.codes.length === 0) {
    leaveOut(pass, 'AMOUNT_TWO_CURRENCIES', { row, index, column: amounts.columns[0] as number });
    return;
  }
  const isRefund = known.isRefund || amount < 0 || amounts.isReturn(row);
  const order = columns.order === undefined ? -1 : pass.orderNumber(row[columns.order]);
  if (isRefund && amount > 0) {
    append(pass.lines, { index, customer, order, day, amount: 0, mark: 0, kind: LINE_LEFT_OUT });
    leaveOut(pass, 'AMOUNT_REFUND_SIGN', { row, index, column: amounts.columns[0] as number });
    return;
  }
  append(pass.lines, { index, customer, order, day, amount, mark, kind: isRefund ? LINE_REFUND : LINE_ORDER });
  if (order < 0 && columns.order !== undefined && isRoundedNumber(row[columns.order])) {
    pass.log.add('ORDER_ID_PRECISION_LOST', index + 1, columns.order, row[columns.order]);
  }
  if (known.isMerged) pass.log.add('ID_FILLED_FROM_MERGE', index + 1, columns.customer, pass.customers.customers[customer]?.name);
  noteUsed(pass, row, index);
}

/** What is worth telling of a row that counts, the line appended last. */
function noteUsed({ days, amounts, columns, lines, log }: Pass, row: Row, index: number): void {
  const amountColumn = amounts.columns[0] as number;
  const doubt = days.doubtOf(row[columns.date]);
  const isRough = amounts.isRough(row);
  const isAmbiguous = amounts.isAmbiguous(row);
  if (doubt !== undefined) log.add(DOUBT_CODES[doubt], index + 1, columns.date, row[columns.date]);
  if (isRough) log.add('AMOUNT_APPROX_OR_UNIT', index + 1, amountColumn, row[amountColumn]);
  if (isAmbiguous) log.add('AMOUNT_SEPARATOR_AMBIGUOUS', index + 1, amountColumn, row[amountColumn]);
  if (doubt !== undefined || isRough || isAmbiguous) lines.doubtful[lines.count - 1] = 1;
}

/** With the row's amount, where it can be read: money is conserved as rows are. */
function leaveOut({ log, amounts, currencies }: Pass, code: IssueCode, { row, index, column }: { row: Row; index: number; column: number }): void {
  const amount = amounts.read(row);
  if (typeof amount === 'number') log.add(code, index + 1, column, row[column], amount, currencies.marks[currencies.numberOf(row, index)]?.label);
  else log.add(code, index + 1, column, row[column]);
}

/** Blank rows between others; those at the end are just the rest of the sheet. */
function noteBlankRows(log: IssueLog, from: number, to: number): void {
  for (let index = from; index < to; index++) log.add('ROW_BLANK', index + 1, 0);
}

function append(lines: Lines, line: { index: number; customer: number; order: number; day: number; amount: number; mark: number; kind: number }): void {
  const at = lines.count++;
  if (line.kind === LINE_REFUND) lines.refunds++;
  lines.row[at] = line.index;
  lines.customer[at] = line.customer;
  lines.order[at] = line.order;
  lines.day[at] = line.day;
  lines.amount[at] = line.amount;
  lines.mark[at] = line.mark;
  lines.kind[at] = line.kind;
}

/** The first needed column with a formula error; −1 when there is none. */
function errorColumnOf(row: Row, needed: readonly number[]): number {
  for (let at = 0; at < needed.length; at++) if (isErrorCell(row[needed[at] as number])) return needed[at] as number;
  return -1;
}

function isBlankRow(row: Row, customer: number): boolean {
  return isBlank(row[customer]) && row.every(isBlank);
}
