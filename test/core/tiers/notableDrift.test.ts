import { expect, test } from 'vitest';
import { type Drift, notableDrift } from '../../../src/core/tiers';

type Limit = readonly [then: number, of: number, now: number, ofNow: number];
const drifted = (...limits: readonly Limit[]): Drift => ({
  tiers: limits.map(([then, of, now, ofNow], rank) => ({
    tier: ['VIP', 'Gold'][rank] as string,
    agreed: { customers: then, of },
    now: { customers: now, of: ofNow },
    limit: 10,
    suggested: 11,
  })),
  suggestion: { kind: 'amount', tiers: [] },
  movers: [{ customer: 0, from: 0, to: 1 }],
});

test.each<[limits: readonly Limit[], told: string, why: string]>([
  [[[20, 100, 25, 100]], 'nothing', 'a quarter is not more than a quarter'],
  [[[20, 100, 26, 100]], 'VIP', 'from 20 % to 26 %'],
  [[[20, 100, 14, 100]], 'VIP', 'from 20 % to 14 %'],
  [[[20, 100, 40, 200]], 'nothing', 'twice the customers, the same share'],
  [[[20, 100, 20, 200]], 'VIP', 'twice the customers, half the share'],
  [[[4, 20, 6, 20]], 'nothing', 'half more, but two customers only'],
  [[[4, 20, 7, 20]], 'VIP', 'three customers more'],
  [[[0, 20, 3, 20]], 'VIP', 'nobody had it'],
  [[[80, 100, 86, 100]], 'below VIP', 'those who reach it: 80 % → 86 %; those who do not: 20 % → 14 %'],
  [[[80, 100, 85, 100]], 'nothing', '20 % → 15 % is a quarter'],
  [
    [
      [20, 100, 22, 100],
      [40, 100, 51, 100],
    ],
    'Gold',
    'the first that is notable',
  ],
  [
    [
      [20, 100, 26, 100],
      [40, 100, 60, 100],
    ],
    'VIP',
    'the best tier first',
  ],
])('%j: %s (%s)', (limits, told) => {
  const notable = notableDrift(drifted(...limits));
  expect(notable === undefined ? 'nothing' : `${notable.isBelow ? 'below ' : ''}${notable.limit.tier}`).toBe(told);
});

test('where other limits would move nobody, there is nothing to tell', () => {
  expect(notableDrift({ ...drifted([20, 100, 40, 100]), movers: [] })).toBeUndefined();
});
