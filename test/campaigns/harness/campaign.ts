import { expect } from 'vitest';
import { type Case, caseOf, lineOf } from './case';

/** What one case came to. `calls`: of its longest run. */
export interface Verdict {
  readonly violations: readonly string[];
  readonly calls: number;
  readonly as?: Partial<Case>; // what only the run could tell, such as the name of the call
}

const SHOWN = 10;

/** Deep: every case there is; else as many as fit into `npm test`. */
export const DEEP = process.env.TIERKEEPER_DEEP === '1';
/** ms for one campaign. */
export const TIMEOUT = DEEP ? 24 * 3_600_000 : 240_000;
export const SEED = Number(process.env.TIERKEEPER_SEED ?? 20_251_121);

/**
 * Runs every case and prints what came of it: `R1: N runs, C call sites, 0 violations, seed S`. All failures are
 * collected, the first ten told, each with the line that runs it again: `TIERKEEPER_REPLAY='R1, W2, X2, 37, …'`.
 */
export function campaign(id: string, cases: Iterable<Case>, run: (one: Case) => Verdict, least = 0): void {
  const wanted = replayed(id);
  if (wanted === 'another') return;
  const failures: string[] = [];
  let [runs, sites] = [0, 0];
  const began = process.cpuUsage();
  for (const one of wanted ?? cases) {
    const { violations, calls, as } = run(one);
    runs += 1;
    sites = Math.max(sites, calls);
    if (violations.length > 0) failures.push([lineOf({ ...one, ...as }), ...violations].join('\n    '));
  }
  const ms = Math.round(process.cpuUsage(began).user / 1000 / Math.max(1, runs));
  console.log(`${id}: ${runs} runs, ${sites} call sites, ${failures.length} violations, seed ${SEED} (${ms} ms a run)`);
  expect(failures.slice(0, SHOWN), `${id}: ${failures.length} of ${runs} stories went wrong`).toEqual([]);
  if (wanted === undefined) expect(runs).toBeGreaterThanOrEqual(least);
}

/** The one case that is to be run again; `another` campaign’s is none of this file’s business. */
function replayed(id: string): readonly Case[] | 'another' | undefined {
  const line = process.env.TIERKEEPER_REPLAY;
  if (line === undefined) return undefined;
  const wanted = caseOf(line);
  return wanted.campaign === id ? [wanted] : 'another';
}
