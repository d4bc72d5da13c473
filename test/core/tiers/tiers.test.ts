import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTierRules, type TierRules } from '../../../src/core/policy';
import type { CustomerScore } from '../../../src/core/scores';
import { decideTiers, tierByLimit, tiersByShare } from '../../../src/core/tiers';
import { aCustomer, someRules } from '../../support/customers';

const usual = defaultTierRules('en'); // best 5 %, 20 %, 50 %, the rest
const inOrder = (n: number) => Array.from({ length: n }, (_, index) => n - index);
const places = (values: readonly number[], rules: TierRules = usual) =>
  tiersByShare(values, values, rules)
    .map((tier) => tier ?? '-')
    .join('');

describe('the first tier whose share is larger than (number higher) ÷ n', () => {
  test.each<[values: readonly number[], places: string, why: string]>([
    [[], '', 'nobody'],
    [[5], '0', 'one customer: 0 ÷ 1 < 5 %'],
    [[5, 4], '03', 'two: 1 ÷ 2 is not less than 50 %'],
    [[5, 5], '00', 'two alike are both on top'],
    [inOrder(3), '023', 'three: 1 ÷ 3 < 50 %, 2 ÷ 3 is not'],
    [inOrder(5), '02233', 'five: 1 ÷ 5 is exactly 20 %, so not Gold; 2 ÷ 5 < 50 %'],
    [[4200, 1850, 1400, 920, 640, 610, 300, 180, 95], '012223333', 'nine, the example sheet: 1 ÷ 9 < 20 %, 4 ÷ 9 < 50 %'],
    [inOrder(20), '01112222223333333333', 'twenty: exactly 1, 3, 6, 10'],
    [inOrder(21), '001112222223333333333', 'twenty-one: 1 ÷ 21 = 4.76 % is still VIP'],
    [[9, 9, 9, 1, 1, 1], '000333', 'ties at the cut go up together'],
    [[3, 2, 2, 2, 2, 2, 2, 2, 2, 1], '0111111113', 'a large tie is never split: 1 ÷ 10 < 20 %'],
    [[1, 5, 3], '302', 'order of the rows kept'],
    [[0, 0, 0, 0], '0000', 'everybody alike, and somebody must be on top'],
    [[-1, -2], '03', 'negative values'],
  ])('%j → %s (%s)', (values, expected) => expect(places(values)).toBe(expected));

  test.each<[rules: TierRules, values: number[], places: string, why: string]>([
    [someRules('share', ['VIP', 0.01], ['Rest']), inOrder(4), '0111', 'a share too small for anybody still has the best'],
    [someRules('share', ['VIP', 25], ['Gold', 50]), inOrder(4), '01--', 'nobody takes the rest'],
    [someRules('share', ['All', 100]), inOrder(4), '0000', 'everybody'],
    [someRules('share', ['All']), inOrder(4), '0000', 'only a rest'],
    [someRules('share', ['A', 33.33], ['B', 66.67], ['C']), inOrder(3), '011', '1 ÷ 3 is just above 33.33 %; 2 ÷ 3 just below 66.67 %'],
    [someRules('share', ['A', 10], ['B']), inOrder(10), '0111111111', '1 ÷ 10 is exactly 10 %: not A, although 0.1 is no exact fraction'],
    [someRules('share', ['A', 30], ['B']), inOrder(10), '0001111111', '3 ÷ 10 is exactly 30 %, though 3 · 0.1 > 0.3 in binary'],
    [someRules('share', ['A', 7], ['B']), inOrder(100), `${'0'.repeat(7)}${'1'.repeat(93)}`, '7 of 100, though 0.07 · 100 > 7 in binary'],
  ])('%o on %j → %s (%s)', (rules, values, expected) => expect(places(values, rules)).toBe(expected));

  test('a value judged worse than it is stands below nobody it still beats, least of all itself', () => {
    const values = inOrder(20).map((value) => value * 10);
    expect(tiersByShare(values, values, usual, -5)).toEqual(tiersByShare(values, values, usual));
    expect(tiersByShare([200, 190, 100, 50], [200, 190, 100, 50], someRules('share', ['A', 25], ['B']), -15)).toEqual([1, 1, 1, 1]);
    expect(tiersByShare([200, 190, 100, 50], [200, 190, 100, 50], someRules('share', ['A', 25], ['B']), 15)).toEqual([0, 0, 1, 1]);
  });

  test('a value outside its peers is placed among them', () => {
    expect(tiersByShare([100, 50, 0], [90, 80, 70, 60, 40, 30, 20, 10, 5, 1], usual)).toEqual([0, 2, 3]);
  });
});

