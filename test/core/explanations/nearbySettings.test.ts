import { describe, expect, test } from 'vitest';
import { nearbySettings } from '../../../src/core/explanations';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Customer } from '../../../src/core/model/customer';
import type { TierRules } from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { decideTiers } from '../../../src/core/tiers';
import { aCustomer, someRules } from '../../support/customers';

const EQUAL = { recency: 100, frequency: 100, monetary: 100 };
const halves = someRules('share', ['Upper', 50], ['Lower']);

/** A hundred customers, each better than the next in everything. */
const row = Array.from({ length: 100 }, (_, at) => aCustomer({ name: `C${at}`, orders: 100 - at, spend: 10_000 - 100 * at, recencyDays: 3 * at }));

function nearby(customers: readonly Customer[], at: number, rules: TierRules, weights: Readonly<Record<string, number>>, seed = 1) {
  const scores = scoreCustomers(customers, { weights });
  const tier = decideTiers(customers, scores, rules)[at]?.tier ?? -1;
  return nearbySettings({ scores, at, spend: customers[at]?.spend, tier, policy: { rules, weights } }, seededChance(seed));
}

describe('how firmly a tier stands', () => {
  test.each<[at: number, isBorderline: boolean, same: [number, number], why: string]>([
    [0, false, [500, 500], 'the best of all'],
    [25, false, [500, 500], 'the centre of the upper half'],
    [75, false, [500, 500], 'the centre of the lower half'],
    [50, true, [200, 300], 'just on the cut-off: half of all cut-offs nearby lie above it'],
    [49, true, [300, 400], 'one place better: lost where the cut-off lies 2 % lower'],
    [46, false, [500, 500], 'four places better: beyond every cut-off nearby'],
  ])('customer %i of a hundred: borderline %s, same tier in %j of 500 settings (%s)', (at, isBorderline, [least, most]) => {
    const found = nearby(row, at, halves, EQUAL);
    expect([found.isBorderline, found.settings, found.hangsOn]).toEqual([isBorderline, 500, []]);
    expect(found.same).toBeGreaterThanOrEqual(least);
    expect(found.same).toBeLessThanOrEqual(most);
  });

  test('a score just on the limit is borderline, one 8 points above is not', () => {
    const at = (limit: number) => nearby(row, 40, someRules('score', ['Upper', limit], ['Lower']), EQUAL);
    const own = (scoreCustomers(row, { weights: EQUAL })[40]?.score ?? 0) / 100; // 59.6
    expect([at(own).isBorderline, at(own - 8).isBorderline]).toEqual([true, false]);
  });

  test('by amounts: spend of just the limit is borderline, twice the limit is not; weights do not matter', () => {
    const rules = someRules('amount', ['Upper', 5000], ['Lower']);
    expect(nearby([aCustomer({ spend: 5000 })], 0, rules, EQUAL)).toMatchObject({ isBorderline: true, hangsOn: [] });
    expect(nearby([aCustomer({ spend: 10_000 })], 0, rules, EQUAL)).toMatchObject({ isBorderline: false, same: 500 });
  });

  test('names the weights that alone turn the tier: big spender long away against frequent small buyers', () => {
    const customers = [
      aCustomer({ name: 'Big', orders: 1, spend: 9000 }),
      ...Array.from({ length: 9 }, (_, at) => aCustomer({ name: `Small ${at}`, orders: 10, spend: 100 })),
    ];
    const rules = someRules('score', ['Upper', 50], ['Lower']); // Big: 0 points of frequency, 100 of spend
    expect(nearby(customers, 0, rules, { frequency: 100, monetary: 100 })).toMatchObject({ hangsOn: ['frequency', 'monetary'], isBorderline: true });
    expect(nearby(customers, 0, rules, { frequency: 10, monetary: 90 })).toMatchObject({ hangsOn: [], isBorderline: false });
  });

  test('the same seed gives the same share, another one nearly the same', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => nearby(row, 50, halves, EQUAL, seed).same) as [number, number, number];
    expect(again).toBe(one);
    expect(Math.abs(other - one)).toBeLessThan(60);
  });
});
