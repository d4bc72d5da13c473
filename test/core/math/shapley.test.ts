import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapleyParts } from '../../../src/core/math/shapley';

const MANY = { numRuns: 500 };
const games = fc.integer({ min: 1, max: 6 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    worths: fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2 ** players, maxLength: 2 ** players }),
  }),
);

describe('a change told apart', () => {
  test.each<[players: number, worths: number[], parts: number[], why: string]>([
    [1, [3, 10], [7], 'one alone brought it all'],
    [2, [0, 5, 3, 8], [5, 3], 'what adds up is told as it is'],
    [2, [0, 0, 0, 9], [5, 4], 'only together: half each, the odd one to the first named'],
    [3, [0, 0, 0, 1, 0, 1, 0, 1], [1, 0, 0], 'the glove game: 4/6, 1/6, 1/6'],
    [3, [0, 0, 0, 600, 0, 600, 0, 600], [400, 100, 100], 'the glove game again, in numbers that divide'],
    [2, [10, 4, 8, 1], [-6, -3], 'losses of 6.5 and 2.5: the half goes to the first named'],
  ])('%i players, worth %j: %j (%s)', (players, worths, parts) => {
    expect(shapleyParts(players, (set) => worths[set] as number)).toEqual(parts);
  });

  test('the parts sum exactly to the whole change, in whole numbers', () => {
    fc.assert(
      fc.property(games, ({ players, worths }) => {
        const parts = shapleyParts(players, (set) => worths[set] as number);
        expect(parts.every(Number.isInteger)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe((worths[worths.length - 1] as number) - (worths[0] as number));
      }),
      MANY,
    );
  });

  test('who changes nothing has no part', () => {
    fc.assert(
      fc.property(games, ({ players, worths }) => {
        const parts = shapleyParts(players + 1, (set) => worths[set % 2 ** players] as number);
        expect(Math.abs(parts[players] as number)).toBeLessThanOrEqual(0);
      }),
      MANY,
    );
  });

  test('each set is asked for once', () => {
    const asked: number[] = [];
    shapleyParts(4, (set) => {
      asked.push(set);
      return set;
    });
    expect(asked.sort((a, b) => a - b)).toEqual([...Array(16).keys()]);
  });
});
