import { basisPoints } from '../math/ratio';

/**
 * Points by a fixed scale, whoever the others are: none at 0, all 100 from `full` on, in proportion between (the other way
 * round when lower is better). Whole hundredths, rounded down.
 *
 * @param value whole number; below 0 counts as 0
 * @param full  whole number above 0, in the same unit
 */
export function pointScore(value: number, full: number, better: 'lower' | 'higher'): number {
  const earned = basisPoints(Math.min(Math.max(0, value), full), full);
  return better === 'higher' ? earned : 10_000 - earned;
}

/** People who follow a customer on a log scale, in thousandths of log10: a thousand followers are half of a million. */
export function logPeople(people: number): number {
  return Math.round(1000 * Math.log10(1 + Math.max(0, people)));
}
