import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/core/model/customer';
import type { Money } from '../../../src/core/model/money';
import { METHODS } from '../../../src/core/policy';
import { contributions, type ScoringRules, scoreCustomers } from '../../../src/core/scores';
import { decideTiers } from '../../../src/core/tiers';
import { aCustomer, someRules } from '../../support/customers';

const RUNS = { numRuns: 1000 };
const IDS = ['recency', 'frequency', 'monetary', 'experience'] as const;

const customers = fc.array(
  fc
    .record({
      orders: fc.integer({ min: 1, max: 6 }),
      spend: fc.integer({ min: -200, max: 500 }),
      recencyDays: fc.integer({ min: 0, max: 30 }),
      rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    })
    .map(({ rating, ...sketch }): Customer => ({ ...aCustomer(sketch), values: { experience: rating } })),
  { minLength: 2, maxLength: 20 },
);
const weights = fc.record({ recency: fc.nat(9000), frequency: fc.nat(9000), monetary: fc.integer({ min: 1, max: 9000 }), experience: fc.nat(3000) });
const rules = fc
  .record({ weights, method: fc.constantFrom(...METHODS) })
  .map((each): ScoringRules => ({ ...each, settings: { recency: { cap: 365 }, frequency: { cap: 12 }, monetary: { cap: 400 } } }));
const scored = (some: readonly Customer[], given: ScoringRules) => scoreCustomers(some, given).map(({ score }) => score);
const TIERS = someRules('share', ['VIP', 5], ['Gold', 20], ['Silver', 50], ['Bronze']);

describe('laws of scores, 1,000 cases each', () => {
  test('equal customers get equal scores, by any method', () => {
    fc.assert(
      fc.property(customers, rules, fc.nat(), (some, given, at) => {
        const twin = some[at % some.length] as Customer;
        const scores = scoreCustomers([...some, twin], given);
        expect(scores[some.length]).toEqual(scores[at % some.length]);
      }),
      RUNS,
    );
  });

  test('more of a good thing never lowers one’s own score, by any method', () => {
    fc.assert(
      fc.property(customers, rules, fc.nat(), fc.integer({ min: 1, max: 300 }), fc.constantFrom(...IDS), (some, given, pick, more, id) => {
        const at = pick % some.length;
        const richer = some.map((each, index) => (index === at ? better(each, id, more) : each));
        const [before, after] = [scored(some, given)[at], scored(richer, given)[at]];
        if (before !== undefined) expect(after).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('all amounts times the same number change no tier by shares', () => {
    fc.assert(
      fc.property(customers, weights, fc.constantFrom('score', 'rfm', 'abc'), fc.integer({ min: 2, max: 1000 }), (some, given, method, factor) => {
        const scaled = some.map((each) => ({ ...each, spend: ((each.spend ?? 0) * factor) as Money }));
        const tiers = (list: readonly Customer[]) => decideTiers(list, scoreCustomers(list, { weights: given, method }), TIERS);
        expect(tiers(scaled)).toEqual(tiers(some));
      }),
      RUNS,
    );
  });

  test('one more customer moves no other’s score by more than 100 ÷ n points and 0.02 of rounding', () => {
    const known = customers.map((some) => some.map((each) => ({ ...each, values: {} })));
    fc.assert(
      fc.property(known, weights, (some, given) => {
        const [added, ...rest] = some as [Customer, ...Customer[]];
        const before = scored(rest, { weights: given });
        const after = scored([...rest, added], { weights: given });
        const most = 10_000 / rest.length + 2; // n customers before
        for (const [at, score] of before.entries()) expect(Math.abs((after[at] as number) - (score as number))).toBeLessThanOrEqual(most);
      }),
      RUNS,
    );
  });

  test('and in a single dimension moves no one by more than one rank', () => {
    const ranks = (scores: readonly (number | undefined)[]) => scores.map((score) => scores.filter((other) => (other as number) > (score as number)).length);
    fc.assert(
      fc.property(customers, (some) => {
        const rest = some.slice(1);
        const before = ranks(scored(rest, { weights: { monetary: 1 } }));
        const after = ranks(scored([...rest, some[0] as Customer], { weights: { monetary: 1 } }));
        for (const [at, rank] of before.entries()) expect(Math.abs((after[at] as number) - rank)).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('how large one giant’s spend is changes nobody else’s score', () => {
    fc.assert(
      fc.property(customers, weights, fc.integer({ min: 501, max: 1e9 }), (some, given, size) => {
        const shop = (spend: number) => [...some, aCustomer({ name: 'Giant', spend })];
        expect(scored(shop(size), { weights: given })).toEqual(scored(shop(501), { weights: given }));
      }),
      RUNS,
    );
  });

  test('contributions are whole hundredths, none below 0, each within one of its share, and sum exactly to the score', () => {
    fc.assert(
      fc.property(customers, rules, (some, given) => {
        const weightOf = (key: string) => (given.method === 'abc' ? 100 : (given.weights[key as (typeof IDS)[number]] ?? 0));
        for (const score of scoreCustomers(some, given)) {
          const parts = contributions(score, weightOf);
          if (score.score === undefined) continue;
          const total = parts.reduce((sum, { key }) => sum + weightOf(key), 0);
          expect(parts.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(score.score);
          for (const { key, hundredths } of parts) {
            expect(Number.isInteger(hundredths)).toBe(true);
            expect(Math.abs(hundredths - (weightOf(key) * (score.byDimension[key] as number)) / total)).toBeLessThanOrEqual(1);
          }
        }
      }),
      RUNS,
    );
  });
});

function better(customer: Customer, id: (typeof IDS)[number], more: number): Customer {
  if (id === 'recency') return { ...customer, recencyDays: Math.max(0, (customer.recencyDays ?? 0) - more) };
  if (id === 'frequency') return { ...customer, orders: (customer.orders ?? 0) + more };
  if (id === 'monetary') return { ...customer, spend: ((customer.spend ?? 0) + more * 10_000) as Money };
  return customer.values?.experience === undefined ? customer : { ...customer, values: { experience: Math.min(5, customer.values.experience + more) } };
}
