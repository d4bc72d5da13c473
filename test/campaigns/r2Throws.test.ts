import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { ENTRIES } from './harness/entryPoints';
import { canBeNull, THROWS } from './harness/faults';
import { thrown } from './harness/plays';
import { stageOf } from './harness/stage';
import { WORKLOADS } from './harness/workloads';

const SAMPLE = 40;

/** Every call of a workload throws in every way, or gives the null that Google documents. */
function everyThrow(workload: string): Case[] {
  return stageOf(workload).calls.flatMap(({ name, kind }, index) =>
    THROWS.filter((fault) => (fault === 'X8' ? canBeNull(name) : kind === 'write' || !fault.startsWith('X6'))).map((fault) =>
      aCase({ campaign: 'R2', workload, fault, k: `${index + 1}`, call: name, seed: SEED }),
    ),
  );
}

describe('R2: Google throws at any call', () => {
  test(
    'once, twice, for ever, in passing or not, and where it gives null',
    () => {
      const all = [...WORKLOADS, ...ENTRIES].flatMap(({ id }) => everyThrow(id));
      campaign('R2', DEEP ? all : sampled(all, SAMPLE, SEED), thrown, SAMPLE);
    },
    TIMEOUT,
  );
});
