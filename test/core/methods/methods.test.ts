import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abcClasses,
  abcScores,
  CUSTOMER_TYPES,
  customerType,
  fixedDigits,
  logPeople,
  pointScore,
  RFM_SEGMENTS,
  rfmDigitsR,
  rfmSegment,
  SEGMENT_BOUNDS,
  valueExperience,
} from '../../../src/core/methods';

describe('ABC by cumulative share', () => {
  test.each<[why: string, values: number[], letters: string]>([
    ['the one that crosses 80 % is still A', [4200, 1850, 1400, 920, 640, 610, 300, 180, 95], 'AAAABBBCC'],
    ['what is reached exactly at 80 % ends A', [40, 40, 10, 5, 3, 2], 'AABBCC'],
    ['one giant alone is A', [850, 50, 40, 30, 20, 10], 'ABBBCC'],
    ['equal values stay together', [50, 50, 50, 50, 50, 50, 50, 50, 50, 50], 'AAAAAAAAAA'],
    ['what brings nothing is in the last class', [10, 0, -5], 'ACC'],
    ['and so is everything when nobody brings anything', [0, -1], 'CC'],
  ])('%s', (_, values, letters) => {
    expect(
      abcClasses(values)
        .map((place) => 'ABC'[place as number])
        .join(''),
    ).toBe(letters);
  });

  test('a value not known has no class', () => expect(abcClasses([undefined, 5])).toEqual([undefined, 0]));

  test('its scores say the same: A is exactly what is above 20 points, B what is above 5, at any size', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 1e14 })), { minLength: 1, maxLength: 30 }), (values) => {
        const scores = abcScores(values) as number[];
        expect(abcClasses(values)).toEqual(scores.map((score) => (score > 2000 ? 0 : score > 500 ? 1 : 2)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('digits with R’s cuts', () => {
  test('a value up to one unit above the quantile stays below: 1 … 10 has cuts 3.8, 5.6, 7.4 and 9.2', () => {
    expect(rfmDigitsR([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'higher')).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
    expect(rfmDigitsR([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'lower')).toEqual([5, 5, 5, 4, 4, 3, 3, 2, 2, 1]);
  });

  test('equal quantiles leave digits empty, as in the package', () => {
    expect(new Set(rfmDigitsR([1, 1, 1, 1, 1, 1, 1, 2, 2, 9], 'higher'))).toEqual(new Set([1, 4, 5]));
  });

  test('fixed edges are closed on the left, whoever the others are', () => {
    expect(fixedDigits([114, 115, 482, undefined], 'lower', [115, 181, 297, 482])).toEqual([5, 4, 1, undefined]);
    expect(fixedDigits([3, 4, 8], 'higher', [4, 5, 6, 8])).toEqual([1, 2, 5]);
  });
});

describe('points by a fixed scale', () => {
  test.each<[why: string, value: number, full: number, better: 'lower' | 'higher', points: number]>([
    ['half of full marks', 600, 1200, 'higher', 5000],
    ['more than full is full', 5000, 1200, 'higher', 10_000],
    ['below 0 is nothing', -1, 1200, 'higher', 0],
    ['never late is full', 0, 30, 'lower', 10_000],
    ['ten of thirty days late', 10, 30, 'lower', 6667],
  ])('%s', (_, value, full, better, points) => expect(pointScore(value, full, better)).toBe(points));

  test('followers count on a log scale: 999 of 999,999 are half, not a thousandth', () => {
    expect(pointScore(logPeople(999), logPeople(999_999), 'higher')).toBe(5000);
    expect(logPeople(0)).toBe(0);
  });
});

describe('named segments', () => {
  const digits = [1, 2, 3, 4, 5];

  test('every pair of recency and value lies in exactly one of the eleven, and each has a place', () => {
    const met = new Set<string>();
    for (const recency of digits)
      for (const value of digits) {
        const within = (digit: number, [from, to]: readonly [number, number]) => digit >= from && digit <= to;
        const found = RFM_SEGMENTS.filter((name) => SEGMENT_BOUNDS[name].some((each) => within(recency, each.recency) && within(value, each.value)));
        expect(found).toHaveLength(1);
        expect(rfmSegment(recency, value, value)).toBe(found[0]);
        met.add(found[0] as string);
      }
    expect(met.size).toBe(11);
  });

  test.each<[why: string, r: number, f: number, m: number, segment: string]>([
    ['lately, often, much', 5, 5, 5, 'champions'],
    ['a first order today', 5, 1, 1, 'newCustomer'],
    ['much and often, but long ago', 1, 5, 5, 'cannotLose'],
    ['little, once, long ago', 1, 1, 1, 'lost'],
    ['frequency 2 and spend 3 are a value of 3', 4, 2, 3, 'loyal'],
  ])('%s', (_, r, f, m, segment) => expect(rfmSegment(r, f, m)).toBe(segment));

  test('the Chinese eight: above the middle is high, the middle itself is not', () => {
    expect(customerType(9000, 9000, 9000)).toBe('importantValue');
    expect(customerType(9000, 5000, 9000)).toBe('importantDevelop');
    expect(customerType(1000, 9000, 9000)).toBe('importantKeep');
    expect(customerType(1000, 1000, 9000)).toBe('importantRetain');
    const all = [9000, 1000].flatMap((m) => [9000, 1000].flatMap((r) => [9000, 1000].map((f) => customerType(r, f, m))));
    expect(all).toEqual([...CUSTOMER_TYPES]);
  });
});

test.each<[why: string, score: number, rating: number | undefined, place: string]>([
  ['buys much and is unhappy: never middling', 9500, 2.1, 'valuedAndDiscontent'],
  ['buys much and is happy', 9500, 4.4, 'valuedAndContent'],
  ['buys little and is happy', 1000, 3.5, 'modestAndContent'],
  ['buys little and is unhappy', 1000, 1, 'modestAndDiscontent'],
  ['was never asked', 9500, undefined, 'experienceUnknown'],
])('value and experience: %s', (_, score, rating, place) => expect(valueExperience(score, rating)).toBe(place));
