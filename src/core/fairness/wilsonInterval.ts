/** The 97.5 % point of the normal distribution: intervals of 95 %. */
const Z = 1.959963984540054;

/**
 * Where a share probably lies, from `hits` of `n`: the score interval of 95 % (Wilson 1927; R's `prop.test` without
 * correction). Never leaves 0 … 1, and is honest about few.
 *
 * @param n at least 1
 */
export function wilsonInterval(hits: number, n: number): readonly [low: number, high: number] {
  const share = hits / n;
  const scale = 1 + (Z * Z) / n;
  const centre = (share + (Z * Z) / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return [hits === 0 ? 0 : centre - half, hits === n ? 1 : centre + half];
}
