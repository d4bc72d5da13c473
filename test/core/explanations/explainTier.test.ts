import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainTier } from '../../../src/core/explanations';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Customer } from '../../../src/core/model/customer';
import { defaultTierRules } from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { decideTiers, type OfficialTier } from '../../../src/core/tiers';
import { aCustomer, dayOn, someRules } from '../../support/customers';
import '../../support/seeded';

const SURE = { level: 'high', reasons: [] } as const;
const WEIGHTS = { recency: 3000, frequency: 3000, monetary: 4000 };

/** The worked example of the base rules: six customers on 2025-11-21. */
const SIX = [
  aCustomer({ name: 'Ana', orders: 4, spend: 1600, recencyDays: 3 }),
  aCustomer({ name: 'Ben', orders: 2, spend: 240, recencyDays: 20 }),
  aCustomer({ name: 'Chloe', orders: 1, spend: 800, recencyDays: 254 }),
  aCustomer({ name: 'Deng', orders: 5, spend: 250, recencyDays: 6 }),
  aCustomer({ name: 'Emil', orders: 2, spend: 250, recencyDays: 154 }),
  aCustomer({ name: 'Fay', orders: 1, spend: 35, recencyDays: 1 }),
];

function explained(customers: readonly Customer[], name: string, rules = defaultTierRules('en'), weights: Readonly<Record<string, number>> = WEIGHTS) {
  const at = customers.findIndex((each) => each.name === name);
  const official = decideTiers(customers, scoreCustomers(customers, { weights }), rules)[at];
  if (official === undefined) throw new Error(`nobody is called ${name}`);
  return explainTier({ customers, at, policy: { rules, weights }, official, confidence: SURE, chance: seededChance(1) });
}

/** Rules whose limits are amounts, and the spend of one customer among others. */
const byAmount = someRules('amount', ['VIP', 1000], ['Gold', 500], ['Rest']);

