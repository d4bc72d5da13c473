import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { OPS } from './harness/ops';
import { joined } from './harness/plays';
import { stageOf } from './harness/stage';

const SAMPLE = 60;

/** Each of the 61 things a co-editor can do, at the boundary of every call. */
function everyOp(workload: string): Case[] {
  return stageOf(workload).calls.flatMap(({ name }, index) =>
    OPS.map((op) => aCase({ campaign: 'R4', workload, fault: 'X10', k: `${index + 1}`, call: name, op: op.name, seed: SEED })),
  );
}

describe('R4: somebody works in the document while a run goes on', () => {
  test(
    'anything anybody can do, at any call',
    () => {
      const all = ['W2', 'W3', 'W6'].flatMap(everyOp);
      campaign('R4', DEEP ? all : sampled(all, SAMPLE, SEED), joined, SAMPLE);
    },
    TIMEOUT,
  );
});
