import type { CustomerKey } from './order';

const BEGINS_WITH = 0.5; // as near as that: nearer than one slip

/**
 * The one customer a misspelt name may mean: a letter wrong, missing, added or swapped with the next (two such slips from
 * eight letters on), or the only name that begins with what was written. `undefined` when none is near, or several are as near.
 *
 * @param written a key, as those of the customers
 */
export function nearestName(written: string, customers: readonly CustomerKey[]): string | undefined {
  if (written.length < 2) return undefined;
  const most = written.length < 3 ? 0 : written.length < 8 ? 1 : 2;
  let best = Number.POSITIVE_INFINITY;
  let nearest: string | undefined;
  for (const { key, name } of customers) {
    const slips = key.startsWith(written) ? BEGINS_WITH : slipsBetween(written, key, most);
    if (slips === undefined || slips > best) continue;
    nearest = slips === best ? undefined : name;
    best = slips;
  }
  return nearest;
}

/**
 * Optimal string alignment distance, by UTF-16 units; `undefined` when it is more than `most`.
 *
 * Source: Damerau (1964); the restricted form, where no part is edited twice.
 */
function slipsBetween(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const edited = Math.min((last[column] as number) + 1, (next[column - 1] as number) + 1, (last[column - 1] as number) + (isSame ? 0 : 1));
      next.push(isSwap ? Math.min(edited, (before[column - 2] as number) + 1) : edited);
    }
    if (Math.min(...next, ...last) > most) return undefined; // a swap reaches back two rows
    [before, last] = [last, next];
  }
  const slips = last[other.length] as number;
  return slips > most ? undefined : slips;
}
