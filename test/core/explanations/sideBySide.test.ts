import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../src/core/customers';
import { judge, sideBySide } from '../../../src/core/explanations';
import type { Customer } from '../../../src/core/model/customer';
import { aCustomer, someRules } from '../../support/customers';
import '../../support/seeded';

const rules = someRules('share', ['VIP', 25], ['Gold', 60], ['Rest']);
const WEIGHTS = { recency: 3000, frequency: 3000, monetary: 4000 };

function compared(customers: readonly Customer[], name: string, stage?: Stage, weights: Readonly<Record<string, number>> = WEIGHTS) {
  const at = customers.findIndex((each) => each.name === name);
  return sideBySide(customers, at, judge(customers, { rules, weights }), rules.tiers.length, stage);
}

/** Four customers: best in all, a big spender long away, a frequent small buyer, and the least in all. */
const FOUR = [
  aCustomer({ name: 'Best', orders: 9, spend: 9000, recencyDays: 1 }),
  aCustomer({ name: 'Away', orders: 2, spend: 8000, recencyDays: 300 }),
  aCustomer({ name: 'Often', orders: 8, spend: 300, recencyDays: 2 }),
  aCustomer({ name: 'Least', orders: 1, spend: 50, recencyDays: 200 }),
];

describe('methods side by side', () => {
  test('the best of all: every method says so, nothing to explain', () =>
    expect(compared(FOUR, 'Best', 'active')).toEqual({
      ...{ segment: 'champions', type: 'importantValue', abc: 'A', stage: 'active', axes: undefined },
      ...{ compared: 4, agree: 4, because: undefined },
    }));

  test('a big spender long away: middling tier, A by spend, lost by rhythm', () =>
    expect(compared(FOUR, 'Away', 'lost')).toMatchObject({ abc: 'A', type: 'importantRetain', stage: 'lost', compared: 4 }));

  test.each<[name: string, stage: Stage | undefined, weights: Readonly<Record<string, number>>, because: string, why: string]>([
    ['Away', undefined, { recency: 100, monetary: 10 }, 'monetary', 'the tier is low for the long silence; what the others see more of is the spend'],
    ['Often', 'lost', { frequency: 100, recency: 100, monetary: 50 }, 'monetary', 'class C and lost, yet in the middle tier: the little spend explains it'],
  ])('a disagreement is explained by its dimension: %s, stage %s, with %j by %s (%s)', (name, stage, weights, because) =>
    expect(compared(FOUR, name, stage, weights).because).toBe(because),
  );

  test('high value and a bad experience are two axes, never one middling number', () => {
    const rated = FOUR.map((each, at) => ({ ...each, values: { experience: [2, 5, 4.5, undefined][at] } }));
    expect(rated.map(({ name }) => compared(rated, name).axes)).toEqual(['valuedAndDiscontent', 'modestAndContent', 'valuedAndContent', 'experienceUnknown']);
  });

  test('a method that lacks its figures is absent, and is not counted', () => {
    const totals = FOUR.map((each) => ({ ...each, orders: undefined, recencyDays: undefined, firstOrder: undefined, lastOrder: undefined }));
    expect(compared(totals, 'Best', undefined, { monetary: 100 })).toMatchObject({ segment: undefined, type: undefined, abc: 'A', compared: 2, agree: 2 });
  });

  test('identical customers are seen alike by every method', () => {
    const someone = fc.record({ orders: fc.integer({ min: 1, max: 5 }), spend: fc.integer({ min: 1, max: 90 }), recencyDays: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 8 }), someone, (others, twin) => {
        const all = [...others, twin, twin].map((each, at) => aCustomer({ ...each, name: `C${at}` }));
        expect(compared(all, `C${others.length}`)).toEqual(compared(all, `C${others.length + 1}`));
      }),
      { numRuns: 1000 },
    );
  });
});