describe('limits to reach, best first', () => {
  const rules = someRules('amount', ['VIP', 5000], ['Gold', 1000], ['Bronze']);
  test.each<[value: number, tier: number | undefined, rules: TierRules, why: string]>([
    [5000, 0, rules, 'exactly the limit'],
    [4999.9999, 1, rules, 'a ten-thousandth below it'],
    [1e11, 0, rules, 'far above'],
    [999, 2, rules, 'the rest'],
    [-5, 2, rules, 'refunded more than bought: still the rest'],
    [999, undefined, someRules('amount', ['Gold', 1000]), 'no rest: no tier'],
    [-5, 0, someRules('amount', ['Debtor', -10], ['Lost']), 'a limit below zero'],
  ])('%d → %s', (value, tier, given) => expect(tierByLimit(value, given)).toBe(tier));
});

describe('a decision for each customer', () => {
  const score = (points?: number): CustomerScore => ({ score: points === undefined ? undefined : points * 100, byDimension: {} });
  const customers = [aCustomer({ spend: 900 }), aCustomer({ name: 'Zoe', orders: 0, spend: 0 }), aCustomer({ name: 'Ben', spend: 5000 })];

  test.each<[why: string, rules: TierRules, tiers: (number | string)[]]>([
    ['shares are of scores, and customers without an order are not counted', someRules('share', ['A', 50], ['B']), [0, 'NO_ORDER', 1]],
    ['score limits, in points', someRules('score', ['A', 88], ['B']), [0, 'NO_ORDER', 1]],
    ['score limits, a hundredth missed', someRules('score', ['A', 88.01], ['B']), [1, 'NO_ORDER', 1]],
    ['amount limits look at spend, not at the score', someRules('amount', ['A', 5000], ['B', 900]), [1, 'NO_ORDER', 0]],
    ['below the last limit', someRules('score', ['A', 50]), [0, 'NO_ORDER', 'BELOW_ALL_TIERS']],
    ['outside the last share', someRules('share', ['A', 50]), [0, 'NO_ORDER', 'BELOW_ALL_TIERS']],
  ])('%s', (_, rules, tiers) => {
    const decisions = decideTiers(customers, [score(88), score(), score(12)], rules);
    expect(decisions.map(({ tier, reason }) => tier ?? reason)).toEqual(tiers);
    expect(decisions.every(({ tier, reason }) => (tier === undefined) !== (reason === undefined))).toBe(true);
  });
});

const column = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 60 });
const shares = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([limits, rest]) =>
    someRules('share', ...limits.sort((a, b) => a - b).map((limit, index) => [`T${index}`, limit / 100] as const), ...(rest ? [['Rest'] as const] : [])),
  );

describe('laws of share tiers', () => {
  test('a higher value is never in a worse tier, equal values are never split, and somebody is on top', () => {
    fc.assert(
      fc.property(column, shares, (values, rules) => {
        const tiers = tiersByShare(values, values, rules).map((tier) => tier ?? rules.tiers.length);
        const ranked = values.map((value, index) => ({ value, tier: tiers[index] as number })).sort((a, b) => b.value - a.value);
        ranked.slice(1).forEach(({ value, tier }, index) => {
          const above = ranked[index] as { value: number; tier: number };
          if (above.value === value) expect(tier).toBe(above.tier);
          else expect(tier).toBeGreaterThanOrEqual(above.tier);
        });
        expect(ranked[0]?.tier).toBe(0);
      }),
    );
  });

  test('a constant factor on every amount changes no tier', () => {
    fc.assert(
      fc.property(column, shares, fc.integer({ min: 1, max: 1000 }), (values, rules, factor) => {
        const times = values.map((value) => value * factor);
        expect(tiersByShare(times, times, rules)).toEqual(tiersByShare(values, values, rules));
      }),
    );
  });

  test('without ties, the best k % are ⌈n · k ÷ 100⌉ customers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), (n, percent) => {
        const tiers = tiersByShare(inOrder(n), inOrder(n), someRules('share', ['A', percent], ...(percent < 100 ? [['B'] as const] : [])));
        expect(tiers.filter((tier) => tier === 0)).toHaveLength(Number((BigInt(n) * BigInt(percent) + 99n) / 100n));
      }),
    );
  });
});
