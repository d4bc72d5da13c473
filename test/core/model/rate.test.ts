import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Money } from '../../../src/core/model/money';
import { convertedAmount, type DatedRate, type Rate, rateOf, rateOn } from '../../../src/core/model/rate';
import { dayOn } from '../../support/customers';

describe('a rate is exact to eight decimals', () => {
  test.each<[units: number, rate: number | undefined, why: string]>([
    [7.1, 710_000_000, 'as people write it'],
    [0.00000001, 1, 'the smallest'],
    [10_000_000, 1e15, 'the largest'],
    [0.1 + 0.2, undefined, 'more decimals than eight'],
    [10_000_001, undefined, 'too large'],
    [0, undefined, 'nothing'],
    [-7.1, undefined, 'below nothing'],
    [Number.NaN, undefined, 'no number'],
  ])('%d → %s (%s)', (units, rate) => expect(rateOf(units)).toBe(rate));
});

describe('an amount at a rate', () => {
  test.each<[amount: number, rate: number, converted: number | undefined, why: string]>([
    [100_000, 7.1, 710_000, 'ten at 7.1'],
    [1, 0.5, 1, 'half a ten-thousandth goes up'],
    [-1, 0.5, -1, 'and away from zero'],
    [1, 0.49999999, 0, 'less than half goes down'],
    [-1, 0.1, 0, 'never minus zero'],
    [333_333, 0.33333333, 111_111, '33.3333 at a third, nearly'],
    [1e15, 1, 1e15, 'the largest amount of a row'],
    [1e15, 1.1, undefined, 'beyond it'],
  ])('%d × %d = %s ten-thousandths (%s)', (amount, rate, converted) => {
    expect(convertedAmount(amount as Money, rateOf(rate) as Rate)).toBe(converted);
  });

  test('is the exact product, rounded half away from zero, whatever the two are', () => {
    const sizes = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.maxSafeInteger().map((size) => Math.abs(size) % 1e15),
    );
    let inside = 0;
    fc.assert(
      fc.property(
        sizes,
        fc.boolean(),
        sizes.map((size) => (size + 1) as Rate),
        (size, isNegative, rate) => {
          const [product, one] = [BigInt(size) * BigInt(rate), BigInt(100_000_000)];
          const exact = Number((product + one / BigInt(2)) / one);
          const converted = convertedAmount((isNegative ? -size : size) as Money, rate);
          if (converted === undefined) expect(exact).toBeGreaterThan(0.999_999e15);
          else {
            inside++;
            expect(converted).toBe(isNegative && exact !== 0 ? -exact : exact);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(inside).toBeGreaterThan(1000);
  });
});

test('the rate of a day is the latest not after it; without a day it holds always', () => {
  const rate = (from: string | undefined): DatedRate => ({ currency: 'USD', from: from === undefined ? undefined : dayOn(from), rate: 1 as Rate });
  const rates = [rate('2025-07-01'), rate(undefined), rate('2025-01-01')];
  expect(rateOn(dayOn('2024-12-31'), rates)).toBe(rates[1]);
  expect(rateOn(dayOn('2025-06-30'), rates)).toBe(rates[2]);
  expect(rateOn(dayOn('2025-07-01'), rates)).toBe(rates[0]);
  expect(rateOn(dayOn('2025-06-30'), [rates[0] as DatedRate])).toBeUndefined();
});
