import { describe, test } from 'vitest';
import type { Host } from '../../src/host';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { dice, pick, sampled } from './harness/dice';
import { ENTRY_POINTS, entryPoint } from './harness/entryPoints';
import { ALWAYS, AT_REST, judged, notConverged, type Outcome, outcomeOf } from './harness/oracles';
import { nextEntry, type Stage, stageOf } from './harness/stage';

const SAMPLE = 30;
const LOCKS = ['works', 'null', 'lost'] as const;
const SWITCHED_TWICE = [
  ['clock', 'menu'],
  ['menu', 'menu of a colleague'],
  ['menu', 'clock'],
  ['menu', 'erase'],
] as const;

/** The second execution as a whole inside every call of the first: all pairs of entry points. */
function switchedOnce(): Case[] {
  return ENTRY_POINTS.flatMap(({ id: first }) => {
    const { calls } = stageOf(`E ${first}`);
    return ENTRY_POINTS.flatMap(({ id: second }) =>
      calls.flatMap(({ name }, index) => LOCKS.map((lock) => overlap(first, second, index + 1, 'end', name, lock))),
    );
  });
}

/** The second stands still after j of its calls, until the first is over. */
function* switchedTwice(): Generator<Case> {
  for (const [first, second] of SWITCHED_TWICE) {
    const [calls, others] = [stageOf(`E ${first}`).calls, stageOf(`E ${second}`).calls];
    for (const [index, { name }] of calls.entries())
      for (let j = 1; j <= others.length; j++) for (const lock of LOCKS) yield overlap(first, second, index + 1, `${j}`, name, lock);
  }
}

function overlap(first: string, second: string, k: number, j: string, call: string, lock: string): Case {
  return aCase({ campaign: 'R6', workload: `E ${first}`, fault: `X11:${lock}`, k: `${k}+${j}`, call, op: second, seed: SEED });
}

function run({ workload, fault, k, op: other }: Case) {
  const stage = stageOf(workload);
  const [at, stopAfter] = k.split('+').map((each) => (each === 'end' ? Infinity : Number(each))) as [number, number];
  const lock = fault.slice('X11:'.length);
  const first = entryPoint(workload.slice('E '.length));
  const second = entryPoint(other);
  const { host, witness } = stage.begin();
  if (lock === 'null') host.faults.on('LockService.getDocumentLock', { does: 'null' });
  const begun = host.interleave({
    first: () => first.enter(host),
    at,
    second() {
      if (lock === 'lost') host.world.locks.loseAll();
      return second.enter(host);
    },
    stopAfter,
  });
  host.faults.clear();
  const seen = judged(ALWAYS, { host, witness }, 'after both');
  nextEntry(host);
  const entry = nextEntry(host);
  const wanted = lock === 'lost' ? AT_REST.filter(({ id }) => ['I1', 'I2', 'I3', 'I4', 'I7'].includes(id)) : AT_REST;
  const violations = [...seen.filter((line) => lock !== 'lost' || /^I[12347] /.test(line)), ...judged(wanted, { host, witness, entry }, 'at rest')];
  if (lock !== 'lost') violations.push(...inNoOrder(host, stage, first.id, second.id));
  return { violations, calls: begun.first.calls + (begun.second?.calls ?? 0) };
}

const serial = new Map<string, readonly Outcome[]>();

/** What came of it is what one order of whole runs would have left. */
function inNoOrder(host: Host, stage: Stage, first: string, second: string): string[] {
  const seen = outcomeOf(host, 'other');
  const key = `${first}/${second}`;
  const orders = serial.get(key) ?? [[first, second], [second, first], [first]].map((order) => inOrder(stage, order));
  serial.set(key, orders);
  const differences = orders.map((outcome) => notConverged(seen, outcome));
  return differences.some((each) => each.length === 0) ? [] : (differences[0] ?? []).map((line) => `in no serial order: ${line}`);
}

function inOrder(stage: Stage, order: readonly string[]): Outcome {
  const { host } = stage.begin();
  for (const id of order) entryPoint(id).enter(host);
  nextEntry(host);
  nextEntry(host);
  return outcomeOf(host, 'other');
}

describe('R6: two executions at once', () => {
  test(
    'any two doors, the lock at work, missing, or lost',
    () => {
      const once = switchedOnce();
      const twice = [...switchedTwice()];
      const roll = dice(SEED);
      const some = [...sampled(once, SAMPLE / 2, SEED), ...Array.from({ length: SAMPLE / 2 }, () => pick(twice, roll))];
      campaign('R6', DEEP ? [...once, ...twice] : some, run, SAMPLE);
    },
    TIMEOUT,
  );
});
