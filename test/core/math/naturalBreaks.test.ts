import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturalBreaks } from '../../../src/core/math/naturalBreaks';
import { quantile } from '../../../src/core/math/quantile';

const spends = [4200, 1850, 1400, 920, 640, 610, 300, 180, 95];

describe('natural breaks', () => {
  test('of the nine example spends into four are 95–300, 610–920, 1400–1850 and 4200', () => {
    expect(naturalBreaks(spends, 4)).toEqual([
      { from: 95, to: 300, count: 3 },
      { from: 610, to: 920, count: 3 },
      { from: 1400, to: 1850, count: 2 },
      { from: 4200, to: 4200, count: 1 },
    ]);
  });

  test.each<[why: string, values: number[], classes: number, counts: number[]]>([
    ['Wang & Song 2011, three clusters of the package’s own example', [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 3, [4, 3, 3]],
    ['equal values are never split', [5, 5, 5, 5, 9], 4, [4, 1]],
    ['one class is everything', [3, 1, 2], 1, [3]],
    ['no values, no classes', [], 3, []],
    ['far from zero the gap of 1,000 still shows', [1e12, 1e12 + 1, 1e12 + 1000], 2, [2, 1]],
  ])('%s', (_, values, classes, counts) => expect(naturalBreaks(values, classes).map(({ count }) => count)).toEqual(counts));

  test('no other cut has a smaller sum of squares', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 4 }), (values, classes) => {
        const rising = [...new Set(values)].sort((a, b) => a - b);
        const found = naturalBreaks(values, classes);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        const best = Math.min(...cuts(rising, Math.min(classes, rising.length)).map((parts) => squares(parts, values)));
        expect(
          squares(
            found.map(({ from, to }) => rising.filter((value) => value >= from && value <= to)),
            values,
          ),
        ).toBeCloseTo(best, 6);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every way to cut a rising list into so many parts. */
function cuts(rising: readonly number[], parts: number): number[][][] {
  if (parts === 1) return [[[...rising]]];
  return Array.from({ length: rising.length - parts + 1 }, (_, at) => at + 1).flatMap((end) =>
    cuts(rising.slice(end), parts - 1).map((rest) => [rising.slice(0, end), ...rest]),
  );
}

function squares(parts: readonly (readonly number[])[], values: readonly number[]): number {
  return parts.reduce((sum, part) => {
    const own = values.filter((value) => part.includes(value));
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    return sum + own.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

test.each<[p: number, expected: number]>([
  [0, 1],
  [0.05, 1.45],
  [0.25, 3.25],
  [0.4, 4.6],
  [1, 10],
])('the quantile of type 7 of 1 … 10 at %d is %d, as R and PERCENTILE say', (p, expected) => {
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], p)).toBeCloseTo(expected, 12);
});
