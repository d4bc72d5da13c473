import { describe, test } from 'vitest';
import type { Host } from '../../src/host';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { dice, pick } from './harness/dice';
import { byMenu, byPanel } from './harness/ended';
import { TWO_TIERS } from './harness/entryPoints';
import { arm } from './harness/faults';
import { opNamed, perform } from './harness/ops';
import { ALWAYS, AT_REST, judged, notConverged, type Outcome, outcomeOf } from './harness/oracles';
import { override } from './harness/overrides';
import { lossOf } from './harness/persistence';
import { nextEntry, type Scene, stageOf } from './harness/stage';

const SAMPLE = 1_000;

const byHand = (name: string) => (scene: Scene) => perform(scene, opNamed(name));
const byUs = (act: (host: Host) => void) => (scene: Scene) => act(scene.host);

/** What can be done with the add-on, in six words. */
const STEPS: Readonly<Record<string, (scene: Scene) => void>> = {
  run: byUs((host) => void byMenu(host, 'Update now')),
  edit: byHand('edit src value'),
  override(scene) {
    byMenu(scene.host, 'Set a tier by hand');
    scene.witness.during(() => override(scene.host, 'Fay', 'pin', 'VIP', 'opens a second shop', 'Mia', ''));
  },
  rename: byHand('rename own tier sheet'),
  delete: byHand('delete own tier sheet'),
  settings: byUs((host) => void byPanel(host, 'ui_applyPolicy', TWO_TIERS)),
};

/** All sequences of one, two and three of them. */
function sequences(): string[] {
  const names = Object.keys(STEPS);
  const pairs = names.flatMap((a) => names.map((b) => `${a}>${b}`));
  return [...names, ...pairs, ...pairs.flatMap((two) => names.map((c) => `${two}>${c}`))];
}

interface Played {
  readonly calls: readonly string[];
  readonly outcome: Outcome;
}

const played = new Map<string, Played>();

/** A sequence without any fault, and what it comes to. */
function faultless(sequence: string): Played {
  const known = played.get(sequence);
  if (known !== undefined) return known;
  const scene = stageOf('W4').begin();
  const before = scene.host.executions.length;
  play(scene, sequence);
  const calls = scene.host.executions.slice(before).flatMap(({ trace }) => trace.map(({ name }) => name));
  for (let run = 0; run < 2; run++) nextEntry(scene.host);
  const result = { calls, outcome: outcomeOf(scene.host, 'other') };
  played.set(sequence, result);
  return result;
}

function play(scene: Scene, sequence: string): void {
  for (const step of sequence.split('>')) STEPS[step]?.(scene);
}

function cut(sequence: string, k: number, persistence: string): Case {
  return aCase({ campaign: 'R9', workload: sequence, fault: 'X2', k: `${k}`, call: faultless(sequence).calls[k - 1] ?? '-', persistence, seed: SEED });
}

function run({ workload: sequence, k, fault, persistence }: Case) {
  const { calls, outcome } = faultless(sequence);
  const scene = stageOf('W4').begin();
  const { host, witness } = scene;
  arm(host, fault, Number(k), lossOf(persistence));
  play(scene, sequence);
  host.faults.clear();
  const violations = judged(ALWAYS, { host, witness }, 'at the fault');
  play(scene, repeated(sequence));
  for (let more = 0; more < 2; more++) nextEntry(host);
  violations.push(...judged(AT_REST, { host, witness }, 'at rest'), ...notConverged(outcomeOf(host, 'other'), outcome));
  return { violations, calls: calls.length };
}

/** What was cut off and is a person’s wish is wished again; the next run sees to the rest. */
function repeated(sequence: string): string {
  return sequence.includes('settings') ? 'settings' : '';
}

describe('R9: whatever people do in three steps, cut off anywhere', () => {
  test(
    'all 258 sequences',
    () => {
      const all = sequences();
      const roll = dice(SEED);
      const some = Array.from({ length: SAMPLE }, () => {
        const sequence = pick(all, roll);
        return cut(sequence, 1 + Math.floor(roll() * Math.max(1, faultless(sequence).calls.length)), pick(['P1', 'P2'], roll));
      });
      campaign('R9', DEEP ? everyCut(all) : some, run, SAMPLE);
    },
    TIMEOUT,
  );
});

function* everyCut(all: readonly string[]): Generator<Case> {
  for (const sequence of all)
    for (let k = 1; k <= Math.max(1, faultless(sequence).calls.length); k++) for (const persistence of ['P1', 'P2']) yield cut(sequence, k, persistence);
}
