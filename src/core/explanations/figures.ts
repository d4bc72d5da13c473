import { type Cell, columnLetter, isBlank, isDateCell, type SheetRows } from '../model/cell';
import type { Customer } from '../model/customer';
import { moneyOf, unitsOf } from '../model/money';
import { LINE_LEFT_OUT, type OrderBook } from '../orders';
import { isErrorCell } from '../reading';

export type FigureName = 'orders' | 'spend' | 'averageOrder' | 'firstOrder' | 'lastOrder';

/** Why no native formula gives the figure. */
export type NoFormula =
  | 'totals' // the table holds totals, not orders
  | 'spellings' // the customer is written in several ways, or joined of several
  | 'severalRows' // an order has several rows
  | 'leftOut' // rows of the customer's that do not count
  | 'errors' // a formula error in the column of customers would become the formula's
  | 'notNumbers' // amounts are text, made of quantity and price, or in another currency
  | 'notDates' // dates are text
  | 'rules'; // the rules look at some of the orders only

/** One figure, the rows it comes from, and a formula of the spreadsheet's own that gives the same. */
export interface Figure {
  readonly figure: FigureName;
  readonly value: number; // orders, currency units, or a day
  readonly formula: string | undefined;
  readonly whyNot: NoFormula | undefined; // set exactly when there is no formula
}

export interface FiguresInput {
  readonly book: OrderBook;
  readonly customer: number; // index in the book
  readonly measures: Customer;
  readonly table: SheetRows; // the sheet as it is, not as it was read
  readonly separator: ',' | ';'; // between arguments, as the spreadsheet's locale wants it
}

/** The sheet's rows (1-based) that count for a customer. */
export function rowsOf({ source: { lines } }: OrderBook, customer: number): number[] {
  const rows: number[] = [];
  for (let at = 0; at < lines.count; at++) if (lines.customer[at] === customer && lines.kind[at] !== LINE_LEFT_OUT) rows.push((lines.row[at] as number) + 1);
  return rows.sort((a, b) => a - b);
}

/** A formula is offered only when the cells it adds up are, one by one, what we have read in them. */
export function figuresOf(input: FiguresInput): Figure[] {
  const { measures, separator, table, book } = input;
  const { customerColumn, dateColumn = 0, moneyColumn } = book.source;
  const cells = matched(input);
  const range = (column: number) => `${sheetName(table.sheet)}!${columnLetter(column)}:${columnLetter(column)}`;
  const found = (column: number) => `FILTER(${range(column)}${separator} ${range(customerColumn)}=${literal(cells.key)})`;
  const { orders, spend, firstOrder, lastOrder } = measures;
  const sum = `SUM(${found(moneyColumn)})`;
  return [
    ...(orders === undefined ? [] : [figure('orders', orders, cells.orders, `COUNTA(${found(customerColumn)})`)]),
    ...(spend === undefined
      ? []
      : [figure('spend', unitsOf(spend), cells.amounts, cells.isWhole ? sum : `ROUND(${sum}${separator} ${spend % 100 === 0 ? 2 : 4})`)]),
    ...averageFigure(measures, cells, `ROUND(AVERAGE(${found(moneyColumn)})${separator} 2)`),
    ...(firstOrder === undefined ? [] : [figure('firstOrder', firstOrder, cells.days, `MIN(${found(dateColumn)})`)]),
    ...(lastOrder === undefined ? [] : [figure('lastOrder', lastOrder, cells.days, `MAX(${found(dateColumn)})`)]),
  ];
}

function figure(name: FigureName, value: number, whyNot: NoFormula | undefined, formula: string): Figure {
  return { figure: name, value, formula: whyNot === undefined ? `=${formula}` : undefined, whyNot };
}

/** Spend per order, to the hundredth, unless it lies just between two: then it is up to the spreadsheet's arithmetic. */
function averageFigure({ orders, spend }: Customer, cells: Matched, formula: string): Figure[] {
  if (orders === undefined || orders < 2 || spend === undefined || spend < 0) return [];
  const [halves, unit] = [2 * spend + 100 * orders, 200 * orders];
  return halves % unit === 0 ? [] : [figure('averageOrder', Math.floor(halves / unit) / 100, cells.orders ?? cells.amounts, formula)];
}

