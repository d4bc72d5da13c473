import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { dice, pick } from './harness/dice';
import { arm } from './harness/faults';
import { ALWAYS, judged } from './harness/oracles';
import { lossOf } from './harness/persistence';
import { nextEntry, stageOf } from './harness/stage';
import { tell } from './harness/story';
import { WORKLOADS } from './harness/workloads';

const SAMPLE = 40;
const DEEP_SAMPLE = 5_000;
const [FIRST, SECOND, LOSSES] = [
  ['X1', 'X2', 'X7'],
  ['X1', 'X2', 'X3', 'X4', 'X7'],
  ['P1', 'P2'],
] as const;
const EXHAUSTIVE = new Set(['W1', 'W2', 'W10']);

/** Cut off at every k, and again at every j of the recovery; a recovery is never much longer than a run. */
function* everyPair(workload: string): Generator<Case> {
  const calls = stageOf(workload).calls;
  for (let k = 1; k <= calls.length; k++) {
    for (const first of FIRST) {
      for (let j = 1; j <= 2 * calls.length; j++)
        for (const second of SECOND) for (const persistence of LOSSES) yield pair(workload, [first, second], [k, j], persistence);
    }
  }
}

function* somePairs(workloads: readonly string[], count: number): Generator<Case> {
  const roll = dice(SEED);
  for (let made = 0; made < count; made++) {
    const workload = pick(workloads, roll);
    const { length } = stageOf(workload).calls;
    const k = 1 + Math.floor(roll() * length);
    yield pair(workload, [pick(FIRST, roll), pick(SECOND, roll)], [k, 1 + Math.floor(roll() * length)], pick(LOSSES, roll));
  }
}

function pair(workload: string, faults: readonly string[], ks: readonly number[], persistence: string): Case {
  const call = stageOf(workload).calls[ks[0]! - 1]?.name ?? '-';
  return aCase({ campaign: 'R3', workload, fault: faults.join('+'), k: ks.join('+'), call, persistence, seed: SEED });
}

function run({ workload, fault, k, persistence }: Case) {
  const stage = stageOf(workload);
  const [[first = '', second = ''], [at = 1, again = 1]] = [fault.split('+'), k.split('+').map(Number)];
  const loss = lossOf(persistence);
  let calls = stage.calls.length;
  const { violations } = tell({
    stage,
    arm: ({ host }) => arm(host, first, at, loss),
    between({ host, witness }) {
      arm(host, second, again, loss);
      const entry = nextEntry(host);
      host.faults.clear();
      calls = Math.max(calls, entry.execution.calls);
      return judged(ALWAYS, { host, witness, entry }, 'at the second fault');
    },
  });
  return { violations, calls };
}

describe('R3: the recovery meets a fault, too', () => {
  test(
    'two faults one after the other',
    () => {
      const all = WORKLOADS.map(({ id }) => id);
      const rest = all.filter((id) => !EXHAUSTIVE.has(id));
      campaign('R3', DEEP ? chained([...EXHAUSTIVE].map(everyPair), somePairs(rest, DEEP_SAMPLE)) : somePairs(all, SAMPLE), run, SAMPLE);
    },
    TIMEOUT,
  );
});

function* chained(first: readonly Iterable<Case>[], then: Iterable<Case>): Generator<Case> {
  for (const cases of first) yield* cases;
  yield* then;
}
