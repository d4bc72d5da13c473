import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { OPS } from './harness/ops';
import { killedThenJoined } from './harness/plays';
import { stageOf } from './harness/stage';

const SAMPLE = 40;

/** The run dies at every call, and before anything recovers somebody does any of the 61 things. */
function everyPair(workload: string): Case[] {
  return stageOf(workload).calls.flatMap(({ name }, index) =>
    OPS.flatMap((op) =>
      ['P1', 'P2'].map((persistence) => aCase({ campaign: 'R5', workload, fault: 'X2', k: `${index + 1}`, call: name, persistence, op: op.name, seed: SEED })),
    ),
  );
}

describe('R5: the laptop dies, and somebody works in what is left', () => {
  test(
    'a kill at any call, then anything anybody can do',
    () => {
      const all = everyPair('W2');
      campaign('R5', DEEP ? all : sampled(all, SAMPLE, SEED), killedThenJoined, SAMPLE);
    },
    TIMEOUT,
  );
});
