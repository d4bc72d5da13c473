import { describe, expect, test } from 'vitest';
import { dimensionWorth } from '../../../src/core/quality';
import { aCustomer, someRules } from '../../support/customers';

const rules = someRules('share', ['VIP', 50], ['Rest']);

describe('whether a dimension is worth it', () => {
  test('one that decides who is best changes two tiers of two, one that says the same as spend changes none', () => {
    const customers = [
      { ...aCustomer({ name: 'Ana', spend: 10, recencyDays: 1 }), values: { margin: 1 } },
      { ...aCustomer({ name: 'Ben', spend: 20, recencyDays: 9 }), values: { margin: 2 } },
    ];
    const weights = { recency: 6000, monetary: 3000, margin: 1000 };
    expect(dimensionWorth(customers, { rules, weights })).toEqual([
      { key: 'recency', customers: 2 },
      { key: 'monetary', customers: 0 },
      { key: 'margin', customers: 0 },
    ]);
  });

  test('the only one has nothing to be held against', () => {
    expect(dimensionWorth([aCustomer()], { rules, weights: { monetary: 1, recency: 0 } })).toEqual([]);
  });
});
