import type { DimensionKey } from '../dimensions';
import { shapleyParts } from '../math/shapley';
import { once } from '../model/once';
import { type Peers, peersOf } from '../scores';
import { CAUSES, has, ownCause } from './causes';
import type { CausePart } from './change';
import { type TwoRuns, type ValueSteps, valueSteps, valueWith } from './valueSteps';

/** Both runs, and who is in which group of today's rules. */
export interface JudgedTwice extends TwoRuns {
  readonly scores: ReadonlyMap<string, { readonly score: number | undefined; readonly group?: number }>; // of today, by key
  readonly mark: string; // of today's rules
}

/**
 * Why a customer's score is another than at the last run: its change split exactly over the causes, in hundredths of a
 * point, by counterfactual runs of the scoring itself (Shapley 1953; Shorrocks 2013). In each such run every cause is as
 * it was or as it is:
 *
 * - own amount, frequency and other figures: rows after the last run's day, and columns that tell of today only
 * - time: the same rows, seen from today: days since the last order, orders that fell out of the months looked back
 * - peers: everybody else's figures, and who is in the list at all; own time is not theirs
 * - policy: the rules
 * - data: rows up to the last run's day that read differently now, the customer's own and others'
 *
 * An override acts on the tier and has no part in the score.
 *
 * @returns for a customer of both runs, the parts that are not 0, largest first; none when one of the runs could not judge them
 */
export function whyMoved(runs: JudgedTwice): (key: string) => CausePart[] {
  const worlds = worldsOf(runs);
  return (key) => {
    const [before, after] = [runs.before.customers.get(key)?.score, runs.scores.get(key)?.score];
    if (before === undefined || after === undefined || before === after) return [];
    const all = 2 ** CAUSES.length - 1;
    const parts = shapleyParts(CAUSES.length, (set) => (set === 0 ? before : set === all ? after : (worlds.scoreOf(key, set) ?? before)));
    return CAUSES.map((cause, at): CausePart => [cause, parts[at] as number])
      .filter(([, part]) => part !== 0)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  };
}

/** Everybody as they would be with some causes as they are and the others as they were. Each crowd of peers is made once for all who ask. */
function worldsOf(runs: JudgedTwice): { scoreOf(key: string, set: number): number | undefined } {
  const { before, policy, oldPolicy, now, scores, mark } = runs;
  const keys = [...new Set([...before.customers.keys(), ...now.keys()])];
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const isSamePolicy = before.mark === mark;
  const isByNew = (set: number) => isSamePolicy || has(set, 'policy');
  const [newSteps, oldSteps] = (['new', 'old'] as const).map((by) => once(() => remembered(valueSteps(runs, by, keys)))) as [() => StepsOf, () => StepsOf];
  const stepsBy = (set: number) => (isByNew(set) ? newSteps() : oldSteps());

  const groupOf = (key: string, set: number, isNow: boolean) =>
    (isSamePolicy ? isNow : isByNew(set)) ? scores.get(key)?.group : before.customers.get(key)?.group;
  const peerValue = (of: ValueSteps, index: number, set: number) =>
    valueWith(of, index, { data: has(set, 'data'), time: has(set, 'peers'), own: has(set, 'peers') });

  const crowds = new Map<string, Peers>();
  const crowd = (set: number, group: number | undefined): Peers => {
    const id = [has(set, 'peers'), has(set, 'data'), isByNew(set), group].join();
    const known = crowds.get(id);
    if (known !== undefined) return known;
    const rules = isByNew(set) ? policy : oldPolicy;
    const listed = has(set, 'peers') ? now : before.customers;
    const members = keys.flatMap((key, index) => (listed.has(key) && groupOf(key, set, has(set, 'peers')) === group ? [index] : []));
    const weights = (group === undefined ? undefined : rules.groups[group]?.weights) ?? rules.weights;
    const made = peersOf({ ...rules, weights }, ({ key }) => {
      const of = stepsBy(set)(key);
      return Float64Array.from(members, (index) => peerValue(of, index, set));
    });
    crowds.set(id, made);
    return made;
  };

  return {
    scoreOf(key, set) {
      const index = indexOf.get(key) as number;
      const group = groupOf(key, set, has(set, 'other'));
      const peers = crowd(set, group);
      const own = peers.dimensions.map((dimension) =>
        valueWith(stepsBy(set)(dimension.key), index, { data: has(set, 'data'), time: has(set, 'time'), own: has(set, ownCause(dimension.key)) }),
      );
      const isAmongThem = groupOf(key, set, has(set, 'peers')) === group;
      return peers.scoreOf(own, isAmongThem ? peers.dimensions.map((dimension) => peerValue(stepsBy(set)(dimension.key), index, set)) : undefined);
    },
  };
}

type StepsOf = (dimension: DimensionKey) => ValueSteps;

function remembered(stepsOf: StepsOf): StepsOf {
  const known = new Map<DimensionKey, ValueSteps>();
  return (dimension) => {
    const steps = known.get(dimension) ?? stepsOf(dimension);
    known.set(dimension, steps);
    return steps;
  };
}
