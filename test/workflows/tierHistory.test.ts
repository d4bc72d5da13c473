import { expect, test } from 'vitest';
import { defaultPolicy, presetPolicy } from '../../src/core/policy';
import type { TierHistory } from '../../src/core/tiers';
import { keptTiers, rulesMark, tierArea } from '../../src/workflows/tierHistory';
import { dayOn } from '../support/customers';

const day = dayOn('2025-11-01');
const history: TierHistory = {
  lastReview: day,
  rules: '7',
  customers: new Map([
    ['ana', { shown: 'VIP', since: day, label: 'Gold', earned: 'Silver', failedReviews: 1 }],
    ['张三', { shown: '', since: day, label: '', earned: '', failedReviews: 0 }],
  ]),
};

const sheetOf = (areas: ReturnType<typeof tierArea>) => ({ area: (name: string) => areas[name] ?? [] });

test('a run finds the tiers that the last one left', () => {
  expect(keptTiers(sheetOf(tierArea(history)), defaultPolicy('en'))).toEqual(history);
});

test('a lost or damaged sheet means that everybody is new to the history', () => {
  expect(keptTiers(sheetOf({}), defaultPolicy('en'))).toBeUndefined();
  expect(keptTiers(sheetOf({ tiers: ['[1,2', '5'] }), defaultPolicy('en'))).toBeUndefined();
});

test('the mark changes with what judges, not with where the orders are or what a tier is for', () => {
  const policy = presetPolicy('shop', 'en');
  const mark = rulesMark(policy);
  expect(rulesMark({ ...policy, sheet: 'Sales', columns: { date: 'Day' }, purposes: {}, preset: undefined })).toBe(mark);
  expect(rulesMark({ ...policy, weights: { monetary: 4000, frequency: 3000, recency: 3000 } })).toBe(mark);
  expect(rulesMark({ ...policy, weights: { ...policy.weights, monetary: 4001 } })).not.toBe(mark);
  expect(rulesMark({ ...policy, calm: undefined })).not.toBe(mark);
  expect(rulesMark(defaultPolicy('en'))).not.toBe(mark);
});
