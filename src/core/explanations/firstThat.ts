/**
 * The smallest integer from `low` to `high` for which `holds` is true, when it is false below some point and true from
 * there on; `undefined` when it does not hold at `high`.
 */
export function firstThat(low: number, high: number, holds: (value: number) => boolean): number | undefined {
  if (high < low || !holds(high)) return undefined;
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
