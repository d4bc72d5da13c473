import { type Positions, positionsOf } from '../math/positions';
import { halfUpRatio } from '../math/ratio';

/**
 * Score of each value by its position among all of them, in hundredths of a point (0 worst … 10,000 best), rounded half up;
 * equal values always get equal scores; a lone value is best.
 *
 * @param values  finite numbers; `undefined` = not known, gets no score and does not count
 * @param better  which end is best
 * @returns       same order as `values`
 * @example       positionScores([10, 20, 20, 40], 'higher') // [0, 5000, 5000, 10000]
 */
export function positionScores(values: readonly (number | undefined)[], better: 'lower' | 'higher'): (number | undefined)[] {
  const positions = positionsOf(knownValues(values), better);
  return values.map((value, index) => (value === undefined ? undefined : positionScore(positions, index)));
}

/** half-up(10,000 · position) of a known value. */
export function positionScore({ halves, outOf }: Positions, index: number): number {
  return halfUpRatio(10_000 * (halves[index] as number), outOf);
}

/** `undefined` → NaN, as positions are taken. */
export function knownValues(values: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}
