import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { defaultPolicy, type Policy, PRESET_IDS, presetPolicy } from '../../../src/core/policy';
import { customersTable } from '../../../src/core/tables';
import { type Outcome, tierCustomers } from '../../../src/core/tierCustomers';
import type { TierHistory } from '../../../src/core/tiers';
import { dayOn } from '../../support/customers';

const END = dayOn('2025-11-20');

/** Two archetypes (SC-13), a newcomer, and forty customers in between. */
function shop(): Cell[][] {
  const order = (customer: string, daysAgo: number, amount: number): Cell[] => [customer, { day: (END - daysAgo) as Day }, amount];
  const noise = Array.from({ length: 40 }, (_, index) =>
    Array.from({ length: 2 + (index % 5) }, (_each, visit) => order(`customer ${index}`, 5 + ((index * 7 + visit * 31) % 250), 20 + ((index * 13) % 180))),
  );
  const monthly = Array.from({ length: 12 }, (_, month) => order('monthly-large', 30 * month, 2000));
  return [['Customer', 'Date', 'Amount'], ...monthly, order('single small old order', 320, 5), order('new small', 10, 5), ...noise.flat()];
}

function run(policy: Policy, rows = shop(), kept?: TierHistory): Outcome {
  const tiers = { kept: () => kept, rules: 'a' };
  const outcome = tierCustomers({ sheet: 'Orders', rows }, policy, { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' }, tiers });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const found = ({ customers }: Outcome, name: string) => customers.find(({ measures }) => measures.name === name);

describe.each(PRESET_IDS)('preset %s', (id) => {
  const policy = presetPolicy(id, 'en');
  const lowest = policy.rules.tiers.length - 1;
  const outcome = run(policy);

  test('a customer with large purchases every month is on top, one with a single small old order lowest', () => {
    expect(found(outcome, 'monthly-large')?.tier).toBe(0);
    expect(found(outcome, 'single small old order')?.tier).toBe(lowest);
  });

  test('a new small customer stands above the lowest tier, marked new', () => {
    const newcomer = found(outcome, 'new small');
    expect(newcomer).toMatchObject({ stage: 'new', official: { isNew: true } });
    expect(newcomer?.tier).toBe(id === 'ecommerce' ? 1 : lowest - 1); // in e-commerce newcomers are judged among themselves, and this one is alone
  });
});

test('rules without calm and protection: today’s tiers, each with what came before', () => {
  const policy = defaultPolicy('en');
  const outcome = run(policy);
  const today = tierCustomers({ sheet: 'Orders', rows: shop() }, policy, { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } });
  const tiersOf = ({ customers }: Outcome) => customers.map(({ measures, tier, reason }) => [measures.key, tier, reason]);
  expect(today.ok && tiersOf(today.value)).toEqual(tiersOf(outcome));
  expect(outcome.customers.every(({ official }) => official?.since === END && official.previous === undefined && official.heldBy === undefined)).toBe(true);
});

test('the list shows the stage, since when the tier, and the one before, right after the score and its bar', () => {
  const outcome = run(presetPolicy('shop', 'en'));
  const { columns, rows } = customersTable(outcome.customers.slice(0, 1), ['VIP']);
  expect(columns.slice(0, 7).map(({ heading }) => heading)).toEqual(['CUSTOMER', 'TIER', 'SCORE', 'SCORE_BAR', 'STAGE', 'IN_TIER_SINCE', 'TIER_BEFORE']);
  expect(rows[0]?.slice(0, 6)).toEqual(['monthly-large', 'VIP', 10_000 / 100, '██████████', { says: 'stage', stage: 'active' }, END]);
});

test('what the last run kept holds a tier until the next review day', () => {
  const policy = presetPolicy('shop', 'en');
  const first = run(policy);
  const rows = [...shop(), ...Array.from({ length: 5 }, (_, visit): Cell[] => ['single small old order', { day: (END - visit) as Day }, 9000])];
  const second = run(policy, rows, first.history);
  expect(found(second, 'single small old order')).toMatchObject({ tier: 3, official: { heldBy: 'reviewDay', today: { tier: 0 } } });
  expect(found(run(policy, rows, { ...(first.history as TierHistory), rules: 'changed' }), 'single small old order')?.tier).toBe(0);
});

test('without calm, too, a customer who moves is told when the tier began, and which one ended the day before', () => {
  const policy = defaultPolicy('en');
  const first = run(policy);
  const rows = [...shop(), ...Array.from({ length: 9 }, (_, visit): Cell[] => ['single small old order', { day: (END + 1 + visit) as Day }, 9000])];
  const second = run(policy, rows, first.history);
  const moved = found(second, 'single small old order');
  expect(moved).toMatchObject({ tier: 0, official: { since: END + 9, previous: { tier: 'Bronze', until: END + 8 } } });
  const third = run(policy, rows, second.history);
  expect(found(third, 'single small old order')?.official).toMatchObject({ since: END + 9, previous: { tier: 'Bronze', until: END + 8 } });
  expect(found(third, 'monthly-large')?.official).toMatchObject(found(second, 'monthly-large')?.official ?? {});
});
