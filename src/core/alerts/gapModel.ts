import { studentAbove } from '../math/incompleteBeta';
import { quantile } from '../math/quantile';

const PRIOR_GAPS = 1; // how many own gaps the shop's usual spread counts for
const LEAST_SPREAD = 0.05; // of ln gap: nobody is more punctual than that
const FEWEST_GAPS = 2;

/** How long the gaps of a shop's customers are, and how they differ: of the logarithms of gaps in days. */
export interface GapModel {
  /** How likely a gap of at least so many days is for somebody with these gaps behind them. */
  chanceOfGap(days: number, own: readonly number[]): number;
}

/**
 * Own gaps where there are many, shrunk towards the shop's where there are few: a normal model of ln gap, its means and
 * spreads drawn towards those of all customers with at least two gaps (the predictive Student t of a normal-inverse-gamma
 * prior, Gelman et al. 2013, §3.3).
 */
export function gapModel(all: readonly (readonly number[])[]): GapModel {
  const known = all.filter(({ length }) => length >= FEWEST_GAPS).map(momentsOf);
  const spread = Math.max(LEAST_SPREAD ** 2, median(known.map(({ n, squares }) => squares / (n - 1))) ?? 1);
  const centre = median(known.map(({ mean }) => mean)) ?? 0;
  const apart = known.reduce((sum, { mean }) => sum + (mean - centre) ** 2, 0) / Math.max(1, known.length - 1);
  const pull = spread / Math.max(apart, LEAST_SPREAD ** 2); // how many own gaps the shop's centre counts for
  return {
    chanceOfGap(days, own) {
      const { n, mean, squares } = momentsOf(own);
      const weight = pull + n;
      const middle = (pull * centre + n * mean) / weight;
      const degrees = PRIOR_GAPS + n;
      const variance = Math.max(LEAST_SPREAD ** 2, (PRIOR_GAPS * spread + squares) / degrees);
      return studentAbove((Math.log(Math.max(1, days)) - middle) / Math.sqrt(variance * (1 + 1 / weight)), degrees);
    },
  };
}

function momentsOf(gaps: readonly number[]): { readonly n: number; readonly mean: number; readonly squares: number } {
  const logs = gaps.map((gap) => Math.log(gap));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return { n: logs.length, mean, squares: logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) };
}

function median(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : quantile(Float64Array.from(values).sort(), 0.5);
}
