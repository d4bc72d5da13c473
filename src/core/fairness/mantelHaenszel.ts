import type { GroupCount } from './rateRatio';

/** One group and all others, within one layer of a column that both are told apart by. */
export interface Layer {
  readonly group: GroupCount; // n may be 0
  readonly others: GroupCount;
}

/** Below this many expected in one place, the test's approximation says little. */
const LEAST_SPREAD = 5;

/**
 * Whether a group's share differs from the others' within the layers of a third column, all layers together
 * (Cochran–Mantel–Haenszel, with continuity correction; R's `mantelhaen.test`).
 *
 * @returns two-sided p-value; `undefined` when the layers hold too little to compare
 */
export function mantelHaenszel(layers: readonly Layer[]): { readonly pValue: number; readonly isAbove: boolean } | undefined {
  let [seen, expected, variance] = [0, 0, 0];
  for (const { group, others } of layers) {
    const [n, hits] = [group.n + others.n, group.hits + others.hits];
    if (n < 2) continue;
    seen += group.hits;
    expected += (group.n * hits) / n;
    variance += (group.n * others.n * hits * (n - hits)) / (n * n * (n - 1));
  }
  if (variance * 4 < LEAST_SPREAD) return undefined;
  const away = Math.max(0, Math.abs(seen - expected) - 0.5);
  return { pValue: normalTails(away / Math.sqrt(variance)), isAbove: seen > expected };
}

/** Both tails of the normal distribution beyond ±z, to about seven digits (Press et al., Numerical Recipes: erfcc). */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368];
  const sum = terms.reduce((total, term) => total * t + term, 0);
  return t * Math.exp(-x * x - 1.26551223 + t * sum);
}
