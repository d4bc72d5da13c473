import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { ENTRIES } from './harness/entryPoints';
import { KILLS } from './harness/faults';
import { persistences } from './harness/persistence';
import { killed } from './harness/plays';
import { stageOf } from './harness/stage';
import { WORKLOADS } from './harness/workloads';

const SAMPLE = 40;

/** Every call of a workload, cut off before it, after it or in the middle, under every model of what is then durable. */
function everyKill(workload: string): Case[] {
  return stageOf(workload).calls.flatMap(({ name, kind, open }, index) =>
    KILLS.filter((fault) => fault !== 'X7' || kind === 'write').flatMap((fault) => {
      const waiting = open + (fault === 'X1' || kind === 'read' ? 0 : 1);
      return persistences(waiting, SEED + index).map((persistence) =>
        aCase({ campaign: 'R1', workload, fault, k: `${index + 1}`, call: name, persistence, seed: SEED }),
      );
    }),
  );
}

describe('R1: the laptop dies at any call', () => {
  test(
    'under any model of what is then durable',
    () => {
      const [growing, others] = [everyKill('W2'), [...WORKLOADS, ...ENTRIES].filter(({ id }) => id !== 'W2').flatMap(({ id }) => everyKill(id))];
      campaign('R1', DEEP ? [...growing, ...others] : [...sampled(growing, SAMPLE / 2, SEED), ...sampled(others, SAMPLE / 2, SEED)], killed, SAMPLE);
    },
    TIMEOUT,
  );
});
