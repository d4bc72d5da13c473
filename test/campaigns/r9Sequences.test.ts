import { describe, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { dice, pick } from './harness/dice';
import { byMenu, byPanel, type Entry } from './harness/ended';
import { TWO_TIERS } from './harness/entryPoints';
import { arm } from './harness/faults';
import { opNamed, perform } from './harness/ops';
import { ALWAYS, AT_REST, judged, notConverged, type Outcome, outcomeOf } from './harness/oracles';
import { override } from './harness/overrides';
import { lossOf } from './harness/persistence';
import { nextEntry, type Scene, stageOf } from './harness/stage';

const SAMPLE = 40;

const byHand = (name: string) => (scene: Scene) => perform(scene, opNamed(name));

/** What was cut off and is a person’s wish is wished again; the next run sees to the rest. */
const wish = (enter: () => Entry): void => {
  if (enter().ended === 'killed') enter();
};

/** What can be done with the add-on, in six words. */
const STEPS: Readonly<Record<string, (scene: Scene) => void>> = {
  run: ({ host }) => void byMenu(host, 'Update now'),
  edit: byHand('edit src value'),
  override({ host, witness }) {
    wish(() => byMenu(host, 'Set a tier by hand'));
    witness.during(() => override(host, 'Fay', 'pin', 'VIP', 'opens a second shop', 'Mia', ''));
  },
  rename: byHand('rename own tier sheet'),
  delete: byHand('delete own tier sheet'),
  settings: ({ host }) => wish(() => byPanel(host, 'ui_applyPolicy', TWO_TIERS)),
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

/** Plays the steps one after the other; gives the place of the update that was cut off, if one was. */
function play(scene: Scene, sequence: string): number | undefined {
  let cutOff: number | undefined;
  for (const [place, step] of sequence.split('>').entries()) {
    STEPS[step]?.(scene);
    if (step === 'run' && scene.host.executions.at(-1)?.killed) cutOff = place;
  }
  return cutOff;
}

function cut(sequence: string, k: number, persistence: string): Case {
  return aCase({ campaign: 'R9', workload: sequence, fault: 'X2', k: `${k}`, call: faultless(sequence).calls[k - 1] ?? '-', persistence, seed: SEED });
}

function run({ workload: sequence, k, fault, persistence }: Case) {
  const { calls, outcome } = faultless(sequence);
  const scene = stageOf('W4').begin();
  const { host, witness } = scene;
  arm(host, fault, Number(k), lossOf(persistence));
  const cutOff = play(scene, sequence);
  host.faults.clear();
  const violations = judged(ALWAYS, { host, witness }, 'at the fault');
  for (let more = 0; more < 2; more++) nextEntry(host);
  violations.push(...judged(AT_REST, { host, witness }, 'at rest'));
  const seen = outcomeOf(host, 'other');
  const differences = notConverged(seen, outcome);
  if (differences.length > 0 && !isAsWithout(seen, sequence, cutOff)) violations.push(...differences);
  return { violations, calls: calls.length };
}

/** An update that was cut off before its commit was never made: “tier before” tells of those that were. */
function isAsWithout(seen: Outcome, sequence: string, cutOff: number | undefined): boolean {
  if (cutOff === undefined) return false;
  const others = sequence.split('>').filter((_, place) => place !== cutOff);
  return notConverged(seen, faultless(others.join('>')).outcome).length === 0;
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
