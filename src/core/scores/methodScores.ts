import { type Positions, positionsOf } from '../math/positions';
import { abcScores, digitAt, logPeople, pointScore, rfmDigitsR } from '../methods';
import { positionScore } from './positionScores';
import type { WeighedDimension } from './weighedDimensions';

/** Scores of one dimension, in hundredths of a point; −1 = not known. */
export type DimensionScores = Int32Array;

const RATING_SCALE = 5;

/** What each method makes of one dimension's values (NaN = not known). */
export const SCORES_BY_METHOD = {
  score: (values: Float64Array, { better }: WeighedDimension) => byPosition(values, better, positionScore),
  rfm: (values: Float64Array, { better }: WeighedDimension) => byPosition(values, better, (positions, index) => ofDigit(digitAt(positions, index))),
  rfmR: (values: Float64Array, { better, unit }: WeighedDimension) =>
    scoresOf(rfmDigitsR(optional(values), better, { unit: unit === 'money' ? 10_000 : 1 }).map((digit) => (digit === undefined ? undefined : ofDigit(digit)))),
  abc: (values: Float64Array) => scoresOf(abcScores(optional(values))),
  points: byScale,
} as const;

function byPosition(values: Float64Array, better: 'lower' | 'higher', scoreAt: (positions: Positions, index: number) => number): DimensionScores {
  const positions = positionsOf(values, better);
  const scores = new Int32Array(values.length);
  for (let index = 0; index < scores.length; index++) scores[index] = (positions.halves[index] as number) < 0 ? -1 : scoreAt(positions, index);
  return scores;
}

/** Digit 1 = 0 points … digit 5 = 100. */
export function ofDigit(digit: number): number {
  return 2500 * (digit - 1);
}

/** Full marks at the cap; without one, and without a scale of its own, nobody can be judged by it. */
function byScale(values: Float64Array, { better, cap, unit }: WeighedDimension): DimensionScores {
  const full = cap ?? (unit === 'rating' ? RATING_SCALE : undefined);
  const scaled = (value: number): number => (unit === 'people' ? logPeople(value) : Math.round(unit === 'money' ? value : 10_000 * value));
  return Int32Array.from(values, (value) => (full === undefined || Number.isNaN(value) ? -1 : pointScore(scaled(value), scaled(full), better)));
}

function optional(values: Float64Array): (number | undefined)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? undefined : value));
}

function scoresOf(scores: readonly (number | undefined)[]): DimensionScores {
  return Int32Array.from(scores, (score) => score ?? -1);
}
