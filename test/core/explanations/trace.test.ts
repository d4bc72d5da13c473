import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recompute, traceOf } from '../../../src/core/explanations';
import { METHODS } from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { decideTiers } from '../../../src/core/tiers';
import { aCustomer, dayOn, money, someRules } from '../../support/customers';
import '../../support/seeded';

const AS_OF = dayOn('2025-11-21');
const rating = fc.option(fc.constantFrom(1, 2.5, 4, 5), { nil: undefined });
const someCustomers = fc
  .array(
    fc.record({
      orders: fc.integer({ min: 0, max: 6 }),
      spend: fc.integer({ min: -20, max: 60 }),
      recencyDays: fc.integer({ min: 0, max: 30 }),
      experience: rating,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map(({ experience, ...each }, index) => ({ ...aCustomer({ ...each, name: `C${index}` }), values: { experience } })));
const somePolicies = fc.record({
  method: fc.constantFrom(...METHODS),
  weights: fc.record({ recency: fc.nat(90), frequency: fc.nat(90), monetary: fc.nat(90), experience: fc.nat(90) }),
  settings: fc.constantFrom({}, { monetary: { cap: 30 }, experience: { missing: 'worst' as const } }, { experience: { missing: 'notEnough' as const } }),
  rules: fc.constantFrom(
    someRules('share', ['VIP', 5], ['Gold', 20], ['Silver', 50], ['Bronze']),
    someRules('share', ['Top', 33.33], ['Upper', 66.67]),
    someRules('score', ['VIP', 75], ['Gold', 50.005], ['Rest']),
    someRules('amount', ['VIP', 40], ['Gold', 20.5]),
  ),
});

describe('a trace', () => {
  test('gives the same tier and score when it is computed again, also after a journey as JSON', () => {
    let tiers = 0;
    fc.assert(
      fc.property(someCustomers, somePolicies, fc.nat(11), (customers, policy, chosen) => {
        const at = chosen % customers.length;
        const scores = scoreCustomers(customers, policy);
        const tier = decideTiers(customers, scores, policy.rules)[at]?.tier;
        const trace = traceOf(customers, at, policy, AS_OF);
        const name = tier === undefined ? null : policy.rules.tiers[tier]?.name;
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
        expect(recompute(JSON.parse(JSON.stringify(trace)))).toEqual({ score: scores[at]?.score ?? null, tier: name });
        expect([trace.score, trace.tier]).toEqual([scores[at]?.score ?? null, name]);
        if (tier !== undefined) tiers++;
      }),
      { numRuns: 1000 },
    );
    expect(tiers).toBeGreaterThan(500);
  });

  const five = [10, 20, 30, 40, 50].map((spend) => aCustomer({ name: `spends ${spend}`, spend }));
  const byShare = { rules: someRules('share', ['Upper', 40], ['Lower']), weights: { monetary: 100 } };
  const trace = traceOf(five, 3, byShare, AS_OF);

  test('holds every number: worth 40 among five, three worse, 75 points; the upper 40 % begin where the third of the others stands', () =>
    expect(trace).toEqual({
      ...{ version: 1, customer: 'spends 40', asOf: '2025-11-21', method: 'score', kind: 'share', score: 7500, tier: 'Upper', spend: money(40) },
      values: [{ key: 'monetary', value: money(40), weight: 100, judged: { worse: 3, equal: 1, known: 5 } }],
      starts: [
        { name: 'Upper', from: 5000 },
        { name: 'Lower', from: null },
      ],
    }));

  test.each<[why: string, altered: object, tier: string]>([
    ['two of those that were worse no longer are', { values: [{ ...trace.values[0], judged: { worse: 1, equal: 1, known: 5 } }] }, 'Lower'],
    ['one fewer is worse: still not below the start', { values: [{ ...trace.values[0], judged: { worse: 2, equal: 1, known: 5 } }] }, 'Upper'],
    ['the tier begins higher', { starts: [{ name: 'Upper', from: 7501 }, trace.starts[1]] }, 'Lower'],
    ['judged by points below the start', { values: [{ ...trace.values[0], judged: { points: 4999 } }] }, 'Lower'],
  ])('differs when a number is altered so that it should: %s', (_, altered, tier) => expect(recompute({ ...trace, ...altered }).tier).toBe(tier));
});
