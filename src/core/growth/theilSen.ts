import { quantile } from '../math/quantile';

/**
 * The median of the slopes between all pairs of values, per step (Theil 1950, Sen 1968): up to 29 % of the values may be
 * anything without moving it far.
 *
 * @param values one per step, at least two
 */
export function theilSen(values: readonly number[]): number {
  const slopes: number[] = [];
  for (let early = 0; early < values.length; early++)
    for (let late = early + 1; late < values.length; late++) slopes.push(((values[late] as number) - (values[early] as number)) / (late - early));
  return quantile(Float64Array.from(slopes).sort(), 0.5);
}
