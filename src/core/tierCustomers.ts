import { type CustomerTable, groupCells, lifecycles, type MeasuringRules, measureWithTables } from './customers';
import type { SheetRows } from './model/cell';
import type { Customer } from './model/customer';
import type { Day } from './model/day';
import type { Result } from './model/issue';
import type { ReadingLocale } from './model/locale';
import { isExactSum } from './model/money';
import { type AsOf, type OrderBook, type ReadOrdersOptions, readOrders, type SameAnswers, withoutCustomers } from './orders';
import type { Policy } from './policy';
import { confidences, thinDataIssues } from './quality';
import { groupsOf, type ScoringRules, scoreCustomers } from './scores';
import { inListOrder, type TieredCustomer } from './tables';
import { decideOfficialTiers, isReviewDue, judgeToday, matchOverrides, type OverrideRow, type RowVerdict, type TierHistory, tiersToday } from './tiers';

/** Everything one run of the engine found. */
export interface Outcome {
  readonly book: OrderBook;
  readonly customers: readonly TieredCustomer[]; // in list order; also those without a tier
  readonly notProfiled?: number; // customers left out wholly, because they are not to be judged
  readonly history?: TierHistory; // for the next run
  readonly overrides?: readonly (RowVerdict | undefined)[]; // what became of the rows people wrote; undefined: a blank one
}

/** What a run knows besides the rows and the rules. */
export interface RunContext {
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
  readonly answers?: SameAnswers; // what people said of who is who
  readonly customers?: CustomerTable | undefined; // the table of customers, when there is one
  readonly tiers?: { kept(): TierHistory | undefined; readonly rules: string }; // as the last run left them, asked for only where it counts; the mark of today's rules
  readonly overrides?: readonly OverrideRow[] | undefined; // tiers that people set by hand
  readonly isNotProfiled?: ((key: string) => boolean) | undefined; // customers who are not to be judged at all
}

const NO_HISTORY: NonNullable<RunContext['tiers']> = { kept: () => undefined, rules: '' };

/** What of the policy decides today's tiers. */
type TieringPolicy = Pick<Policy, 'rules'> & ScoringRules & MeasuringRules;

/** The corridor: rows → orders → customers → scores → tiers. Sheets, cells, preview and tests all walk it. */
export function tierCustomers(table: SheetRows, policy: Policy, context: RunContext): Result<Outcome> {
  const asOf: AsOf = policy.asOf === undefined ? context.asOf : { kind: 'given', day: policy.asOf };
  const options = { ...context, columns: policy.columns, asOf, currencies: policy, allowsProbable: policy.probableCustomers };
  const { read, notProfiled } = readThoseToJudge(table, options, context.isNotProfiled);
  const tiered = read.ok ? tierBook(read.value, policy, table.sheet, { ...context, asOf }) : read;
  return !tiered.ok || notProfiled === 0 ? tiered : { ok: true, value: { ...tiered.value, notProfiled } };
}

/** The rest of the corridor: orders that are read already → tiers. Several rules can be tried on one reading. */
export function tierBook(book: OrderBook, policy: Policy, sheet: string, context: RunContext): Result<Outcome> {
  const today = tierByTables(book, policy, sheet, context);
  if (!today.ok || (context.tiers === undefined && context.overrides === undefined)) return today;
  const asOfDay = context.asOf.kind === 'capped' ? context.asOf.today : today.value.book.asOf;
  return { ok: true, value: officialOutcome(today.value, policy, context, asOfDay) };
}

/** The table is read once more without those who are not to be judged: only a whole reading tells whose each row is. */
function readThoseToJudge(table: SheetRows, options: ReadOrdersOptions, isNotProfiled: RunContext['isNotProfiled']) {
  const read = readOrders(table, options);
  if (!read.ok || isNotProfiled === undefined) return { read, notProfiled: 0 };
  const rest = withoutCustomers(table, read.value, isNotProfiled);
  return { read: rest.customers === 0 ? read : readOrders(rest.table, options), notProfiled: rest.customers };
}

/** By all that the orders' further columns and the table of customers tell. */
function tierByTables(book: OrderBook, policy: Policy, sheet: string, { locale, customers: table }: RunContext): Result<Outcome> {
  const measures = measureWithTables(book, { rules: policy, locale, table })?.map((customer, number) => {
    const called = book.called?.[number];
    return called === undefined ? customer : { ...customer, called };
  });
  const stages = () => (book.totals === undefined ? lifecycles(book).map(({ stage }) => stage) : []);
  const cellOf = groupCells(book, measures ?? [], { table, stages });
  return tierMeasured(book, policy, { sheet, measures, groupOf: groupsOf(book.customers.length, policy.groups, cellOf) });
}

/** Customers as measured; `undefined` = a sum is too large to be exact. */
interface Measured {
  readonly sheet: string;
  readonly measures: readonly Customer[] | undefined;
  readonly groupOf?: readonly (number | undefined)[]; // index into the policy's groups
}

function tierMeasured(book: OrderBook, policy: TieringPolicy, { sheet, measures, groupOf }: Measured): Result<Outcome> {
  if (measures === undefined || !isExactSum(measures.reduce((sum, { spend }) => sum + Math.abs(spend ?? 0), 0)))
    return { ok: false, problem: { code: 'SUM_TOO_LARGE', params: { sheet } } };
  const scores = scoreCustomers(measures, policy, groupOf);
  const decisions = tiersToday(measures, scores, policy);
  const sureness = confidences(book, measures, policy);
  const customers = measures.map(
    (each, index) => ({ measures: each, score: scores[index], confidence: sureness[index], ...decisions[index] }) as TieredCustomer,
  );
  const tiered = decisions.filter(({ tier }) => tier !== undefined).length;
  const issues = [...book.issues, ...thinDataIssues(book, tiered, policy.rules, sheet)];
  return { ok: true, value: { book: { ...book, issues }, customers: inListOrder(customers) } };
}

/** Today's tiers made official: calmed by the history where the rules ask for it, set by hand where people say so, else left as they are; always with what came before. */
function officialOutcome({ book, customers }: Outcome, policy: Policy, { tiers = NO_HISTORY, overrides: rows, locale }: RunContext, today: Day): Outcome {
  const words = rows && matchOverrides(rows, book, policy, { today, locale });
  const { kept, rules } = tiers;
  const judged = judgeToday(
    customers.map(({ measures }) => measures),
    customers.map(({ score }) => score),
    policy,
  );
  const before = kept();
  const isReview = policy.calm === undefined || isReviewDue(policy.calm, before, book.asOf, rules);
  const { decisions, history } = decideOfficialTiers(judged, before, policy, { asOf: book.asOf, isReview, rules, ...words });
  const stages = book.totals === undefined ? lifecycles(book) : [];
  const stageOf = new Map(book.customers.map(({ key }, index) => [key, stages[index]?.stage]));
  const official = customers.map((customer, index): TieredCustomer => {
    const decided = decisions[index] as (typeof decisions)[number];
    return { ...customer, tier: decided.tier, reason: decided.reason, official: decided, stage: stageOf.get(customer.measures.key) };
  });
  return { book, customers: inListOrder(official), history, ...(words && { overrides: words.verdicts }) };
}
