/**
 * Every way to give `steps` parts to so many corners, in a fixed order.
 *
 * @example partsOf(2, 2) // [[2, 0], [1, 1], [0, 2]]
 */
export function partsOf(corners: number, steps: number): number[][] {
  if (corners === 1) return [[steps]];
  return Array.from({ length: steps + 1 }, (_, given) => partsOf(corners - 1, given).map((rest) => [steps - given, ...rest])).flat();
}
