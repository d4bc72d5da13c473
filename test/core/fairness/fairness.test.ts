import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact, holm, rateRatios, readGroups, wilsonInterval } from '../../../src/core/fairness';

const SHOPS = [
  { hits: 12, n: 40 },
  { hits: 3, n: 36 },
  { hits: 1, n: 4 },
];

test('Fisher’s exact test of each shop against the others: .0482 and .0243; Holm over two: .049 both', () => {
  expect(fisherExact(12, 40, 4, 40)).toBeCloseTo(0.0482, 4);
  expect(fisherExact(3, 36, 13, 44)).toBeCloseTo(0.0243, 4);
  expect(readGroups(SHOPS).map(({ pValue }) => pValue?.toFixed(3))).toEqual(['0.049', '0.049', undefined]);
  expect(readGroups(SHOPS).map(({ reading }) => reading)).toEqual(['above', 'below', 'tooFew']);
});

test('Wilson: 12 of 40 is 18 % to 45 %, none of 10 up to 28 %', () => {
  expect(wilsonInterval(12, 40).map((end) => Math.round(100 * end))).toEqual([18, 45]);
  expect(wilsonInterval(0, 10)[0]).toBe(0);
  expect(wilsonInterval(0, 10)[1]).toBeCloseTo(0.2775, 4);
});

test('Holm never falls, and never passes 1', () => expect(holm([0.04, 0.01, 0.9])).toEqual([0.08, 0.03, 0.9]));

test('exactly four fifths is not below: 4 of 25 beside 1 of 5', () => {
  const groups = [
    { hits: 4, n: 25 },
    { hits: 1, n: 5 },
  ];
  expect(rateRatios(groups).map(({ isBelowFourFifths }) => isBelowFourFifths)).toEqual([false, false]);
});

test('a chance is from 0 to 1, the same seen from either side, and 1 for equal shares (1,000 tables)', () => {
  const group = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }));
  fc.assert(
    fc.property(group, group, (a, b) => {
      const p = fisherExact(a.hits, a.n, b.hits, b.n);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(fisherExact(b.hits, b.n, a.hits, a.n)).toBeCloseTo(p, 9);
      expect(fisherExact(a.hits, a.n, a.hits, a.n)).toBeCloseTo(1, 9);
    }),
    { numRuns: 1000 },
  );
});
