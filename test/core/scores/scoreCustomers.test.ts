import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, type Weights } from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { aCustomer } from '../../support/customers';

/** The six customers of the function reference, as measured on 2025-11-21. */
const six = [
  aCustomer({ name: 'Ana', recencyDays: 3, orders: 4, spend: 1600 }),
  aCustomer({ name: 'Ben', recencyDays: 20, orders: 2, spend: 240 }),
  aCustomer({ name: 'Chloe', recencyDays: 254, orders: 1, spend: 800 }),
  aCustomer({ name: 'Deng', recencyDays: 6, orders: 5, spend: 250 }),
  aCustomer({ name: 'Emil', recencyDays: 154, orders: 2, spend: 250 }),
  aCustomer({ name: 'Fay', recencyDays: 1, orders: 1, spend: 35 }),
];
const points = (weights: Weights) => scoreCustomers(six, { weights }).map(({ score }) => score);

describe('the score of a customer', () => {
  test('by 30, 30, 40: Ana 0.3 · 80 + 0.3 · 80 + 0.4 · 100 = 88', () => {
    expect(scoreCustomers(six, { weights: DEFAULT_WEIGHTS })[0]).toEqual({ score: 8800, byDimension: { recency: 8000, frequency: 8000, monetary: 10_000 } });
    expect(points(DEFAULT_WEIGHTS)).toEqual([8800, 3500, 3500, 6800, 4100, 3300]);
  });

  test.each<[why: string, weights: Weights, scores: number[]]>([
    ['recency alone', { recency: 1, frequency: 0, monetary: 0 }, [8000, 4000, 0, 6000, 2000, 10_000]],
    ['frequency alone, ties in the middle', { recency: 0, frequency: 500, monetary: 0 }, [8000, 5000, 1000, 10_000, 5000, 1000]],
    ['spend alone', { recency: 0, frequency: 0, monetary: 100_000 }, [10_000, 2000, 8000, 5000, 5000, 0]],
    ['equal weights: Ben (40 + 50 + 20) ÷ 3 = 36.67', { recency: 100, frequency: 100, monetary: 100 }, [8667, 3667, 3000, 7000, 4000, 3667]],
  ])('%s', (_, weights, scores) => expect(points(weights)).toEqual(scores));

  test('is 100 for a lone customer', () => {
    expect(scoreCustomers([aCustomer({ spend: -5 })], { weights: DEFAULT_WEIGHTS })[0]?.score).toBe(10_000);
  });

  test('is 50 for everybody when all are alike', () => {
    expect(
      scoreCustomers([aCustomer(), aCustomer({ name: 'Ben' }), aCustomer({ name: 'Chloe' })], { weights: DEFAULT_WEIGHTS }).map(({ score }) => score),
    ).toEqual([5000, 5000, 5000]);
  });

  test('is missing without an order, and such customers are nobody’s peers', () => {
    const refunded = aCustomer({ name: 'Zoe', orders: 0, spend: -50 });
    const scores = scoreCustomers([refunded, ...six, refunded], { weights: DEFAULT_WEIGHTS });
    expect(scores[0]).toEqual({ score: undefined, byDimension: {} });
    expect(scores.slice(1, 7)).toEqual(scoreCustomers(six, { weights: DEFAULT_WEIGHTS }));
  });

  test('is missing for everybody when all weights are 0', () => {
    expect(points({ recency: 0, frequency: 0, monetary: 0 })).toEqual(new Array(6).fill(undefined));
  });
});

const customers = fc.array(
  fc
    .record({ orders: fc.integer({ min: 1, max: 6 }), spend: fc.integer({ min: -500, max: 500 }), recencyDays: fc.integer({ min: 0, max: 30 }) })
    .map(aCustomer),
  { minLength: 1, maxLength: 25 },
);
const weights = fc.record({ recency: fc.nat(100_000), frequency: fc.nat(100_000), monetary: fc.integer({ min: 1, max: 100_000 }) });

describe('laws of scores', () => {
  test('the weighted score is the exact fraction Σ w·s ÷ Σ w rounded half up once, between 0 and 100 points', () => {
    fc.assert(
      fc.property(customers, weights, (some, given) => {
        for (const { score, byDimension } of scoreCustomers(some, { weights: given })) {
          const ids = ['recency', 'frequency', 'monetary'] as const;
          const sum = ids.reduce((total, id) => total + BigInt(given[id]) * BigInt(byDimension[id] as number), 0n);
          const total = ids.reduce((all, id) => all + BigInt(given[id]), 0n);
          expect(score).toBe(Number((2n * sum + total) / (2n * total)));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });

  test('all weights times the same number change nothing', () => {
    fc.assert(
      fc.property(customers, weights, fc.integer({ min: 2, max: 9 }), (some, given, factor) => {
        const more = { recency: given.recency * factor, frequency: given.frequency * factor, monetary: given.monetary * factor };
        expect(scoreCustomers(some, { weights: more })).toEqual(scoreCustomers(some, { weights: given }));
      }),
    );
  });

  test('the order of the customers changes nobody’s score', () => {
    fc.assert(
      fc.property(customers, weights, (some, given) => {
        expect(scoreCustomers([...some].reverse(), { weights: given })).toEqual(scoreCustomers(some, { weights: given }).reverse());
      }),
    );
  });

  test('better in every dimension is never a lower score, and spending more never lowers one’s own', () => {
    fc.assert(
      fc.property(customers, weights, fc.nat(24), fc.integer({ min: 1, max: 300 }), (some, given, at, more) => {
        const index = at % some.length;
        const richer = some.map((each, i) => (i === index ? { ...each, spend: ((each.spend ?? 0) + more * 10_000) as typeof each.spend } : each));
        expect(scoreCustomers(richer, { weights: given })[index]?.score).toBeGreaterThanOrEqual(
          scoreCustomers(some, { weights: given })[index]?.score as number,
        );
      }),
    );
  });
});
