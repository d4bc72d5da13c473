import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExactSum, LARGEST_ROW_UNITS, lineAmount, type Money, moneyOf, unitsOf } from '../../../src/core/model/money';
import { money } from '../../support/customers';

describe('currency units become whole ten-thousandths, rounded half away from zero', () => {
  test.each<[units: number, exact: number | undefined, why: string]>([
    [12.5, 125_000, 'exact in binary'],
    [0.1, 1000, 'not exact in binary'],
    [0.1 + 0.2, 3000, 'a binary sum of 0.30000000000000004'],
    [19.99, 199_900, '199,899.99999999997 when multiplied'],
    [0.00005, 1, 'half goes up'],
    [-0.00005, -1, 'half goes away from zero'],
    [0.00004999, 0, 'less than half'],
    [1.00015, 10_002, 'half at five decimals'],
    [41_195.81335, 411_958_134, 'half, though the product falls short of it'],
    [24_173.68195, 241_736_820, 'the same with a carry'],
    [-24_173.68195, -241_736_820, 'and below zero'],
    [1e-7, 0, 'written with an exponent'],
    [4.5e-5, 0, 'just below half, written with an exponent'],
    [1e11, 1e15, 'the limit of a row'],
    [-1e11, -1e15, 'the limit below zero'],
    [99_999_999_999.9999, 999_999_999_999_999, 'the largest amount below it'],
    [1e11 + 0.001, undefined, 'above the limit'],
    [Number.POSITIVE_INFINITY, undefined, 'not finite'],
    [Number.NaN, undefined, 'not a number'],
  ])('%d → %s (%s)', (units, exact) => expect(moneyOf(units)).toBe(exact));

  test('zero is never −0, which would show as "-0"', () => {
    for (const units of [0, -0, -0.00001, -1e-9]) expect(Object.is(moneyOf(units), 0)).toBe(true);
    expect(Object.is(lineAmount(money(-1), money(0)), 0)).toBe(true);
    expect(Object.is(lineAmount(money(-0.0001), money(0.0001)), 0)).toBe(true);
  });

  test('an amount written with up to six decimals is rounded as on paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const onPaper = roundedQuotient(BigInt(digits) * 10_000n, scale);
        expect(moneyOf(Number(`${digits}e-${decimals}`))).toBe(Number(onPaper));
      }),
      { numRuns: 3000 },
    );
  });

  test('five decimals ending in 5 always go away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (whole) => {
        expect(moneyOf(Number(`${whole}5e-5`))).toBe(whole + 1);
      }),
      { numRuns: 3000 },
    );
  });

  test('money shown and read again is the same money', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (exact) => {
        expect(moneyOf(unitsOf(exact as Money))).toBe(exact);
      }),
    );
  });
});

describe('quantity × unit price', () => {
  test.each<[quantity: number, price: number, units: number | undefined, why: string]>([
    [3, 19.99, 59.97, 'whole pieces'],
    [1.5, 4.333, 6.4995, 'a kilo and a half at three decimals'],
    [0.5, 0.0001, 0.0001, 'half a ten-thousandth goes up'],
    [-0.5, 0.0001, -0.0001, 'and away from zero'],
    [-2, -3, 6, 'two minus signs'],
    [0, 99, 0, 'nothing sold'],
    [1, 1e11, 1e11, 'the limit of a row'],
    [1e11, 1, 1e11, 'the limit, the other way round'],
    [2, 5.1e10, undefined, 'above the limit'],
    [0.0001, 1e11, 1e7, 'a tiny quantity of a huge price'],
  ])('%d × %d = %s (%s)', (quantity, price, units) => {
    expect(lineAmount(money(quantity), money(price))).toBe(units === undefined ? undefined : money(units));
  });

  test('equals exact integer arithmetic, and does not depend on the order of the factors', () => {
    const amount = fc.oneof(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: -30_000, max: 30_000 }));
    fc.assert(
      fc.property(amount, amount, (quantity, price) => {
        const exact = roundedQuotient(BigInt(quantity) * BigInt(price), 10_000n);
        const got = lineAmount(quantity as Money, price as Money);
        expect(lineAmount(price as Money, quantity as Money)).toBe(got);
        if (exact <= 999_999_999_999_999n && exact >= -999_999_999_999_999n) expect(got).toBe(Number(exact));
        else if (exact > 1_000_000_000_000_001n || exact < -1_000_000_000_000_001n) expect(got).toBeUndefined();
      }),
      { numRuns: 5000 },
    );
  });
});

test('a sum is exact up to 900 billion units, either side of zero', () => {
  expect(isExactSum(9e15)).toBe(true);
  expect(isExactSum(-9e15)).toBe(true);
  expect(isExactSum(9e15 + 1)).toBe(false);
  expect(isExactSum(Number.NaN)).toBe(false);
  expect(9e15).toBeLessThan(Number.MAX_SAFE_INTEGER);
  expect(LARGEST_ROW_UNITS).toBe(1e11);
});

/** a ÷ b rounded half away from zero, in integers. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const size = ((a < 0n ? -a : a) * 2n + b) / (2n * b);
  return a < 0n ? -size : size;
}
