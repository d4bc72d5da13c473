import { compareProducts } from '../math/ratio';

/** How many of a group's members have what is compared, such as a top tier. */
export interface GroupCount {
  readonly hits: number;
  readonly n: number; // at least 1
}

/** A group's share beside the highest share of all groups. */
export interface RateRatio {
  readonly rate: number;
  readonly ratio: number | undefined; // to the highest rate; undefined: nobody has any
  readonly isBelowFourFifths: boolean;
}

/**
 * Each group's share, its ratio to the highest one, and whether that is below four fifths: the screening rule of US
 * employment guidance (29 CFR 1607.4 D), no finding of discrimination nor of its absence. Compared as whole numbers: in
 * binary fractions 4/25 against 1/5 would come out just below.
 */
export function rateRatios(groups: readonly GroupCount[]): RateRatio[] {
  const best = groups.reduce<GroupCount | undefined>(
    (top, each) => (top === undefined || compareProducts(each.hits, top.n, top.hits, each.n) > 0 ? each : top),
    undefined,
  );
  return groups.map(({ hits, n }) => ({
    rate: hits / n,
    ratio: best === undefined || best.hits === 0 ? undefined : (hits * best.n) / (n * best.hits),
    isBelowFourFifths: best !== undefined && compareProducts(5 * hits, best.n, 4 * best.hits, n) < 0,
  }));
}
