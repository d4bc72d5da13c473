import { describe, test } from 'vitest';
import { type Host, makeCopy } from '../../src/host';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { beforeCall } from './harness/faults';
import { AT_REST, judged } from './harness/oracles';
import { nextEntry, stageOf } from './harness/stage';
import { Witness } from './harness/witness';

const SAMPLE = 80;
const WORKLOADS = ['W2', 'W6'];
/** Writes of the script taken back by Ctrl+Z after the run. */
const MOST_UNDONE = 40;

function everyTravel(workload: string): Case[] {
  const { calls } = stageOf(workload);
  const of = (fault: string, k: string, call = '-') => aCase({ campaign: 'R7', workload, fault, k, call, seed: SEED });
  const restores = calls.flatMap(({ name }, j) => calls.slice(j + 1).map((_, more) => of('X12:restore', `${j + 1}+${j + 2 + more}`, name)));
  const copies = calls.map(({ name }, k) => of('X12:copy', `${k + 1}`, name));
  const undos = Array.from({ length: MOST_UNDONE }, (_, index) => of('X13', `${index + 1}`));
  return [...restores, ...copies, ...undos];
}

function run({ workload, fault, k }: Case) {
  const stage = stageOf(workload);
  const { host } = stage.begin();
  const [at = 1, later = at] = k.split('+').map(Number);
  const there = fault === 'X12:copy' ? copiedAt(host, at, () => stage.workload.run(host)) : travelled(host, fault, [at, later], () => stage.workload.run(host));
  const witness = new Witness(there);
  nextEntry(there);
  const entry = nextEntry(there);
  const violations = judged(AT_REST, { host: there, witness, entry }, 'at rest');
  if (entry.ended !== 'right') violations.push(`I8 at rest: the run ended ${entry.ended}: ${entry.said}`);
  return { violations: [...violations, ...stage.notConverged(there, 'other')], calls: stage.calls.length };
}

/** Version history, or Ctrl+Z: the sheets go back, what is kept beside them does not. */
function travelled(host: Host, fault: string, [at, later]: readonly [number, number], go: () => void): Host {
  if (fault === 'X13') {
    go();
    host.undoScriptWrites(at);
    return host;
  }
  let kept: ReturnType<Host['snapshot']> | undefined;
  beforeCall(host, at, () => {
    kept = host.snapshot();
  });
  beforeCall(host, later, () => kept !== undefined && host.restoreSheets(kept));
  go();
  host.faults.clear();
  return host;
}

/** “Make a copy” at a call: somebody else goes on in the copy, which has no properties and no triggers. */
function copiedAt(host: Host, at: number, go: () => void): Host {
  let copy: Host | undefined;
  beforeCall(host, at, () => {
    copy = makeCopy(host);
  });
  go();
  host.faults.clear();
  copy ??= makeCopy(host);
  copy.open();
  return copy;
}

describe('R7: the spreadsheet goes back in time, or a copy of it goes on', () => {
  test(
    'every earlier moment restored at every later one; copies; undo',
    () => {
      const all = WORKLOADS.flatMap(everyTravel);
      campaign('R7', DEEP ? all : sampled(all, SAMPLE, SEED), run, SAMPLE);
    },
    TIMEOUT,
  );
});
