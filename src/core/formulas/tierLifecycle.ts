import { lifecycles, type Stage } from '../customers';
import { type Cell, isBlank } from '../model/cell';
import { evenColumns } from './evenColumns';
import { ordersFrom } from './orderColumns';
import { type Argument, type FormulaContext, refuseLoading } from './range';

const UNKNOWN = '–';

/**
 * `TIER_LIFECYCLE(customers, dates, as_of)`: where each customer is by their own rhythm: usual gap between orders (days),
 * days since the last one, how many usual gaps that is (one decimal) and the stage. Customers in order of first
 * appearance. Whoever ordered on one day only has no gap of their own and is held against everybody's.
 *
 * @throws FormulaProblem
 */
export function tierLifecycleFormula(
  given: { readonly customers: Argument; readonly dates: Argument; readonly asOf: Argument },
  context: FormulaContext,
  wordOf: (stage: Stage) => string,
): Cell[][] {
  refuseLoading(given.customers, given.dates, given.asOf);
  const { customers, dates } = evenColumns({ customers: given.customers, dates: given.dates });
  const column = (cells: readonly Cell[]) => cells.map((cell) => [cell]);
  const amounts = customers.map((customer, row) => [isBlank(customer) && isBlank(dates[row]) ? '' : 1]); // every row is an order, whatever it came to
  const book = ordersFrom({ customers: column(customers), dates: column(dates), amounts, asOf: given.asOf }, context);
  const { words } = context;
  const heading = [words.CUSTOMER, words.USUAL_GAP, words.DAYS_SINCE, words.TIMES_USUAL, words.STAGE];
  const rows = lifecycles(book).map(({ stage, daysSince, ownGap, usualGap }, index): Cell[] => [
    book.customers[index]?.name ?? '',
    ownGap === undefined || usualGap === undefined ? UNKNOWN : usualGap / 2,
    daysSince ?? '',
    daysSince === undefined || usualGap === undefined ? UNKNOWN : Math.round((20 * daysSince) / usualGap) / 10,
    stage === undefined ? UNKNOWN : wordOf(stage),
  ]);
  return [heading, ...rows];
}
