/** One cut of R's package rfm: `low + part / bins` between two order statistics, and one unit above. */
interface Cut {
  readonly low: number;
  readonly part: number; // numerator, over `bins`
}

/**
 * RFM digits with exactly the cuts of R's package rfm 0.3.0 (`rfm_table_order`): cut k is the quantile of type 7 at k/bins
 * **plus one unit**, intervals closed on the left, so digits may be empty and a value up to one unit above a quantile stays
 * below it. Compared as fractions, never as decimals: exact while values lie less than 1.8e15 apart.
 *
 * @param values whole numbers; `undefined` = not known, gets no digit and does not count
 * @param unit   what R would call 1: 10,000 for exact money, 1 for days and orders
 * @returns      1 … `bins`; lowest days = highest digit when lower is better
 */
export function rfmDigitsR(values: readonly (number | undefined)[], better: 'lower' | 'higher', { unit = 1, bins = 5 } = {}): (number | undefined)[] {
  const rising = Float64Array.from(values.filter((value): value is number => value !== undefined)).sort();
  if (rising.length === 0) return [...values];
  const cuts = cutsOf((at) => rising[at], rising.length, bins);
  return values.map((value) => (value === undefined ? undefined : digitOf(value, cuts, better, { unit, bins })));
}

/** The digit of one value among values that are known in their order: the one at 0 is the least, beyond the last is nothing. */
export function rfmDigitAmong(value: number, rising: (at: number) => number | undefined, count: number, better: 'lower' | 'higher', unit = 1): number {
  return digitOf(value, cutsOf(rising, count, 5), better, { unit, bins: 5 });
}

function cutsOf(rising: (at: number) => number | undefined, count: number, bins: number): Cut[] {
  return Array.from({ length: bins - 1 }, (_, index): Cut => {
    const at = (count - 1) * (index + 1);
    const low = rising(Math.floor(at / bins)) as number;
    return { low, part: (at % bins) * ((rising(Math.floor(at / bins) + 1) ?? low) - low) };
  });
}

function digitOf(value: number, cuts: readonly Cut[], better: 'lower' | 'higher', { unit, bins }: { unit: number; bins: number }): number {
  const digit = 1 + cuts.filter(({ low, part }) => bins * (value - low - unit) >= part).length;
  return better === 'higher' ? digit : bins + 1 - digit;
}

/** The same cuts in units, for showing: R prints them as the bounds of its bins. */
export function rfmCutsR(values: readonly number[], { unit = 1, bins = 5 } = {}): number[] {
  const rising = Float64Array.from(values).sort();
  return Array.from({ length: rising.length === 0 ? 0 : bins - 1 }, (_, index) => {
    const at = (rising.length - 1) * (index + 1);
    const low = rising[Math.floor(at / bins)] as number;
    const high = rising[Math.floor(at / bins) + 1] ?? low;
    return (bins * (low + unit) + (at % bins) * (high - low)) / (bins * unit);
  });
}
