import { DIMENSION_IDS, DIMENSIONS, type Dimension, type DimensionId } from '../dimensions';
import { type Customer, hasOrdered } from '../model/customer';
import type { Weights } from '../policy';
import { halfUpRatio, positionScores } from './positionScores';

/** Scores of one customer, in hundredths of a point; a dimension that is not known is absent. */
export interface CustomerScore {
  readonly score: number | undefined; // undefined: nothing to judge by
  readonly byDimension: Readonly<Partial<Record<DimensionId, number>>>;
}

/**
 * Scores the customers that have an order against each other. Those without one are not scored and do not count
 * as anybody's peers.
 *
 * @returns same order as `customers`
 */
export function scoreCustomers(customers: readonly Customer[], weights: Weights): CustomerScore[] {
  const columns = DIMENSION_IDS.map((id) => {
    const dimension: Dimension = DIMENSIONS[id];
    return positionScores(
      customers.map((customer) => (hasOrdered(customer) ? dimension.measure(customer) : undefined)),
      dimension.better,
    );
  });
  return customers.map((_, index) =>
    weigh(
      columns.map((column) => column[index]),
      weights,
    ),
  );
}

/** score = half-up(Σ weight · dimension score ÷ Σ weight), over the dimensions that are present and weighted. */
function weigh(scores: readonly (number | undefined)[], weights: Weights): CustomerScore {
  const byDimension: Partial<Record<DimensionId, number>> = {};
  let [sum, total] = [0, 0];
  DIMENSION_IDS.forEach((id, column) => {
    const score = scores[column];
    if (score === undefined) return;
    byDimension[id] = score;
    sum += weights[id] * score;
    total += weights[id];
  });
  return { score: total > 0 ? halfUpRatio(sum, total) : undefined, byDimension };
}
