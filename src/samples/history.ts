import { civilOf, weekdayOf } from './day';
import type { Random } from './random';

/** Who bought when and for how much, in order of days: three columns of equal length. */
export interface History {
  readonly buyers: Int32Array;
  readonly days: Int32Array;
  readonly cents: Float64Array;
}

export interface HistoryOptions {
  readonly customers: number;
  readonly orders: number;
  readonly endDay: number;
  readonly prices: readonly number[];
  readonly dearPrices: readonly number[];
  readonly roundTo: number;
  readonly monthWeights: readonly number[];
}

const SPAN_DAYS = 730; // two years
const ONCE_ONLY = 0.42; // of the customers never come back
const LAPSE = 0.45; // of those who came back stop some time before the end
const WEEKDAY_WEIGHTS = [0.7, 0.8, 0.85, 0.9, 1, 1.25, 1.5]; // Sunday first

/**
 * Two years of a small shop: many people once, a few often, growing, with seasons and Saturdays, and with
 * customers who drift away. Uses no function whose last digit may differ between engines (no exp, pow or log).
 */
export function buyingHistory(random: Random, options: HistoryOptions): History {
  const { orders, endDay } = options;
  const customers = Math.min(options.customers, orders);
  const counts = orderCounts(random, customers, orders);
  const weights = dayWeights(endDay, options.monthWeights);
  const packed = new Float64Array(orders); // day and buyer in one number, so that sorting is plain and fast
  let filled = 0;
  counts.forEach((count, buyer) => {
    for (const offset of buyingOffsets(random, count, weights)) {
      packed[filled] = offset * customers + buyer;
      filled += 1;
    }
  });
  packed.sort();
  const generosity = Array.from({ length: customers }, () => 1 + random.below(3) + (random.chance(0.12) ? 2 : 0));
  return priced(random, packed, generosity, options);
}

/** How many orders each customer makes; the total is exact. Customers who return come first. */
function orderCounts(random: Random, customers: number, orders: number): number[] {
  const returning = Math.min(Math.round(customers * (1 - ONCE_ONLY)), orders - customers);
  const counts = new Array<number>(customers).fill(1);
  if (returning <= 0) {
    counts[0] = 1 + orders - customers;
    return counts;
  }
  const eagerness = Array.from({ length: returning }, () => 1 / (0.07 + random.next())); // a few many times the rest
  const total = eagerness.reduce((sum, one) => sum + one, 0);
  let left = orders - customers - returning;
  const spare = left;
  for (let buyer = 0; buyer < returning; buyer += 1) {
    const extra = Math.min(left, Math.floor((spare * (eagerness[buyer] as number)) / total));
    counts[buyer] = 2 + extra;
    left -= extra;
  }
  for (; left > 0; left -= 1) {
    const buyer = random.below(returning);
    counts[buyer] = (counts[buyer] as number) + 1;
  }
  return counts;
}

/** The likelihood of each of the two years' days, at most 1; the second year is busier than the first. */
function dayWeights(endDay: number, monthWeights: readonly number[]): Float64Array {
  const weights = new Float64Array(SPAN_DAYS);
  let most = 0;
  for (let offset = 0; offset < SPAN_DAYS; offset += 1) {
    const day = endDay - SPAN_DAYS + 1 + offset;
    const season = monthWeights[civilOf(day).month - 1] as number;
    weights[offset] = season * (WEEKDAY_WEIGHTS[weekdayOf(day)] as number) * (0.7 + (0.6 * offset) / SPAN_DAYS);
    most = Math.max(most, weights[offset] as number);
  }
  return weights.map((weight) => weight / most);
}

/** Days (as offsets into the two years) of one customer: more or less regular between the first and the last. */
function buyingOffsets(random: Random, count: number, weights: Float64Array): number[] {
  const from = firstOffset(random, count);
  const rest = SPAN_DAYS - from;
  const stays = count === 1 || !random.chance(LAPSE);
  const length = stays ? rest : Math.max(Math.min(count, rest), Math.floor(rest * (0.2 + 0.5 * random.next())));
  const offsets: number[] = [];
  for (let visit = 0; visit < count; visit += 1) {
    let offset = 0;
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const part = (visit + random.next()) / count;
      const later = stays ? part * (1.3 - 0.3 * part) : part; // those who stay come more and more often
      offset = Math.min(SPAN_DAYS - 1, from + Math.floor(later * length));
      if (random.next() < (weights[offset] as number)) break;
    }
    offsets.push(offset);
  }
  return offsets;
}

/** Half the regulars were there before the table begins; everyone else turns up some day, or once on any day. */
function firstOffset(random: Random, count: number): number {
  if (count === 1) return 0;
  if (count > 8 && random.chance(0.5)) return random.below(30);
  return random.below(Math.floor(SPAN_DAYS * 0.85));
}

function priced(random: Random, packed: Float64Array, generosity: readonly number[], options: HistoryOptions): History {
  const size = packed.length;
  const history = { buyers: new Int32Array(size), days: new Int32Array(size), cents: new Float64Array(size) };
  const customers = generosity.length;
  const firstDay = options.endDay - SPAN_DAYS + 1;
  for (let index = 0; index < size; index += 1) {
    const offset = Math.floor((packed[index] as number) / customers);
    const buyer = (packed[index] as number) - offset * customers;
    history.buyers[index] = buyer;
    history.days[index] = firstDay + offset;
    history.cents[index] = basket(random, generosity[buyer] as number, options);
  }
  if (size > 0) history.days[size - 1] = options.endDay; // the table ends on the day that was asked for
  return history;
}

function basket(random: Random, generosity: number, { prices, dearPrices, roundTo }: HistoryOptions): number {
  let cents = random.chance(0.03) ? (dearPrices[random.below(dearPrices.length)] as number) : 0;
  for (let items = 1 + random.below(generosity); items > 0; items -= 1) cents += prices[random.below(prices.length)] as number;
  const discount = random.chance(0.08) ? 0.9 : 1;
  return Math.round((cents * discount) / roundTo) * roundTo;
}
