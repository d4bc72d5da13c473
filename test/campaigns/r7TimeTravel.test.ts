import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { stageOf } from './harness/stage';
import { travelled } from './harness/travels';

const SAMPLE = 36;
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

describe('R7: the spreadsheet goes back in time, or a copy of it goes on', () => {
  test(
    'every earlier moment restored at every later one; copies; undo',
    () => {
      const all = WORKLOADS.flatMap(everyTravel);
      campaign('R7', DEEP ? all : sampled(all, SAMPLE, SEED), travelled, SAMPLE);
    },
    TIMEOUT,
  );
});
