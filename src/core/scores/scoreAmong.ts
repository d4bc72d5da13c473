import type { Positions } from '../math/positions';
import { weigh } from '../math/weigh';
import { abcScoreOf, digitAt, rfmDigitAmong } from '../methods';
import { ofDigit, SCORES_BY_METHOD } from './methodScores';
import { positionScore } from './positionScores';
import { judgedBy } from './scoreCustomers';
import type { ScoringRules, WeighedDimension } from './weighedDimensions';

/** A group of peers, of whom one may be judged as if their values were others. */
export interface Peers {
  readonly dimensions: readonly WeighedDimension[]; // as the rules weigh them, in their order
  /**
   * The score that `scoreCustomers` would give if the values `left` went and `own` came instead.
   *
   * @param own  by dimension, as measured; NaN = not known
   * @param left the values that go; `undefined`: nobody goes
   */
  scoreOf(own: readonly number[], left: readonly number[] | undefined): number | undefined;
}

/**
 * @param rules    those of the group: its weights are everybody's here
 * @param valuesOf the values of all peers in one dimension, as measured; NaN = not known
 */
export function peersOf(rules: ScoringRules, valuesOf: (dimension: WeighedDimension) => Float64Array): Peers {
  const method = rules.method ?? 'score';
  const dimensions = judgedBy(method, rules);
  const columns = dimensions.map((dimension) => risingColumn(valuesOf(dimension), dimension));
  return {
    dimensions,
    scoreOf(own, left) {
      const scored = dimensions.flatMap((dimension, at) => {
        const among = withoutOne(columns[at] as RisingColumn, capped(left?.[at] ?? Number.NaN, dimension));
        const value = capped(own[at] as number, dimension);
        const score = Number.isNaN(value) ? -1 : SCORE_AMONG[method](value, among, dimension);
        const isKnown = score >= 0 || (among.count > 0 && SCORE_AMONG[method](among.at(0) as number, among, dimension) >= 0);
        return isKnown ? [{ dimension, scores: Int32Array.of(score) }] : [];
      });
      const total = scored.reduce((sum, { dimension }) => sum + dimension.weight, 0);
      return weigh(scored, 0, total).score;
    },
  };
}

/** Known values in rising order, and the sums of the positive ones from each on. */
interface RisingColumn {
  readonly rising: Float64Array;
  readonly sums: Float64Array;
}

/** The others: all values of a column but one. */
interface Others {
  readonly count: number;
  at(index: number): number | undefined; // in rising order
  below(value: number): number; // how many are less
  upTo(value: number): number; // how many are less or equal
  sumAbove(value: number): number; // of the positive ones that are larger
}

function risingColumn(values: Float64Array, dimension: WeighedDimension): RisingColumn {
  const rising = values
    .filter((value) => !Number.isNaN(value))
    .map((value) => capped(value, dimension))
    .sort();
  const sums = new Float64Array(rising.length + 1);
  for (let at = rising.length - 1; at >= 0; at--) sums[at] = (sums[at + 1] as number) + Math.max(0, rising[at] as number);
  return { rising, sums };
}

function withoutOne({ rising, sums }: RisingColumn, left: number): Others {
  const gone = Number.isNaN(left) ? rising.length : countBelow(rising, left); // where the one that goes stands
  const isGone = gone < rising.length;
  return {
    count: rising.length - (isGone ? 1 : 0),
    at: (index) => rising[index < gone ? index : index + 1],
    below: (value) => countBelow(rising, value) - (isGone && left < value ? 1 : 0),
    upTo: (value) => countBelow(rising, value, true) - (isGone && left <= value ? 1 : 0),
    sumAbove: (value) => (sums[countBelow(rising, value, true)] as number) - (isGone && left > value ? Math.max(0, left) : 0),
  };
}

const SCORE_AMONG: Readonly<Record<keyof typeof SCORES_BY_METHOD, (value: number, others: Others, dimension: WeighedDimension) => number>> = {
  score: (value, others, { better }) => positionScore(positionAmong(value, others, better), 0),
  rfm: (value, others, { better }) => ofDigit(digitAt(positionAmong(value, others, better), 0)),
  rfmR(value, others, { better, unit }) {
    const place = others.below(value);
    const rising = (at: number) => (at < place ? others.at(at) : at === place ? value : others.at(at - 1));
    return ofDigit(rfmDigitAmong(value, rising, others.count + 1, better, unit === 'money' ? 10_000 : 1));
  },
  abc(value, others) {
    if (value <= 0) return 0;
    return abcScoreOf(others.sumAbove(value), others.sumAbove(0) + value);
  },
  points: (value, _others, dimension) => SCORES_BY_METHOD.points(Float64Array.of(value), dimension)[0] as number,
};

/** As `positionsOf` has it for all at once. */
function positionAmong(value: number, others: Others, better: 'lower' | 'higher'): Positions {
  const less = others.below(value);
  const outOf = others.count === 0 ? 1 : 2 * others.count;
  const halves = others.count === 0 ? 1 : less + others.upTo(value); // 2 · less + equal − 1, the value itself among the equal
  return { halves: Int32Array.of(others.count === 0 || better === 'higher' ? halves : outOf - halves), outOf, known: others.count + 1, levels: 0 };
}

/** How many of a rising list are less than the value, or also those equal to it. */
function countBelow(rising: Float64Array, value: number, orEqual = false): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = rising[middle] as number;
    if (each < value || (orEqual && each === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function capped(value: number, { cap = Number.POSITIVE_INFINITY }: WeighedDimension): number {
  return Math.min(value, cap);
}
