import { type Cell, isDateCell } from '../model/cell';
import { type Day, isoDay, parseIsoDay } from '../model/day';
import type { Problem } from '../model/issue';
import { type AsOf, type OrderBook, readOrderColumns } from '../orders';
import type { Policy } from '../policy';
import { evenColumns } from './evenColumns';
import { dayReader, numberReader } from './numbers';
import { FormulaProblem } from './problem';
import { type Argument, type FormulaContext, hasHeading, isAbsent, isRange, localeOf, MOST_CUSTOMERS, MOST_ORDERS, refuseLoading } from './range';

export interface OrderArguments {
  readonly customers: Argument;
  readonly dates: Argument;
  readonly amounts: Argument;
  readonly asOf: Argument;
}

/**
 * Three columns of one height → orders. A heading row and blank rows at the end are dropped; one customer on one day
 * is one order; rows that cannot be read are left out (the sheets list them).
 *
 * @param policy its day is counted back from when `as_of` is left out (without one, the latest in the data); its rates bring
 *   other currencies to its own
 * @throws FormulaProblem
 */
export function ordersFrom(given: OrderArguments, context: FormulaContext, policy?: ReadingPolicy): OrderBook {
  return ordersBelow(given, context, policy).book;
}

type ReadingPolicy = Pick<Policy, 'asOf' | 'currency' | 'rates'>;

/** The same, and how many rows stand above the first order: places of issues count from below them. */
export function ordersBelow(given: OrderArguments, context: FormulaContext, policy?: ReadingPolicy): { readonly book: OrderBook; readonly rowsAbove: number } {
  refuseLoading(given.customers, given.dates, given.amounts, given.asOf);
  const { customers, dates, amounts } = evenColumns({ customers: given.customers, dates: given.dates, amounts: given.amounts });
  const readDay = dayReader(dates, context);
  const readAmount = numberReader(amounts, context);
  const start = hasHeading(dates, (cell) => readDay(cell) !== undefined) || hasHeading(amounts, (cell) => readAmount(cell) !== undefined) ? 1 : 0;
  if (dates.length - start > MOST_ORDERS) throw new FormulaProblem('TOO_MANY_ORDERS', { orders: dates.length - start });
  const cut = (column: readonly Cell[]) => column.slice(start);
  if (!cut(dates).some((cell) => readDay(cell) !== undefined)) throw new FormulaProblem('NO_DATES');
  if (!cut(amounts).some((cell) => readAmount(cell) !== undefined)) throw new FormulaProblem('NO_NUMBERS', { name: 'amounts' });
  const asOf = asOfFrom(given.asOf, policy?.asOf);
  if (asOf.kind === 'given') refuseTooEarly(asOf.day, cut(dates).map(readDay));
  const options = { locale: localeOf(context), asOf, ...(policy && { currencies: policy }) };
  const book = readOrderColumns({ customers: cut(customers), dates: cut(dates), amounts: cut(amounts), sheet: '' }, options);
  if (!book.ok) throw formulaProblem(book.problem);
  if (book.value.customers.length > MOST_CUSTOMERS) throw new FormulaProblem('TOO_MANY_CUSTOMERS', { customers: book.value.customers.length });
  return { book: book.value, rowsAbove: start };
}

/** Otherwise every row would be left out as not yet due, and the columns would seem unreadable. */
function refuseTooEarly(asOf: Day, days: readonly (Day | undefined)[]): void {
  if (days.every((day) => day === undefined || day > asOf)) throw new FormulaProblem('AS_OF_TOO_EARLY', { day: isoDay(asOf) });
}

function asOfFrom(argument: Argument, usualDay: Day | undefined): AsOf {
  if (isAbsent(argument) || argument === undefined) return usualDay === undefined ? { kind: 'latest' } : { kind: 'given', day: usualDay };
  const day = isRange(argument) ? undefined : dayFrom(argument);
  if (day === undefined) throw new FormulaProblem('AS_OF_UNREADABLE');
  return { kind: 'given', day };
}

function dayFrom(cell: Cell): Day | undefined {
  return isDateCell(cell) ? cell.day : typeof cell === 'string' ? parseIsoDay(cell.trim()) : undefined;
}

/** The reading room speaks of sheets; a formula has only its arguments. */
function formulaProblem({ code, params }: Problem): FormulaProblem {
  if (code === 'CURRENCY_MIXED') return new FormulaProblem('ONE_CURRENCY', params);
  return new FormulaProblem(code === 'SUM_TOO_LARGE' ? 'SUM_TOO_LARGE' : 'NO_ORDER_READABLE', params);
}
