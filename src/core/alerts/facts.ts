import { quantile } from '../math/quantile';
import type { Feedback } from '../model/contact';
import type { Day } from '../model/day';
import type { Suspicion } from './alert';
import { ODD_TIMES } from './amounts';
import type { History } from './histories';
import { QUARTER_DAYS, quarterOf } from './quarter';

const FEWEST_ORDERS = 4;
const FEWEST_REFUNDS = 2;
const FEWEST_RATINGS = 3;
const LOW_RATING = 3;
const FALL = 1.5;
const RATING_DAYS = 60;
const UNIT = 10_000;

/** What needs no test, because it is written down. */
export type Fact = Omit<Suspicion, 'chance'>;

/** An order fifty times as large as usual: a slipped decimal point, or the order of a lifetime. */
export function oddAmounts(histories: readonly History[], asOf: Day): Fact[] {
  return histories.flatMap(({ customer, orders }) => {
    if (orders.length < FEWEST_ORDERS) return [];
    const usual = quantile(Float64Array.from(orders, ({ amount }) => amount).sort(), 0.5) / UNIT;
    const odd = orders.filter(({ day, amount }) => day > asOf - QUARTER_DAYS && usual > 0 && amount / UNIT >= ODD_TIMES * usual).pop();
    return odd === undefined ? [] : [{ customer, since: odd.day, mark: odd.day, figures: { regular: usual, now: odd.amount / UNIT } }];
  });
}

/** At least two refunds in a quarter, more than half of what was bought in it. */
export function manyRefunds(histories: readonly History[], asOf: Day): Fact[] {
  const sum = (list: History['orders']) => list.reduce((total, { amount }) => total + Math.abs(amount), 0) / UNIT;
  return histories.flatMap(({ customer, orders, refunds }) => {
    const lately = (list: History['orders']) => list.filter(({ day }) => day > asOf - QUARTER_DAYS);
    const [bought, given] = [lately(orders), lately(refunds)];
    const [spent, back] = [sum(bought), sum(given)];
    if (given.length < FEWEST_REFUNDS || 2 * back <= spent) return [];
    return [{ customer, since: (given[0] as { day: Day }).day, mark: quarterOf(asOf), figures: { refunds: given.length, back, spent, days: QUARTER_DAYS } }];
  });
}

/** Complaints nobody has answered; the oldest says since when. */
export function openComplaints(feedback: readonly Feedback[], indexOf: ReadonlyMap<string, number>, today: Day): Fact[] {
  const open = feedback.filter(({ kind, answeredOn }) => kind === 'complaint' && answeredOn === undefined);
  return grouped(open, indexOf).map(([customer, own]) => {
    const since = own.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY) as Day;
    return { customer, since, mark: since, figures: { complaints: own.length, days: Math.max(0, today - since) } };
  });
}

/** The last rating well below what the same customer gave before. */
export function ratingFalls(feedback: readonly Feedback[], indexOf: ReadonlyMap<string, number>, today: Day): Fact[] {
  const rated = feedback.filter(({ rating }) => rating !== undefined);
  return grouped(rated, indexOf).flatMap(([customer, own]) => {
    const inOrder = [...own].sort((a, b) => a.day - b.day);
    const last = inOrder[inOrder.length - 1] as Feedback;
    if (inOrder.length < FEWEST_RATINGS || last.day <= today - RATING_DAYS) return [];
    const before = inOrder.slice(0, -1).reduce((sum, { rating }) => sum + (rating as number), 0) / (inOrder.length - 1);
    const now = last.rating as number;
    return now <= LOW_RATING && before - now >= FALL
      ? [{ customer, since: last.day, mark: last.day, figures: { before, now, ratings: inOrder.length - 1 } }]
      : [];
  });
}

/** Of customers who are in the book. */
function grouped(feedback: readonly Feedback[], indexOf: ReadonlyMap<string, number>): (readonly [customer: number, Feedback[]])[] {
  const own = new Map<number, Feedback[]>();
  for (const each of feedback) {
    const customer = indexOf.get(each.customer);
    if (customer !== undefined) own.set(customer, [...(own.get(customer) ?? []), each]);
  }
  return [...own];
}
