/**
 * Quantile of type 7 (Hyndman & Fan 1996; R's default, `PERCENTILE` of spreadsheets): linear between the order statistics
 * at (n − 1)·p.
 *
 * @param rising sorted, at least one value
 * @param p      0 … 1
 */
export function quantile(rising: ArrayLike<number>, p: number): number {
  const at = (rising.length - 1) * p;
  const below = Math.floor(at);
  const value = rising[below] as number;
  return at === below ? value : value + (at - below) * ((rising[below + 1] as number) - value);
}
