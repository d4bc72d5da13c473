import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TierRules } from '../../../src/core/policy';
import type { CustomerScore } from '../../../src/core/scores';
import { decideTiers, driftOf } from '../../../src/core/tiers';
import { aCustomer, someRules } from '../../support/customers';

const shop = (spend: readonly number[]) => spend.map((each, index) => aCustomer({ name: `C${index}`, spend: each }));
const scored = (points: readonly number[]) => points.map((each): CustomerScore => ({ score: Math.round(each * 100), byDimension: {} }));
const counts = (tiers: readonly (number | undefined)[], rules: TierRules) => [
  ...rules.tiers.map((_, tier) => tiers.filter((each) => each === tier).length),
  tiers.filter((each) => each === undefined).length,
];

const spend = Array.from({ length: 100 }, (_, index) => 200 * (index + 1)); // 200 … 20,000
const rules = someRules('amount', ['A', 16_200], ['B', 8_000], ['C']);
const agreed = counts(
  spend.map((each) => (each >= 16_200 ? 0 : each >= 8_000 ? 1 : 2)),
  rules,
);

describe('fixed limits after prices rose by a tenth', () => {
  const now = shop(spend.map((each) => each * 1.1));
  const drift = driftOf(now, scored(spend.map(() => 50)), rules, agreed);

  test('20 % had A, and 27 % have it now; 61 % had B or better, and 64 % have it now', () => {
    expect(agreed).toEqual([20, 41, 39, 0]);
    expect(drift?.tiers.map(({ tier, agreed: then, now: today }) => [tier, then.customers, then.of, today.customers, today.of])).toEqual([
      ['A', 20, 100, 27, 100],
      ['B', 61, 100, 64, 100],
    ]);
  });

  test('17,800 and 8,800 put the shares back: round numbers between two customers', () => {
    expect(drift?.tiers.map(({ limit, suggested }) => [limit, suggested])).toEqual([
      [16_200, 17_800],
      [8_000, 8_800],
    ]);
    const again = decideTiers(now, scored(spend.map(() => 50)), drift?.suggestion as TierRules).map(({ tier }) => tier);
    expect(counts(again, rules)).toEqual(agreed);
  });

  test('who would move: seven from A to B, three from B to C', () => {
    const moves = drift?.movers.map(({ from, to }) => `${from}${to}`).sort();
    expect(moves).toEqual([...new Array(7).fill('01'), ...new Array(3).fill('12')]);
  });
});

describe('nothing to suggest', () => {
  const same = shop(spend);
  test('limits that hold their shares are kept as they are', () => {
    const odd = someRules('amount', ['A', 16_123], ['B', 7_999], ['C']);
    expect(driftOf(same, scored(spend.map(() => 50)), odd, agreed)).toMatchObject({ suggestion: odd, movers: [] });
  });
  test.each<[rules: TierRules, agreed: number[], why: string]>([
    [someRules('share', ['A', 20], ['B']), [20, 80, 0], 'shares cannot drift'],
    [rules, [0, 0, 0, 0], 'nothing was agreed'],
  ])('%o with %j (%s)', (given, before) => expect(driftOf(same, scored(spend.map(() => 50)), given, before)).toBeUndefined());
  test('nobody is judged', () =>
    expect(
      driftOf(
        same,
        same.map(() => ({ score: undefined, byDimension: {} })),
        rules,
        agreed,
      ),
    ).toBeUndefined());
});

test('score limits are suggested in points', () => {
  const points = [90, 80.5, 70, 60, 50];
  expect(driftOf(shop(points), scored(points), someRules('score', ['A', 85], ['B']), [2, 3, 0])?.tiers[0]).toMatchObject({
    now: { customers: 1 },
    suggested: 80,
  });
});

test('a tier that held nobody gets a limit below the better one’s, as rules must be written', () => {
  const held = someRules('amount', ['A', 16_123], ['B', 100], ['C']); // between 16,000 and 16,200
  const found = driftOf(shop(spend), scored(spend.map(() => 50)), held, [20, 0, 80, 0])?.tiers.map(({ suggested }) => suggested);
  expect(found).toEqual([16_123, 16_100]);
  const nobody = driftOf(shop([1, 2]), scored([50, 50]), someRules('amount', ['A', 2], ['B', 1], ['C']), [0, 0, 2, 0])?.tiers.map(({ suggested }) => suggested);
  expect(nobody).toEqual([2.0003, 2.0002]);
});

test('law: with distinct values the suggestion holds exactly the agreed share, to the nearest customer', () => {
  const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), ([...amounts], held) => {
      const of = held.reduce((sum, each) => sum + each, 0);
      fc.pre(of > 0);
      const customers = shop(amounts);
      const drift = driftOf(customers, scored(amounts.map(() => 50)), someRules('amount', ['A', 5000], ['B', 100], ['C']), [...held, 0]);
      const tiers = decideTiers(customers, scored(amounts.map(() => 50)), drift?.suggestion as TierRules).map(({ tier }) => tier as number);
      const holding = [0, 1].map((rank) => tiers.filter((tier) => tier <= rank).length);
      expect(holding).toEqual([held[0], held[0] + held[1]].map((share) => Math.round((share * amounts.length) / of)));
    }),
    { numRuns: 1000 },
  );
});
