import { DIMENSION_IDS } from '../dimensions';
import { wholeShares } from '../math/wholeShares';
import type { Policy, Weights } from '../policy';

export interface WeightMix {
  readonly weights: Weights;
  readonly extras: readonly number[]; // in the order of the further columns; hundredths, as the weights
}

/**
 * Weights in whole points that sum to 100, as sliders show them, each rule document giving so many parts.
 *
 * @param corners documents with the same further columns
 */
export function mixedWeights(corners: readonly Policy[], parts: readonly number[]): WeightMix {
  const ids = DIMENSION_IDS.filter((id) => corners.some(({ weights }) => (weights[id] ?? 0) > 0));
  const points = corners.map(({ weights, extras }) => wholeShares([...ids.map((id) => weights[id] ?? 0), ...extras.map(({ weight }) => weight)]));
  const sums = (points[0] ?? []).map((_, at) => points.reduce((sum, own, corner) => sum + (own[at] as number) * (parts[corner] as number), 0));
  const mixed = wholeShares(sums).map((share) => 100 * share);
  return { weights: Object.fromEntries(ids.map((id, at) => [id, mixed[at] as number])), extras: mixed.slice(ids.length) };
}