describe('one customer, explained by hand', () => {
  test('Ana: recency 80, frequency 80, spend 100 with weights 30, 30, 40 add 24 + 24 + 40 = 88 points, first of six', () => {
    const { score, contributions, place, rule, tier, lift } = explained(SIX, 'Ana');
    expect(contributions).toEqual([
      { key: 'recency', hundredths: 2400 },
      { key: 'frequency', hundredths: 2400 },
      { key: 'monetary', hundredths: 4000 },
    ]);
    expect([score, tier, place]).toEqual([8800, 'VIP', { rank: 1, of: 6, ties: 0 }]);
    expect(rule).toEqual({ code: 'share', higher: 0, of: 6, limit: 500 });
    expect(lift).toEqual({ changes: [], notAlone: [] });
  });

  test('by amounts: 760 needs 240 more for VIP at 1,000, and nothing else would do', () => {
    const { lift, rule, values } = explained([aCustomer({ name: 'Bo', spend: 760, orders: 1 }), ...SIX], 'Bo', byAmount);
    expect(rule).toEqual({ code: 'amount', spend: 7_600_000, limit: 500 });
    expect(values).toEqual([{ key: 'monetary', unit: 'money', value: 7_600_000 }]);
    expect(lift).toEqual({ changes: [{ key: 'monetary', unit: 'money', better: 'higher', by: 2_400_000, to: 10_000_000, tier: 0 }], notAlone: [] });
  });

  test('the last tier is for everybody else, and names the limit that was missed', () =>
    expect(explained(SIX, 'Fay', byAmount).rule).toEqual({ code: 'rest', missed: 500, kind: 'amount' }));

  test('a customer without an order has the reason, and no number at all', () => {
    const nobody = explained([...SIX, aCustomer({ name: 'Gil', orders: 0, spend: 0 })], 'Gil');
    expect(nobody.rule).toEqual({ code: 'none', reason: 'NO_ORDER' });
    expect([nobody.score, nobody.tier, nobody.place, nobody.nearby, nobody.fallsInDays]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([nobody.contributions, nobody.lift]).toEqual([[], { changes: [], notAlone: [] }]);
  });

  test('equal scores share the rank: Ben and Emil with the same figures are both second of three', () => {
    const three = [aCustomer({ name: 'Ana', spend: 900 }), aCustomer({ name: 'Ben', spend: 100 }), aCustomer({ name: 'Emil', spend: 100 })];
    expect(explained(three, 'Ben').place).toEqual({ rank: 2, of: 3, ties: 1 });
    expect(explained(three, 'Emil').place).toEqual({ rank: 2, of: 3, ties: 1 });
  });

  test('a tier held by the calm of the rules says by what, and what today’s figures would give', () => {
    const held: OfficialTier = {
      ...{ tier: 0, reason: undefined, since: dayOn('2025-09-01'), previous: undefined, today: { tier: 1, reason: undefined }, label: 0 },
      ...{ heldBy: 'grace', isNew: false, failedReviews: 1, override: undefined },
    };
    const policy = { rules: defaultTierRules('en'), weights: WEIGHTS };
    const told = explainTier({ customers: SIX, at: 3, policy, official: held, confidence: SURE, chance: seededChance(1) });
    expect([told.tier, told.held]).toEqual(['VIP', { by: 'grace', today: 1, failedReviews: 1, note: '' }]);
  });
});

const someCustomers = fc
  .array(fc.record({ orders: fc.integer({ min: 1, max: 9 }), spend: fc.integer({ min: -50, max: 900 }), recencyDays: fc.integer({ min: 0, max: 400 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.map((each, index) => aCustomer({ ...each, name: `C${index}` })));
const someWeights = fc.record({
  recency: fc.integer({ min: 0, max: 90 }),
  frequency: fc.integer({ min: 0, max: 90 }),
  monetary: fc.integer({ min: 1, max: 90 }),
});
const anyRules = fc.constantFrom(
  defaultTierRules('en'),
  someRules('score', ['VIP', 80], ['Gold', 50], ['Rest']),
  someRules('score', ['VIP', 66.66], ['Gold', 33.5]),
  byAmount,
  someRules('share', ['Top', 10], ['Upper', 45.5]),
);

describe('laws', () => {
  test('contributions sum exactly to the score', () => {
    fc.assert(
      fc.property(someCustomers, someWeights, (customers, weights) => {
        const { contributions, score } = explained(customers, 'C0', defaultTierRules('en'), weights);
        expect(contributions.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(score);
      }),
      { numRuns: 1000 },
    );
  });

  test('every offer is true when everybody is judged again, and nothing smaller is', () => {
    let offers = 0;
    fc.assert(
      fc.property(someCustomers, someWeights, anyRules, (customers, weights, rules) => {
        const { lift } = explained(customers, 'C0', rules, weights);
        const before = decideTiers(customers, scoreCustomers(customers, { weights }), rules)[0]?.tier ?? rules.tiers.length;
        for (const { key, to, better, unit, tier } of lift.changes) {
          const tierWith = (value: number) => {
            const field = { recency: 'recencyDays', frequency: 'orders', monetary: 'spend' }[key as 'recency'];
            const changed = customers.map((each, index) => (index === 0 ? { ...each, [field]: value } : each));
            return decideTiers(changed, scoreCustomers(changed, { weights }), rules)[0]?.tier ?? rules.tiers.length;
          };
          const step = (better === 'higher' ? 1 : -1) * (unit === 'money' ? 100 : 1);
          expect(tierWith(to)).toBe(tier);
          expect(tierWith(to)).toBeLessThan(before);
          expect(tierWith(to - step)).toBe(before);
          offers++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(offers).toBeGreaterThan(300);
  });

  test('the tier falls on the day that is told, and not the day before', () => {
    let falls = 0;
    fc.assert(
      fc.property(someCustomers, someWeights, (customers, weights) => {
        const rules = defaultTierRules('en');
        const days = explained(customers, 'C0', rules, weights).fallsInDays;
        if (days === undefined) return;
        const tierAfter = (more: number) => {
          const later = customers.map((each, index) => (index === 0 ? { ...each, recencyDays: (each.recencyDays ?? 0) + more } : each));
          return decideTiers(later, scoreCustomers(later, { weights }), rules)[0]?.tier ?? -1;
        };
        expect(tierAfter(days)).toBeGreaterThan(tierAfter(0));
        expect(tierAfter(days - 1)).toBe(tierAfter(0));
        falls++;
      }),
      { numRuns: 300 },
    );
    expect(falls).toBeGreaterThan(50);
  });
});