/** What a formula that looks for one spelling of the customer meets, against what we counted. */
interface Matched {
  readonly key: string | number;
  readonly isWhole: boolean; // amounts without decimals
  readonly orders: NoFormula | undefined;
  readonly amounts: NoFormula | undefined;
  readonly days: NoFormula | undefined;
}

function matched({ book, customer, table, measures }: FiguresInput): Matched {
  const { lines, customerColumn } = book.source;
  if (book.totals !== undefined) return nothing('totals');
  const ours = new Map<number, number>(); // row → line
  for (let at = 0; at < lines.count; at++) if (lines.customer[at] === customer && lines.kind[at] !== LINE_LEFT_OUT) ours.set(lines.row[at] as number, at);
  const first = ours.keys().next().value;
  const key = first === undefined ? undefined : table.rows[first]?.[customerColumn];
  if (!canBeLiteral(key)) return nothing('spellings');
  const found = table.rows.flatMap((row, index) => (isEqualInSheets(row[customerColumn], key) ? [index] : []));
  if (table.rows.some((row) => isErrorCell(row[customerColumn]))) return nothing('errors');
  const met = new Set(found);
  if ([...ours.keys()].some((row) => !met.has(row))) return nothing('spellings');
  if (found.some((row) => !ours.has(row))) return nothing('leftOut');
  const cells = found.map((row) => cellsOf(book, table.rows[row] ?? [], ours.get(row) as number));
  return {
    key,
    isWhole: cells.every(({ amount }) => amount % 10_000 === 0),
    orders: found.length === measures.orders ? undefined : 'severalRows',
    amounts: cells.some(({ isNumber }) => !isNumber)
      ? 'notNumbers'
      : cells.reduce((sum, { amount }) => sum + amount, 0) === measures.spend
        ? undefined
        : 'rules',
    days: whyNoDays(cells, measures),
  };
}

interface CellsOfRow {
  readonly amount: number;
  readonly isNumber: boolean; // its cell is the amount we counted
  readonly day: number;
  readonly isDate: boolean;
}

function cellsOf({ source: { lines, dateColumn, moneyColumn } }: OrderBook, row: readonly Cell[], at: number): CellsOfRow {
  const [written, date] = [row[moneyColumn], dateColumn === undefined ? undefined : row[dateColumn]];
  const [amount, day] = [lines.amount[at] as number, lines.day[at] as number];
  return { amount, day, isNumber: typeof written === 'number' && moneyOf(written) === amount, isDate: isDateCell(date) && date.day === day };
}

/** Refunds and the later lines of an order move neither first nor last order. */
function whyNoDays(cells: readonly CellsOfRow[], { firstOrder, lastOrder }: Customer): NoFormula | undefined {
  if (cells.some(({ isDate }) => !isDate)) return 'notDates';
  const days = cells.map(({ day }) => day);
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  return first === firstOrder && last === lastOrder ? undefined : 'severalRows';
}

function nothing(why: NoFormula): Matched {
  return { key: '', isWhole: true, orders: why, amounts: why, days: why };
}

/** What can stand in a formula as itself: text with something to see, or a whole number. */
function canBeLiteral(cell: Cell | undefined): cell is string | number {
  return typeof cell === 'number' ? Number.isSafeInteger(cell) : typeof cell === 'string' && !isBlank(cell) && !/[\r\n\t]/.test(cell);
}

/** `=` of a formula: text without case, numbers by value, never one with the other. */
function isEqualInSheets(cell: Cell | undefined, key: string | number): boolean {
  return typeof cell === 'string' && typeof key === 'string' ? cell.toLowerCase() === key.toLowerCase() : cell === key;
}

function literal(key: string | number): string {
  return typeof key === 'number' ? String(key) : `"${key.replace(/"/g, '""')}"`;
}

function sheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
