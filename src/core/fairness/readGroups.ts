import { fisherExact } from './fisherExact';
import { holm } from './holm';
import type { GroupCount } from './rateRatio';
import { wilsonInterval } from './wilsonInterval';

/** What the numbers of one group allow to be said. */
export type Reading = 'above' | 'below' | 'noDifference' | 'tooFew';

/** One group's share among all. */
export interface GroupReading {
  readonly share: number;
  readonly likely: readonly [low: number, high: number]; // Wilson, 95 %
  readonly pValue: number | undefined; // against all others, adjusted for the number of groups read; undefined: not tested
  readonly reading: Reading;
}

/** Fewer members than this, and the share says more of chance than of us. */
export const FEWEST_MEMBERS = 10;
const LEVEL = 0.05;

/**
 * Reads each group against everybody else (Fisher's exact test, two-sided; Holm over the groups that are large enough).
 * Groups that are too small get no reading and do not count among the tests, but they are among the others.
 *
 * @returns same order as `groups`
 */
export function readGroups(groups: readonly GroupCount[], fewest = FEWEST_MEMBERS): GroupReading[] {
  const [hits, n] = groups.reduce(([sum, all], each) => [sum + each.hits, all + each.n] as [number, number], [0, 0] as [number, number]);
  const tested = groups.flatMap((each, index) => (each.n >= fewest && each.n < n ? [index] : []));
  const adjusted = holm(tested.map((index) => againstOthers(groups[index] as GroupCount, hits, n)));
  return groups.map((group, index) => {
    const pValue = adjusted[tested.indexOf(index)];
    return { share: group.hits / group.n, likely: wilsonInterval(group.hits, group.n), pValue, reading: reading(group, { hits, n }, pValue, fewest) };
  });
}

function againstOthers(group: GroupCount, hits: number, n: number): number {
  return fisherExact(group.hits, group.n, hits - group.hits, n - group.n);
}

function reading(group: GroupCount, all: GroupCount, pValue: number | undefined, fewest: number): Reading {
  if (group.n < fewest) return 'tooFew';
  if (pValue === undefined || pValue >= LEVEL) return 'noDifference';
  return group.hits * all.n > all.hits * group.n ? 'above' : 'below'; // above all is above the others
}
