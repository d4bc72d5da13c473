import type { TierRules } from '../policy';

/**
 * Tier of each value by share: the first tier whose cumulative share is greater than
 * (number with a higher value) ÷ n. Equal values are never split, and someone always reaches the top.
 *
 * @param values  what to place; compared, never added
 * @param peers   everybody's values (usually `values` themselves), the n of the rule
 * @returns       index into `rules.tiers`, or `undefined` below the last limit
 */
export function tiersByShare(values: readonly number[], peers: readonly number[], rules: TierRules): (number | undefined)[] {
  const sorted = [...peers].sort((a, b) => b - a);
  const n = sorted.length;
  return values.map((value) => {
    const higher = countHigher(sorted, value);
    const tier = rules.tiers.findIndex(({ limit }) => limit === undefined || limit * n > 10_000 * higher);
    return tier < 0 ? undefined : tier;
  });
}

/** Tier of one value by limits to reach, best first. */
export function tierByLimit(value: number, rules: TierRules): number | undefined {
  const tier = rules.tiers.findIndex(({ limit }) => limit === undefined || value >= limit);
  return tier < 0 ? undefined : tier;
}

/** How many of a falling list are above `value` (binary search). */
function countHigher(falling: readonly number[], value: number): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] as number) > value) low = middle + 1;
    else high = middle;
  }
  return low;
}
