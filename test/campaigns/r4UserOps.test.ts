import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { beforeCall } from './harness/faults';
import { OPS, opNamed, perform } from './harness/ops';
import { stageOf } from './harness/stage';
import { tell } from './harness/story';

const SAMPLE = 240;

/** Each of the 61 things a co-editor can do, at the boundary of every call. */
function everyOp(workload: string): Case[] {
  return stageOf(workload).calls.flatMap(({ name }, index) =>
    OPS.map((op) => aCase({ campaign: 'R4', workload, fault: 'X10', k: `${index + 1}`, call: name, op: op.name, seed: SEED })),
  );
}

function run({ workload, k, op: name }: Case) {
  const stage = stageOf(workload);
  const op = opNamed(name);
  const { violations } = tell({
    stage,
    arm: (scene) => beforeCall(scene.host, Number(k), () => perform(scene, op)),
    act: { key: op.name, act: op.act },
    hasTwin: op.hasTwin ?? true,
    stops: op.stops ?? false,
  });
  return { violations, calls: stage.calls.length };
}

describe('R4: somebody works in the document while a run goes on', () => {
  test(
    'anything anybody can do, at any call',
    () => {
      const all = ['W2', 'W3', 'W6'].flatMap(everyOp);
      campaign('R4', DEEP ? all : sampled(all, SAMPLE, SEED), run, SAMPLE);
    },
    TIMEOUT,
  );
});
