import { groupColumns } from '../../core/fairness';
import { builtInHearing } from '../../core/feedback';
import { type Customer, calledAs } from '../../core/model/customer';
import type { Day } from '../../core/model/day';
import {
  bookUntil,
  type CommonTrait,
  changedTexts,
  decliningTogether,
  type NearFalls,
  nearFalls,
  outcomesByTier,
  type PeriodOutcomes,
  startingTiers,
  type Trait,
} from '../../core/outcomes';
import { inBookOrder } from './fairnessPage';
import type { ReviewInput } from './reviewInput';

/** One customer's fall since the period's start; tiers as indexes, `undefined` = none any more. */
export interface Fall {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number | undefined;
}

export interface ReviewFindings {
  readonly outcomes: PeriodOutcomes | undefined; // undefined: nobody knows the tiers of then
  readonly yearBefore: PeriodOutcomes | undefined; // the same days a year earlier
  readonly falls: readonly Fall[] | undefined; // by name
  readonly near: NearFalls | undefined; // undefined: no feedback is kept
  readonly declining: number; // customers who fell a tier, lapsed, or whose own figures fall
  readonly traits: number; // compared
  readonly common: readonly CommonTrait[];
}

const YEAR_DAYS = 365;
/** Columns that people move between may have many texts. */
export const TRAIT_LIMITS = { values: 60, columns: 10 };

export function reviewFindings(input: ReviewInput): ReviewFindings {
  const { outcome, policy, given, quarters, said, from, asOf } = input;
  const { book } = outcome;
  const { hearing = builtInHearing() } = said;
  const customers = inBookOrder(input);
  const start = quarters[quarters.length - 1]?.start;
  const outcomes = start && outcomesByTier({ book, start, tiers: policy.rules.tiers.length, feedback: said.feedback });
  const last = policy.rules.tiers.length;
  const hasFallen = customers.map((customer, at) => {
    const before = start?.tiers[at];
    return before === undefined || customer === undefined ? undefined : (customer.tier ?? last) > before;
  });
  const falls = start && customers.flatMap((customer, at) => (customer && hasFallen[at] === true ? [fallOf(customer, start.tiers[at] as number)] : []));
  const declines = book.customers.map(({ key }, at) => {
    if (given.falling?.has(key) || outcomes?.hasLapsed[at] || hasFallen[at]) return true;
    return hasFallen[at] === undefined && given.falling === undefined ? undefined : false;
  });
  const traits = traitsOf(input);
  const keys = (wanted: boolean) => new Set(book.customers.flatMap(({ key }, at) => (hasFallen[at] === wanted ? [key] : [])));
  return {
    outcomes,
    yearBefore: outcomes && yearBefore(input),
    falls,
    near: start && said.feedback && nearFalls({ fell: keys(true), stayed: keys(false) }, said.feedback, { from, to: asOf }, hearing.tagsOf),
    declining: declines.filter((each) => each === true).length,
    traits: traits.length,
    common: decliningTogether(declines, traits),
  };
}

function yearBefore({ outcome, policy, past, said, from, asOf }: ReviewInput): PeriodOutcomes | undefined {
  const book = { ...outcome.book, ...bookUntil(outcome.book, (asOf - YEAR_DAYS) as Day) };
  const start = startingTiers(past, book, policy, (from - YEAR_DAYS) as Day);
  return start && outcomesByTier({ book, start, tiers: policy.rules.tiers.length, feedback: said.feedback });
}

function fallOf({ measures, tier }: { measures: Customer; tier: number | undefined }, from: number): Fall {
  return { key: measures.key, name: calledAs(measures), from, to: tier };
}

/** What the tables say of each customer, and what the orders have come to say. */
function traitsOf({ outcome, given }: ReviewInput): Trait[] {
  const { book } = outcome;
  const measured = inBookOrder({ outcome }).map((customer, at) => customer?.measures ?? { ...book.customers[at], orders: 0 });
  const columns = groupColumns(book, measured as Parameters<typeof groupColumns>[1], given.table, TRAIT_LIMITS);
  return columns.flatMap(({ heading, texts }): Trait[] => {
    const changed = changedTexts(book, heading);
    const is: Trait = { heading, kind: 'is', texts };
    return changed?.some((text) => text !== undefined && text !== '') ? [is, { heading, kind: 'changed', texts: changed }] : [is];
  });
}
