import type { DimensionKey } from '../dimensions';
import { positionsOf } from '../math/positions';
import type { Customer } from '../model/customer';
import { dimensionValues, type ScoringRules, type WeighedDimension, weighedDimensions } from './weighedDimensions';

/** What the data say of one dimension of the rules. */
export interface DimensionFacts {
  readonly key: DimensionKey;
  readonly weight: number; // hundredths
  readonly known: number; // customers whose value is known; 0: the tables do not tell it, and it is left out
  readonly levels: number; // different values: with 2 there is nothing finer than two groups
}

/** How many different values each dimension has, and for how many customers: "frequency has only 2 levels here". */
export function dimensionFacts(customers: readonly Customer[], rules: ScoringRules): DimensionFacts[] {
  return weighedDimensions(rules).map((dimension) => {
    const { known, levels } = positionsOf(dimensionValues(dimension, customers), dimension.better);
    return { key: dimension.key, weight: dimension.weight, known, levels };
  });
}

/**
 * How many standards the rules really judge by: 1 ÷ Σᵢⱼ wᵢ wⱼ ρᵢⱼ², w the shares of the weights and ρ Spearman's rank
 * correlation (diversity of order 2 with similarities ρ²: Leinster & Cobbold 2012, Ecology 93). Spend alone is 1; a dimension
 * counted twice under two names is not 2; k unrelated ones of equal weight are k. For showing only: no tier hangs on it.
 *
 * @returns `undefined` when nothing the rules weigh is known of anybody
 */
export function effectiveDimensions(customers: readonly Customer[], rules: ScoringRules): number | undefined {
  const columns = weighedDimensions(rules)
    .filter(({ weight }) => weight > 0)
    .map((dimension) => ({ weight: dimension.weight, ranks: ranksOf(dimension, customers) }))
    .filter(({ ranks }) => ranks.some((rank) => rank >= 0));
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let concentration = 0;
  for (const [at, one] of columns.entries()) {
    for (const [other, another] of columns.entries()) {
      const similarity = at === other ? 1 : correlation(one.ranks, another.ranks) ** 2;
      concentration += (one.weight / total) * (another.weight / total) * similarity;
    }
  }
  return 1 / concentration;
}

/** Middle ranks, counted in halves; −1 = not known. */
function ranksOf(dimension: WeighedDimension, customers: readonly Customer[]): Int32Array {
  return positionsOf(dimensionValues(dimension, customers), dimension.better).halves;
}

/** Pearson's correlation of the ranks both know; 0 when one of them is the same for all. */
function correlation(a: Int32Array, b: Int32Array): number {
  const both = [...a.keys()].filter((index) => (a[index] as number) >= 0 && (b[index] as number) >= 0);
  const mean = (ranks: Int32Array) => both.reduce((sum, index) => sum + (ranks[index] as number), 0) / both.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (const index of both) {
    const [x, y] = [(a[index] as number) - meanA, (b[index] as number) - meanB];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? product / Math.sqrt(squaresA * squaresB) : 0;
}
