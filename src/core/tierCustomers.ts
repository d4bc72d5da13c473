import { measureCustomers } from './customers';
import type { SheetRows } from './model/cell';
import type { Result } from './model/issue';
import type { ReadingLocale } from './model/locale';
import { isExactSum } from './model/money';
import { type AsOf, type OrderBook, readOrders, type SameAnswers } from './orders';
import type { Policy } from './policy';
import { confidences, thinDataIssues } from './quality';
import { scoreCustomers } from './scores';
import { inListOrder, type TieredCustomer } from './tables';
import { decideTiers } from './tiers';

/** Everything one run of the engine found. */
export interface Outcome {
  readonly book: OrderBook;
  readonly customers: readonly TieredCustomer[]; // in list order; also those without a tier
}

/** What a run knows besides the rows and the rules. */
export interface RunContext {
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
  readonly answers?: SameAnswers; // what people said of who is who
}

/** The corridor: rows → orders → customers → scores → tiers. Sheets, cells, preview and tests all walk it. */
export function tierCustomers(table: SheetRows, policy: Policy, context: RunContext): Result<Outcome> {
  const asOf: AsOf = policy.asOf === undefined ? context.asOf : { kind: 'given', day: policy.asOf };
  const read = readOrders(table, { ...context, columns: policy.columns, asOf, currencies: policy, allowsProbable: policy.probableCustomers });
  return read.ok ? tierOrders(read.value, policy, table.sheet) : read;
}

/** The corridor from orders on, for those who come with three columns instead of a sheet. */
export function tierOrders(book: OrderBook, policy: Pick<Policy, 'rules' | 'weights'>, sheet: string): Result<Outcome> {
  const measures = measureCustomers(book);
  if (measures === undefined || !isExactSum(measures.reduce((sum, { spend }) => sum + Math.abs(spend ?? 0), 0)))
    return { ok: false, problem: { code: 'SUM_TOO_LARGE', params: { sheet } } };
  const scores = scoreCustomers(measures, policy.weights);
  const decisions = decideTiers(measures, scores, policy.rules);
  const sureness = confidences(book, measures);
  const customers = measures.map(
    (each, index) => ({ measures: each, score: scores[index], confidence: sureness[index], ...decisions[index] }) as TieredCustomer,
  );
  const tiered = decisions.filter(({ tier }) => tier !== undefined).length;
  const issues = [...book.issues, ...thinDataIssues(book, tiered, policy.rules, sheet)];
  return { ok: true, value: { book: { ...book, issues }, customers: inListOrder(customers) } };
}
