/** Limits of tiers, best first; `undefined` = everybody else. Shares are in hundredths of a percent. */
export interface Limits {
  readonly tiers: readonly { readonly limit: number | undefined }[];
}

/**
 * Tier of each value by share: the first tier whose cumulative share is greater than
 * (number with a higher value) ÷ n. Equal values are never split, and someone always reaches the top.
 *
 * @param values  what to place; compared, never added
 * @param peers   everybody's values (usually `values` themselves), the n of the rule
 * @param shift   each value is placed as if it were so much higher; below 0, `peers` must be `values`, and nobody is above oneself
 * @returns       index into `rules.tiers`, or `undefined` below the last limit
 */
export function tiersByShare(values: readonly number[], peers: readonly number[], rules: Limits, shift = 0): (number | undefined)[] {
  const rising = new Float64Array(peers).sort();
  const n = rising.length;
  const tierOf = new Map<number, number>(); // by value: many share one
  return values.map((value) => {
    let tier = tierOf.get(value);
    if (tier === undefined) {
      const higher = countHigher(rising, value + shift) - (shift < 0 ? 1 : 0);
      tier = rules.tiers.findIndex(({ limit }) => limit === undefined || limit * n > 10_000 * higher);
      tierOf.set(value, tier);
    }
    return tier < 0 ? undefined : tier;
  });
}

/** Tier of one value by limits to reach, best first. */
export function tierByLimit(value: number, rules: Limits): number | undefined {
  const tier = rules.tiers.findIndex(({ limit }) => limit === undefined || value >= limit);
  return tier < 0 ? undefined : tier;
}

/** How many of a rising list are above `value` (binary search). */
function countHigher(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return rising.length - low;
}
