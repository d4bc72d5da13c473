import { describe, test } from 'vitest';
import type { Fault, Host } from '../../src/host';
import { campaign, DEEP, SEED, TIMEOUT } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { dice, pick } from './harness/dice';
import { byClock, byMenu } from './harness/ended';
import { OPS, perform } from './harness/ops';
import { ALWAYS, AT_REST, judged } from './harness/oracles';
import { nextEntry, type Scene, stageOf } from './harness/stage';
import { membership } from './harness/tiers';
import { COLLEAGUE, OWNER } from './harness/world';

const SEEDS = DEEP ? 500 : 2;
const DAYS = 30;
const P_FAULT = 0.01; // of any call
const P_OP = 0.5; // of a day
const DAY = 86_400_000;

const FAULTS: readonly Fault[] = [
  { does: 'kill', when: 'before' },
  { does: 'kill', when: 'after' },
  { does: 'half' },
  { does: 'throw', when: 'before' },
  { does: 'throw', when: 'after' },
];

/** What ends the story rather than being part of it. */
const STOPPERS = new Set([
  'delete src',
  'rename src header',
  'uninstall add-on',
  'disable add-on in document',
  'change spreadsheet locale',
  'change spreadsheet time zone',
]);

/** Thirty days: the schedule, two people, and trouble at one call in a hundred. */
function month(seed: number): string[] {
  const scene = stageOf('W4').begin();
  const { host, witness } = scene;
  const roll = dice(seed);
  byMenu(host, 'Update every day');
  const violations: string[] = [];
  for (let day = 1; day <= DAYS && violations.length === 0; day++) {
    trouble(host, roll);
    byClock(host, DAY);
    host.faults.clear();
    violations.push(...judged(ALWAYS, { host, witness }, `on day ${day}`));
    if (roll() < P_OP) act(scene, roll);
  }
  host.user = OWNER;
  for (let run = 0; run < 2; run++) nextEntry(host);
  violations.push(...judged(AT_REST, { host, witness }, 'at rest'), ...membership(host));
  return violations;
}

function trouble(host: Host, roll: () => number): void {
  for (const fault of FAULTS) host.faults.on(({ executionKind }) => executionKind !== 'custom' && roll() < P_FAULT / FAULTS.length, fault);
}

function act(scene: Scene, roll: () => number): void {
  const { host } = scene;
  host.user = roll() < 0.5 ? OWNER : COLLEAGUE;
  perform(
    scene,
    pick(
      OPS.filter(({ name }) => !STOPPERS.has(name)),
      roll,
    ),
  );
  host.user = OWNER;
}

function run({ seed }: Case) {
  const violations = month(seed);
  return { violations, calls: Math.max(...stageOf('W4').calls.map(({ k }) => k)) };
}

describe('R8: a month in which anything may happen', () => {
  test(
    'the schedule, two people, and trouble at one call in a hundred',
    () => {
      campaign(
        'R8',
        Array.from({ length: SEEDS }, (_, index) => aCase({ campaign: 'R8', workload: 'W4', fault: '1%', seed: SEED + index })),
        run,
        SEEDS,
      );
    },
    TIMEOUT,
  );
});
