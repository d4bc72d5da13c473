import { lifecycles } from '../customers';
import { growthOf } from '../growth';
import type { Feedback } from '../model/contact';
import { type OrderBook, type OrderList, orderListOf } from '../orders';
import { bookUntil } from './bookUntil';
import { OVERDUE } from './pastQuarters';
import type { Start } from './startingTiers';

type CustomerName = OrderBook['customers'][number];

/** So many of so many. */
export interface Counted {
  readonly n: number;
  readonly hits: number;
}

/** What became of the customers who began the period in one tier. */
export interface TierOutcome {
  readonly tier: number;
  readonly customers: number; // in the tier when the period began
  readonly lapsed: Counted; // of those on time or slowing then: overdue by their own rhythm now
  readonly repeated: Counted; // of all of them: ordered again since
  readonly content: Counted | undefined; // of those who rated since (their last rating): 4 or 5; undefined: no ratings are kept
}

/** The lower tiers together: who was lost, told by the tier they had before. */
export interface SmallLoss {
  readonly lapsed: Counted;
  readonly spendShare: number | undefined; // of everybody's spend up to the start; undefined: there was none
  readonly withOpenComplaint: number | undefined;
  readonly rising: number; // were growing when the period began
}

export interface PeriodOutcomes {
  readonly start: Start;
  readonly tiers: readonly TierOutcome[];
  readonly smallLoss: SmallLoss;
  readonly hasLapsed: readonly boolean[]; // by customer of the book
  readonly unknownRhythm: number; // began with a tier, but no rhythm to be overdue by
}

const CONTENT = 4;

export interface PeriodInput {
  readonly book: OrderBook;
  readonly start: Start;
  readonly tiers: number; // how many the rules have
  readonly feedback: readonly Feedback[] | undefined;
}

/** How many tiers count as the top: the upper half of them, at least the best. The middle one of an odd number is neither top nor lower. */
export function topTiers(tiers: number): number {
  return Math.max(1, tiers >> 1);
}

/** The first of the lower tiers: the lower half of them. */
export function firstLowerTier(tiers: number): number {
  return Math.ceil(tiers / 2);
}

/** From a starting day to the day of the book. Who is in which tier, and who could lapse, is told by the starting day alone. */
export function outcomesByTier({ book, start, tiers, feedback }: PeriodInput): PeriodOutcomes {
  const bookThen = bookUntil(book, start.day);
  const before = lifecycles(bookThen);
  const now = lifecycles(book);
  const couldLapse = before.map(({ stage }) => stage !== undefined && stage !== 'prospect' && !OVERDUE.includes(stage));
  const hasLapsed = now.map(({ stage }, at) => couldLapse[at] === true && OVERDUE.includes(stage));
  const again = new Set<number>();
  for (let at = 0; at < book.orders.length; at++) if ((book.orders.days[at] as number) > start.day) again.add(book.orders.customers[at] as number);
  const ratings = lastRatings(feedback, start.day, book.asOf);
  const members = (tier: (of: number) => boolean) => start.tiers.flatMap((of, at) => (of !== undefined && tier(of) ? [at] : []));
  const count = (of: readonly number[], isHit: (at: number) => boolean): Counted => ({ n: of.length, hits: of.filter(isHit).length });
  const keyOf = (at: number) => book.customers[at]?.key ?? '';
  const lower = members((tier) => tier >= firstLowerTier(tiers)).filter((at) => couldLapse[at]);
  const lost = lower.filter((at) => hasLapsed[at]);
  return {
    start,
    tiers: Array.from({ length: tiers }, (_, tier): TierOutcome => {
      const own = members((of) => of === tier);
      const raters = own.filter((at) => ratings?.has(keyOf(at)));
      return {
        tier,
        customers: own.length,
        lapsed: count(
          own.filter((at) => couldLapse[at]),
          (at) => hasLapsed[at] === true,
        ),
        repeated: count(own, (at) => again.has(at)),
        content: ratings && count(raters, (at) => (ratings.get(keyOf(at)) as number) >= CONTENT),
      };
    }),
    smallLoss: {
      lapsed: { n: lower.length, hits: lost.length },
      spendShare: spendShare(book, start, lost),
      withOpenComplaint: feedback && lost.filter((at) => feedback.some((said) => said.customer === keyOf(at) && isOpenComplaint(said))).length,
      rising: risingAmong(lost, bookThen),
    },
    hasLapsed,
    unknownRhythm: members(() => true).filter((at) => before[at]?.stage === undefined).length,
  };
}

export function isOpenComplaint({ kind, answeredOn }: Feedback): boolean {
  return kind === 'complaint' && answeredOn === undefined;
}

/** Judged alone: nobody else's figures count in it. */
function risingAmong(members: readonly number[], { customers, orders, refunds, asOf }: ReturnType<typeof bookUntil>): number {
  const wanted = new Map(members.map((at, index) => [at, index]));
  const ofThem = (list: OrderList) =>
    orderListOf([...list].flatMap((each) => (wanted.has(each.customer) ? [{ ...each, customer: wanted.get(each.customer) as number }] : [])));
  const book = { customers: members.map((at) => customers[at] as CustomerName), orders: ofThem(orders), refunds: ofThem(refunds), asOf };
  return growthOf(book).filter(({ verdict }) => verdict === 'rising').length;
}

/** By customer key: the last rating after a day. */
function lastRatings(feedback: readonly Feedback[] | undefined, after: number, until: number): ReadonlyMap<string, number> | undefined {
  return (
    feedback && new Map(feedback.flatMap(({ customer, day, rating }) => (rating !== undefined && day > after && day <= until ? [[customer, rating]] : [])))
  );
}

function spendShare({ customers, orders }: OrderBook, { day, tiers }: Start, lost: readonly number[]): number | undefined {
  const spend = new Float64Array(customers.length);
  for (const order of orders) if (order.day <= day) spend[order.customer] = (spend[order.customer] as number) + order.amount;
  const sum = (of: readonly number[]) => of.reduce((total, at) => total + (spend[at] as number), 0);
  const all = sum(tiers.flatMap((tier, at) => (tier === undefined ? [] : [at])));
  return all > 0 ? sum(lost) / all : undefined;
}
