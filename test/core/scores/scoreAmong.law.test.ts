import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/core/model/customer';
import { METHODS } from '../../../src/core/policy';
import { dimensionValues, peersOf, type ScoringRules, scoreCustomers } from '../../../src/core/scores';
import { aCustomer } from '../../support/customers';

const sketches = fc.record({
  orders: fc.integer({ min: 1, max: 6 }),
  spend: fc.integer({ min: -3, max: 40 }),
  recencyDays: fc.integer({ min: 0, max: 30 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});
const customers = sketches.map(({ rating, ...sketch }): Customer => ({ ...aCustomer(sketch), values: rating === undefined ? {} : { experience: rating } }));

describe.each(METHODS)('by %s', (method) => {
  const rules: ScoringRules = {
    method,
    weights: { recency: 3000, frequency: 3000, monetary: 4000, experience: 2000 },
    settings: { monetary: { cap: 30 }, recency: { cap: 25 }, frequency: { cap: 5 } },
  };

  test('one judged by other values gets the score of a run in which they have them', () => {
    fc.assert(
      fc.property(fc.array(customers, { minLength: 1, maxLength: 9 }), fc.nat(8), customers, (all, pick, other) => {
        const at = pick % all.length;
        const peers = peersOf(rules, (dimension) => dimensionValues({ ...dimension, cap: undefined }, all));
        const valuesOf = (customer: Customer) =>
          peers.dimensions.map((dimension) => dimensionValues({ ...dimension, cap: undefined }, [customer])[0] as number);
        const replaced = all.map((customer, index) => (index === at ? other : customer));
        expect(peers.scoreOf(valuesOf(other), valuesOf(all[at] as Customer))).toBe(scoreCustomers(replaced, rules)[at]?.score);
        expect(peers.scoreOf(valuesOf(other), undefined)).toBe(scoreCustomers([...all, other], rules)[all.length]?.score);
      }),
      { numRuns: 600 },
    );
  });
});
