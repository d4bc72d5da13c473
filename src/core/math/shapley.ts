/**
 * The change that players bring about together, told apart: each one's part is the mean, over all orders in which they may
 * join, of what is gained when they do (Shapley 1953, “A value for n-person games”; for splitting a change: Shorrocks 2013,
 * J. Econ. Inequality 11). Who changes nothing has no part; the parts sum exactly to `worth(all) − worth(none)`, made whole
 * by largest remainder, of equal ones the player named first.
 *
 * @param players at most 10
 * @param worth   a whole number for each set of players, bit p of the set = player p; asked once for each set
 * @returns       one part per player
 */
export function shapleyParts(players: number, worth: (set: number) => number): number[] {
  const worths = Array.from({ length: 2 ** players }, (_, set) => worth(set));
  const orders = factorial(players);
  const shares = Array.from({ length: players }, (_, player) => {
    const product = overAllOrders(worths, player, players);
    const rest = ((product % orders) + orders) % orders;
    return { player, part: (product - rest) / orders, rest };
  });
  const left = (worths[worths.length - 1] as number) - (worths[0] as number) - shares.reduce((sum, { part }) => sum + part, 0);
  const lifted = new Set([...shares].sort((a, b) => b.rest - a.rest || a.player - b.player).slice(0, left));
  return shares.map((share) => share.part + (lifted.has(share) ? 1 : 0));
}

/** What is gained when the player joins, summed over all orders. */
function overAllOrders(worths: readonly number[], player: number, players: number): number {
  const bit = 2 ** player;
  let sum = 0;
  for (let set = 0; set < worths.length; set++) {
    if ((set & bit) !== 0) continue;
    const before = sizeOf(set);
    sum += ((worths[set | bit] as number) - (worths[set] as number)) * factorial(before) * factorial(players - before - 1);
  }
  return sum;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
