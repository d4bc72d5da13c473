import type { Host } from '../../../../src/host';
import type { Entry } from '../ended';
import type { Journal } from '../journal';
import type { Witness } from '../witness';

/** All an oracle may look at. */
export interface Sight {
  readonly host: Host;
  readonly witness: Witness;
  readonly entry?: Entry | undefined; // the execution that has just ended
  readonly before?: Journal | undefined; // the journal when it began
  readonly undone?: boolean | undefined; // somebody took back what a run had written
  readonly schedules?: Readonly<Record<string, 0 | 1>> | undefined; // by user: whether they have switched the schedule on
}

/** One invariant of `reliability_spec.md`: looks, and says in what it is broken. */
export interface Oracle {
  readonly id: string;
  readonly holds: string;
  readonly broken: (sight: Sight) => readonly string[];
}

/** What is broken, each line with the invariant's id. */
export function judged(oracles: readonly Oracle[], sight: Sight, when: string): string[] {
  return oracles.flatMap(({ id, broken }) => broken(sight).map((detail) => `${id} ${when}: ${detail}`));
}
