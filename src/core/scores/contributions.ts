import type { DimensionKey } from '../dimensions';
import type { CustomerScore } from './scoreCustomers';

/** What one dimension brings to a score, in hundredths of a point. */
export interface Contribution {
  readonly key: DimensionKey;
  readonly hundredths: number;
}

/**
 * A score told apart by dimension: shares w·s ÷ Σw by the method of largest remainders, so that they are whole hundredths
 * and sum exactly to the score. Of equal remainders the dimension named first gets the hundredth.
 *
 * @param weightOf hundredths; dimensions that are not known have no part
 * @returns        in the order of the dimensions; none without a score
 */
export function contributions({ score, byDimension }: CustomerScore, weightOf: (key: DimensionKey) => number): Contribution[] {
  if (score === undefined) return [];
  const parts = (Object.entries(byDimension) as [DimensionKey, number][]).filter(([key]) => weightOf(key) > 0);
  const total = parts.reduce((sum, [key]) => sum + weightOf(key), 0);
  const shares = parts.map(([key, points], at) => {
    const product = weightOf(key) * points;
    const rest = product % total;
    return { key, at, hundredths: (product - rest) / total, rest };
  });
  const left = score - shares.reduce((sum, { hundredths }) => sum + hundredths, 0);
  const lifted = new Set([...shares].sort((a, b) => b.rest - a.rest || a.at - b.at).slice(0, left));
  return shares.map((share) => ({ key: share.key, hundredths: share.hundredths + (lifted.has(share) ? 1 : 0) }));
}
