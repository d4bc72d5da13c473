import { NEW_DAYS, purchaseDays } from '../customers';
import type { Contact } from '../model/contact';
import type { OrderBook } from '../orders';
import type { Counted } from './outcomesByTier';
import type { PastQuarter } from './pastQuarters';

/** What became of contacts with customers who were late then, each silence once. It tells what came after, not what led to it. */
export interface WinBack {
  readonly back: number; // ordered again within their time
  readonly notBack: number;
  readonly tooEarly: number; // their time is not over yet, whether they have come back or not
  readonly compared: { readonly contacted: Counted; readonly others: Counted }; // hits = came back; as many of both
}

/** Without a rhythm of their own they have so many days. */
const DAYS_WITHOUT_RHYTHM = 60;
/** In usual gaps: up to it nobody is late. */
const LATE_SILENCE = 1.5;
/** Silences are similar if one is at most so many times as long as the other, in usual gaps. */
const MOST_DIFFERENT = 1.5;

/** A customer who is late on a day. */
interface LateOn {
  readonly customer: number;
  readonly tier: number | undefined; // when the quarter began
  readonly last: number; // day of the order before
  readonly silence: number; // in usual gaps
  readonly until: number; // the last day of their time
  readonly back: number | undefined; // the day of the next order, if there is one in their time
}

/**
 * The first contact of each silence with a customer who had by then been silent for more than 1.5 of their usual gaps (as
 * known when its quarter began). They came back if they ordered on that day or within twice their own usual gap of it.
 *
 * Beside every one whose time is over stands one who was late on the same day, of the same tier, silent for the most similar
 * time, and whom nobody had contacted since their last order; each silence stands beside one contact only. Some of those were
 * contacted later: to leave them out would leave out mostly those who did not come back, and contacts would look as if
 * they did harm (a target trial is emulated by what was known on its first day: Hernán & Robins 2016).
 */
export function winBack(quarters: readonly PastQuarter[], book: Pick<OrderBook, 'customers' | 'orders' | 'asOf'>, contacts: readonly Contact[]): WinBack {
  const days = purchaseDays(book.customers.length, book.orders);
  const contacted = contactDays(book.customers, contacts);
  const [told, used] = [new Set<string>(), new Set<string>()];
  const silenceOf = ({ customer, last }: LateOn) => `${customer} ${last}`;
  const seen = { back: 0, notBack: 0, tooEarly: 0 };
  const [own, others] = [
    { n: 0, hits: 0 },
    { n: 0, hits: 0 },
  ];
  for (const quarter of quarters) {
    for (const { customer, day } of firstContacts(contacted, quarter)) {
      const late = lateOn(customer, day, quarter, days);
      if (late === undefined || told.has(silenceOf(late))) continue;
      told.add(silenceOf(late));
      if (late.until > book.asOf) {
        seen.tooEarly++;
        continue;
      }
      seen[late.back === undefined ? 'notBack' : 'back']++;
      const similar = mostSimilar(late, day, quarter);
      if (similar === undefined) continue;
      used.add(silenceOf(similar));
      count(own, late);
      count(others, similar);
    }
  }
  return { ...seen, compared: { contacted: own, others } };

  /** Of the tier and late on the day, not contacted by then, their time over, silent about as long, and beside nobody yet. */
  function mostSimilar({ tier, silence }: LateOn, day: number, quarter: PastQuarter): LateOn | undefined {
    let [nearest, least]: [LateOn | undefined, number] = [undefined, Math.log(MOST_DIFFERENT)];
    for (let customer = 0; tier !== undefined && customer < days.length; customer++) {
      if (quarter.start?.tiers[customer] !== tier) continue;
      const late = lateOn(customer, day, quarter, days);
      const farness = late === undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log(late.silence / silence));
      if (late === undefined || farness > least || (nearest !== undefined && farness === least)) continue;
      if (late.until > book.asOf || isAnyWithin(contacted[customer], late.last, day) || used.has(silenceOf(late))) continue;
      [nearest, least] = [late, farness];
    }
    return nearest;
  }
}

/** As `stageOf` has it: slowing, at risk or lost; after a single order not before it has been `NEW_DAYS` ago. */
function lateOn(customer: number, day: number, { start, rhythms }: PastQuarter, allDays: readonly Int32Array[]): LateOn | undefined {
  const days = allDays[customer] as Int32Array;
  const { usualGap, ownGap } = rhythms[customer] ?? {};
  const orders = countBefore(days, day);
  if (usualGap === undefined || orders === 0) return undefined;
  const last = days[orders - 1] as number;
  const silence = (2 * (day - last)) / usualGap;
  if (silence <= LATE_SILENCE || (orders === 1 && day - last <= NEW_DAYS)) return undefined;
  const until = day + (ownGap === undefined ? DAYS_WITHOUT_RHYTHM : usualGap); // half days: as a number, twice the gap in days
  const next = days[orders];
  return { customer, tier: start?.tiers[customer], last, silence, until, back: next !== undefined && next <= until ? next : undefined };
}

function countBefore(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function count(counted: { n: number; hits: number }, { back }: LateOn): void {
  counted.n++;
  if (back !== undefined) counted.hits++;
}

/** By customer, rising. */
function contactDays(customers: OrderBook['customers'], contacts: readonly Contact[]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const { customer, day } of contacts) byKey.set(customer, [...(byKey.get(customer) ?? []), day]);
  return customers.map(({ key }) => (byKey.get(key) ?? []).sort((a, b) => a - b));
}

/** In the quarter, the earliest first. */
function firstContacts(contacted: readonly (readonly number[])[], { from, to }: PastQuarter): { customer: number; day: number }[] {
  return contacted
    .flatMap((days, customer) => [...new Set(days)].filter((day) => day > from && day <= to).map((day) => ({ customer, day })))
    .sort((a, b) => a.day - b.day || a.customer - b.customer);
}

/** After one day, up to another, which counts. */
function isAnyWithin(days: readonly number[] | undefined, after: number, to: number): boolean {
  return days?.some((day) => day > after && day <= to) === true;
}
