import type { Day } from './day';
import { LARGEST_ROW_UNITS, type Money } from './money';

/** How many units of one currency a unit of another is worth, exact: whole hundred-millionths. 7.1 = 710,000,000. */
export type Rate = number & { readonly unit: 'hundred-millionth' };

/** One rate as somebody typed it: what one `currency` is worth from a day on (`undefined`: always). */
export interface DatedRate {
  readonly currency: string; // ISO code
  readonly from: Day | undefined;
  readonly rate: Rate;
}

/** In which currency a table is counted, and what others are worth in it. Without one the table itself decides. */
export interface CurrencyRules {
  readonly currency: string | undefined; // ISO code
  readonly rates: readonly DatedRate[];
}

const SCALE = 100_000_000;
const PLACES = 8;
const HALF_PLACES = 10_000;
const LARGEST_RATE = 1e7;

/** `undefined` unless above 0, at most ten million and of at most eight decimals. */
export function rateOf(units: number): Rate | undefined {
  if (!(units > 0 && units <= LARGEST_RATE)) return undefined;
  const digits = units.toFixed(PLACES);
  return Number(digits) === units ? (Number(digits.replace('.', '')) as Rate) : undefined;
}

export function unitsOfRate(rate: Rate): number {
  return rate / SCALE;
}

/** The rate that holds on a day: of those not later than it, the latest. */
export function rateOn(day: Day, rates: readonly DatedRate[]): DatedRate | undefined {
  let found: DatedRate | undefined;
  for (const each of rates) {
    const isLater = found === undefined || found.from === undefined || (each.from !== undefined && each.from > found.from);
    if ((each.from === undefined || each.from <= day) && isLater) found = each;
  }
  return found;
}

/**
 * An amount at a rate, rounded half away from zero to a ten-thousandth; `undefined` above the limit of a row. Both numbers
 * are split so that every product of integers stays below 2^53.
 */
export function convertedAmount(amount: Money, rate: Rate): Money | undefined {
  const size = Math.abs(amount);
  if ((size / 10_000) * (rate / SCALE) > LARGEST_ROW_UNITS) return undefined;
  const [whole, part] = [Math.floor(rate / SCALE), rate % SCALE];
  const [high, low] = [Math.floor(size / SCALE), size % SCALE];
  const lowByHigh = low * Math.floor(part / HALF_PLACES); // in units of 1e-4
  const rest = (lowByHigh % HALF_PLACES) * HALF_PLACES + low * (part % HALF_PLACES); // in units of 1e-8
  const exact = size * whole + high * part + Math.floor(lowByHigh / HALF_PLACES);
  const converted = exact + Math.floor((rest + SCALE / 2) / SCALE);
  return (amount < 0 && converted !== 0 ? -converted : converted) as Money;
}
