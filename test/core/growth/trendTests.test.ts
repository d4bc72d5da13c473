import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laplaceTest } from '../../../src/core/growth/laplaceTest';
import { mannKendall } from '../../../src/core/growth/mannKendall';
import { theilSen } from '../../../src/core/growth/theilSen';

describe('Mann and Kendall', () => {
  test.each<[values: number[], rise: number, why: string]>([
    [[1, 2, 3, 4], 1 / 24, 'one order of 24'],
    [[1, 2, 3, 5, 4], 5 / 120, 'one pair the wrong way round: 1 + 4 orders of 120'],
    [[0, 0, 1], 1 / 3, 'the one may stand in three places'],
    [[2, 2, 2], 1, 'equals say nothing'],
    [[4, 3, 2, 1], 1, 'falling'],
  ])('%j rises by chance in %d: %s', (values, rise) => expect(mannKendall(values).chanceOfRise).toBeCloseTo(rise, 12));

  test('is the share of all orders of the values that rise as much, ties and all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), (values) => {
        const all = permutations(values).map((each) => mannKendall(each).direction);
        const { direction, chanceOfRise, chanceOfFall } = mannKendall(values);
        expect(chanceOfRise).toBeCloseTo(all.filter((each) => each >= direction).length / all.length, 9);
        expect(chanceOfFall).toBeCloseTo(all.filter((each) => each <= direction).length / all.length, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('Laplace', () => {
  test.each<[places: number[], late: number, why: string]>([
    [[0.9], 0.1, 'one day in the last tenth'],
    [[0.9, 0.9], 0.02, 'two: the corner of a square'],
    [[0.5, 0.5], 0.5, 'in the middle'],
    [[], 1, 'no day'],
    [new Array(25).fill(0.5), 0.5, 'many, as good as normal'],
    [new Array(27).fill(0.5 + 1.959964 / 18), 0.025, 'many, two standard errors late'],
  ])('%#: %j', (places, late) => {
    expect(laplaceTest(places).chanceOfLate).toBeCloseTo(late, 6);
    expect(laplaceTest(places.map((place) => 1 - place)).chanceOfEarly).toBeCloseTo(late, 6);
  });
});

test('Theil and Sen: the median slope, whatever one value does', () => {
  expect(theilSen([1, 3, 5, 7, 9])).toBe(2);
  expect(theilSen([1, 3, 500, 7, 9])).toBe(2);
  expect(theilSen([4, 4])).toBe(0);
});

function permutations(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((value, at) => permutations([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]));
}
