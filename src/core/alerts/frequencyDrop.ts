import { binomialAtMost } from '../math/incompleteBeta';
import type { Day } from '../model/day';
import type { Suspicion } from './alert';
import type { History } from './histories';
import { quarterOf } from './quarter';

const LONGEST_WINDOW = 90;
const SHORTEST_WINDOW = 28;
const WINDOWS = 4; // the last of them beside the three before
const FEWEST_DAYS = 6;
const ENOUGH_OTHERS = 30;

/**
 * Who orders on fewer days than before, beyond what all the others do: of a customer's days of purchase in four windows,
 * as many in the last as chance gives when each falls there as often as everybody else's (exact binomial).
 */
export function frequencyDrop(histories: readonly History[], asOf: Day): Suspicion[] {
  const begin = histories.reduce((first: number, { days }) => Math.min(first, days[0] as number), asOf);
  const window = Math.min(LONGEST_WINDOW, Math.floor((asOf - begin + 1) / WINDOWS));
  if (window < SHORTEST_WINDOW) return [];
  const [from, recent] = [asOf - WINDOWS * window + 1, asOf - window + 1];
  const counted = histories
    .filter(({ days }) => (days[0] as number) < from)
    .map(({ customer, days }) => ({ customer, n: days.filter((day) => day >= from).length, now: days.filter((day) => day >= recent).length }));
  const [all, allNow] = counted.reduce(([sum, sumNow], { n, now }) => [sum + n, sumNow + now], [0, 0] as [number, number]);
  return counted
    .filter(({ n }) => n >= FEWEST_DAYS)
    .map(({ customer, n, now }): Suspicion => {
      const others = all - n;
      const share = others >= ENOUGH_OTHERS ? (allNow - now) / others : 1 / WINDOWS;
      const usual = Math.round((n - now) / (WINDOWS - 1));
      return { customer, chance: binomialAtMost(now, n, share), since: recent as Day, mark: quarterOf(asOf), figures: { regular: usual, now, days: window } };
    });
}
