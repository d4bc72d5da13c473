import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAlerts, historiesOf } from '../../src/core/alerts';
import { measureCustomers } from '../../src/core/customers';
import { wilsonInterval } from '../../src/core/fairness';
import { FALSE_RISES, growthOf } from '../../src/core/growth';
import { quantile } from '../../src/core/math/quantile';
import { seededChance } from '../../src/core/math/seededChance';
import type { Day } from '../../src/core/model/day';
import type { Money } from '../../src/core/model/money';
import { type OrderBook, orderListOf } from '../../src/core/orders';
import { type Policy, presetPolicy } from '../../src/core/policy';
import { scoreCustomers } from '../../src/core/scores';
import { decideTiers } from '../../src/core/tiers';
import { dayOn } from '../support/customers';
import { root } from '../support/onHost';
import { bookAt, cdnowBook, spentAfter } from './cdnow';
import { shared } from './shared';

const ENDS = ['1997-06-30', '1997-09-30', '1997-12-31'];
const OWN_GAPS = 4;
const TIER_SHARES = [0.05, 0.2, 0.5, 1]; // the default tiers, by spend alone

/** Hits of n. */
type Share = readonly [hits: number, n: number];

describe.runIf(shared.isThere)('real people: CDNOW at the ends of three quarters, over the rest of the data', () => {
  const whole = cdnowBook();
  const docs = readFileSync(join(root, 'src/docs/growth.md'), 'utf8');

  test('customers with four own gaps who are called late fail to return at least twice as often as those on time', () => {
    const found = ENDS.map((end) => lateAndOnTime(whole, dayOn(end)));
    const rows = [...found, found.reduce(added)].map(([late, onTime], at) =>
      row([ENDS[at] ?? 'all three', ...shareCells(late), ...shareCells(onTime), ratioCell(late, onTime)]),
    );
    console.log(rows.join('\n'));
    for (const [late, onTime] of found) expect(rateOf(late)).toBeGreaterThanOrEqual(2 * rateOf(onTime));
    expect(docs).toContain(rows.join('\n'));
  });

  test('rising customers reach the top fifth at least twice as often as others of their tier', () => {
    const found = ENDS.map((end) => rising(whole, dayOn(end)));
    const all = { spend: found.map(({ spend }) => spend).reduce(joined), preset: found.map(({ preset }) => preset).reduce(joined) };
    const rows = [...found, all].flatMap((each, at) => [
      risingRow(ENDS[at] ?? 'all three', 'spend alone', each.spend),
      risingRow(ENDS[at] ?? 'all three', 'the default rules', each.preset),
    ]);
    console.log(rows.join('\n'));
    for (const { spend } of found) expect(spend.hits).toBeGreaterThanOrEqual(2 * spend.expected);
    expect(all.preset.hits).toBeGreaterThanOrEqual(2 * all.preset.expected);
    expect(docs).toContain(rows.join('\n'));
  });

  test('the same people with their gaps and amounts in random order are called rising in at most 5 % of cases', () => {
    const rows = ENDS.map((end) => {
      const [judged, rises, redrawn] = shuffledRises(bookAt(whole, dayOn(end)));
      expect(Math.max(rises, redrawn) / judged).toBeLessThanOrEqual(FALSE_RISES);
      return row([end, String(judged), `${(100 * (rises / judged)).toFixed(1)} %`, `${(100 * (redrawn / judged)).toFixed(1)} %`]);
    });
    console.log(rows.join('\n'));
    expect(docs).toContain(rows.join('\n'));
  });
});

/** Who did not come back, of those called late and of those within one and a half of their usual gaps. */
function lateAndOnTime(whole: OrderBook, day: Day): readonly [late: Share, onTime: Share] {
  const book = bookAt(whole, day);
  const late = new Set(
    findAlerts({ book, feedback: undefined, today: day, isStale: false }).flatMap(({ kind, customer }) => (kind === 'overdue' ? [customer] : [])),
  );
  const spent = spentAfter(whole, day);
  const judged = historiesOf(book).filter(({ gaps }) => gaps.length >= OWN_GAPS);
  const gone = (of: typeof judged): Share => [of.filter(({ customer }) => spent[customer] === 0).length, of.length];
  const isLate = ({ customer }: (typeof judged)[number]) => late.has(book.customers[customer]?.key ?? '');
  const onTime = judged.filter(
    (each) =>
      !isLate(each) &&
      day - (each.days[each.days.length - 1] as number) <=
        1.5 *
          quantile(
            [...each.gaps].sort((a, b) => a - b),
            0.5,
          ),
  );
  return [gone(judged.filter(isLate)), gone(onTime)];
}

/** Of everybody with enough history, ten times each: how many are judged, and called rising with gaps and amounts shuffled, and with days drawn anew. */
function shuffledRises(book: OrderBook): readonly [judged: number, rises: number, redrawn: number] {
  const chance = seededChance(7);
  const verdicts = (orders: readonly Order[]) => growthOf({ ...book, orders: orderListOf(orders) }).map(({ verdict }) => verdict);
  const histories = historiesOf(book);
  const real = verdicts([...book.orders]);
  const isJudged = (customer: number) => real[customer] !== 'tooLittle';
  let [judged, rises, redrawn] = [0, 0, 0];
  for (let round = 0; round < 10; round++) {
    const [shuffled, drawn] = [
      histories.flatMap((each) => shuffledOrders(each, book.asOf, chance)),
      histories.flatMap((each) => redrawnOrders(each, book.asOf, chance)),
    ];
    judged += real.filter((verdict) => verdict !== 'tooLittle').length;
    rises += verdicts(shuffled).filter((verdict, customer) => verdict === 'rising' && isJudged(customer)).length;
    redrawn += verdicts(drawn).filter((verdict, customer) => verdict === 'rising' && isJudged(customer)).length;
  }
  return [judged, rises, redrawn];
}

