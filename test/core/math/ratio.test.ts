import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, compareProducts, roundRatio } from '../../../src/core/math/ratio';

const LARGEST = Number.MAX_SAFE_INTEGER;
const whole = fc.maxSafeNat();
const factor = fc.nat(0x10_0000);

describe('products compared without dividing', () => {
  test.each<[why: string, a: number, b: number, c: number, d: number, sign: number]>([
    ['equal', 6, 4, 8, 3, 0],
    ['one less', 7, 3, 11, 2, -1],
    ['sums beyond 2^53 that a double takes for equal', LARGEST, 10_000, LARGEST - 1, 10_000, 1],
    ['nothing times much', 0, 5, LARGEST, 0, 0],
  ])('%s', (_, a, b, c, d, sign) => expect(compareProducts(a, b, c, d)).toBe(sign));

  test('agree with whole numbers of any size', () => {
    fc.assert(
      fc.property(whole, factor, whole, factor, (a, b, c, d) => {
        const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(compareProducts(a, b, c, d)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('refuse a factor they would not be exact for', () => expect(() => compareProducts(1, 0x10_0001, 1, 1)).toThrow(RangeError));
});

test('a ratio is rounded half away from zero, exactly at any size', () => {
  expect([roundRatio(5, 2), roundRatio(-5, 2), roundRatio(4, 3), roundRatio(-1, 3)]).toEqual([3, -3, 1, 0]);
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 1e6 }), (a, b) => {
      expect(BigInt(roundRatio(a, b))).toBe((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));
    }),
    { numRuns: 1000 },
  );
});

test('a share in hundredths of a percent is rounded down, exactly at any size', () => {
  expect([basisPoints(1, 3), basisPoints(2, 2), basisPoints(0, 9)]).toEqual([3333, 10_000, 0]);
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: LARGEST }), (a, b) => {
      const [part, total] = a <= b ? [a, b] : [b, a];
      expect(basisPoints(part, total)).toBe(Number((BigInt(part) * 10_000n) / BigInt(total)));
    }),
    { numRuns: 1000 },
  );
});
