import { quantile } from '../../src/core/math/quantile';

/** Where classes 2 … begin among whole numbers: one above each quantile, but for those that coincide with another or an end. */
export function quintileEdges(values: readonly number[]): number[] {
  const rising = Float64Array.from(values).sort();
  const [least, most] = [rising[0] as number, rising.at(-1) as number];
  const cuts = [1, 2, 3, 4].map((fifths) => quantile(rising, fifths / 5)).filter((cut) => cut > least && cut < most);
  return [...new Set(cuts)].map((cut) => Math.floor(cut) + 1);
}