type Order = { readonly customer: number; readonly day: Day; readonly amount: Money };
type OwnHistory = ReturnType<typeof historiesOf>[number];

/** The first order stays; the gaps, the silence since the last order among them, and the amounts come in another order. */
function shuffledOrders({ customer, orders }: OwnHistory, asOf: Day, chance: () => number): Order[] {
  const gaps = shuffle([...orders.slice(1).map(({ day }, at) => day - (orders[at]?.day ?? day)), asOf - (orders[orders.length - 1]?.day ?? asOf)], chance);
  const amounts = shuffle(
    orders.map(({ amount }) => amount as Money),
    chance,
  );
  let day = orders[0]?.day as number;
  return amounts.map((amount, at) => {
    const order = { customer, day: day as Day, amount };
    day += gaps[at] ?? 0;
    return order;
  });
}

/** The first order stays; the others fall on any day since. */
function redrawnOrders({ customer, orders }: OwnHistory, asOf: Day, chance: () => number): Order[] {
  const first = orders[0]?.day as number;
  return orders.map(({ amount }, at) => ({
    customer,
    day: (at === 0 ? first : first + 1 + Math.floor(chance() * (asOf - first))) as Day,
    amount: amount as Money,
  }));
}

function shuffle<T>(values: T[], chance: () => number): T[] {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [values[at], values[other]] = [values[other] as T, values[at] as T];
  }
  return values;
}

/** Rising customers who reached the top fifth by later spend, and how many would have at the rate of the others of their tiers. */
interface Risen {
  readonly hits: number;
  readonly n: number;
  readonly expected: number;
}

/** Of those who were not yet in the top fifth by spend. */
function rising(whole: OrderBook, day: Day): { readonly spend: Risen; readonly preset: Risen } {
  const book = bookAt(whole, day);
  const verdicts = growthOf(book).map(({ verdict }) => verdict);
  const policy = presetPolicy('shop', 'en');
  const measures = measureCustomers(book, policy) ?? [];
  const spends = measures.map(({ spend }) => spend ?? 0);
  const places = placesOf(spends);
  const isBest = placesOf([...spentAfter(whole, day)]).map((place) => place < 0.2);
  const bySpend = places.map((place) => TIER_SHARES.findIndex((share) => place < share));
  const byPreset = decideTiers(measures, scoreCustomers(measures, policy), (policy as Policy).rules).map(({ tier }) => tier ?? -1);
  const below = [...spends.keys()].filter((at) => (places[at] as number) >= 0.2);
  const of = (tiers: readonly number[]) => risen(below, { tiers, isRising: (at) => verdicts[at] === 'rising', isBest: (at) => isBest[at] === true });
  return { spend: of(bySpend), preset: of(byPreset) };
}

function risen(
  customers: readonly number[],
  { tiers, isRising, isBest }: { tiers: readonly number[]; isRising: (at: number) => boolean; isBest: (at: number) => boolean },
): Risen {
  const strata = [...new Set(tiers)].map((tier) => {
    const members = customers.filter((at) => tiers[at] === tier);
    const [ours, others] = [members.filter(isRising), members.filter((at) => !isRising(at))];
    const [hits, otherHits] = [ours.filter(isBest).length, others.filter(isBest).length];
    return { hits, n: ours.length, expected: others.length === 0 ? 0 : (ours.length * otherHits) / others.length };
  });
  return strata.reduce(joined);
}

/** Of each value among all, 0 = the largest; equal values share the better place. */
function placesOf(values: readonly number[]): number[] {
  const falling = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [at, value] of falling.entries()) if (!first.has(value)) first.set(value, at);
  return values.map((value) => (value <= 0 ? 1 : (first.get(value) as number) / values.length));
}

function joined(one: Risen, other: Risen): Risen {
  return { hits: one.hits + other.hits, n: one.n + other.n, expected: one.expected + other.expected };
}

/** The interval is that of the few rising ones; the others are hundreds, so their share counts as known. */
function risingRow(end: string, tiers: string, { hits, n, expected }: Risen): string {
  const [low, high] = wilsonInterval(hits, n);
  const times = (share: number) => ((share * n) / expected).toFixed(1);
  return row([
    end,
    tiers,
    `${hits} of ${n}`,
    `${percent(hits / n)} (${percent(low)}–${percent(high)})`,
    expected.toFixed(2),
    `${times(hits / n)} (${times(low)}–${times(high)})`,
  ]);
}

const rateOf = ([hits, n]: Share) => hits / n;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const added = (one: readonly [Share, Share], other: readonly [Share, Share]): readonly [Share, Share] => [sumOf(one[0], other[0]), sumOf(one[1], other[1])];
const sumOf = ([hits, n]: Share, [more, of]: Share): Share => [hits + more, n + of];

function shareCells([hits, n]: Share): string[] {
  const [low, high] = wilsonInterval(hits, n);
  return [`${hits} of ${n}`, `${percent(hits / n)} (${percent(low)}–${percent(high)})`];
}

/** The ratio of two shares with its interval of 95 % on the logarithm (Katz et al. 1978). */
function ratioCell(one: Share, other: Share): string {
  const ratio = rateOf(one) / rateOf(other);
  const half = 1.96 * Math.sqrt(1 / one[0] - 1 / one[1] + 1 / other[0] - 1 / other[1]);
  return `${ratio.toFixed(1)} (${(ratio * Math.exp(-half)).toFixed(1)}–${(ratio * Math.exp(half)).toFixed(1)})`;
}
