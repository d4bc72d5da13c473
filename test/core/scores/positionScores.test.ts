import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionScores, rfmDigits } from '../../../src/core/scores';

type Values = (number | undefined)[];

describe('position scores, in hundredths of a point', () => {
  test.each<[values: Values, better: 'higher' | 'lower', scores: Values, why: string]>([
    [[], 'higher', [], 'nobody'],
    [[7], 'higher', [10_000], 'a lone customer is best'],
    [[7], 'lower', [10_000], 'whichever end is best'],
    [[1, 2], 'higher', [0, 10_000], 'two'],
    [[5, 5], 'higher', [5000, 5000], 'two alike share the middle: ½ · (2 − 1) ÷ 1'],
    [[3, 3, 3, 3], 'lower', [5000, 5000, 5000, 5000], 'all equal'],
    [[10, 20, 20, 40], 'higher', [0, 5000, 5000, 10_000], 'the example of the comment: (1 + ½) ÷ 3'],
    [[10, 20, 20, 40], 'lower', [10_000, 5000, 5000, 0], 'the other end'],
    [[1, 2, 3, 4], 'higher', [0, 3333, 6667, 10_000], '2 ÷ 3 is rounded up'],
    [[40, 10, 30, 20], 'higher', [10_000, 0, 6667, 3333], 'order of the rows kept'],
    [[1, 1, 2], 'higher', [2500, 2500, 10_000], 'a tie at the bottom: ½ ÷ 2'],
    [[1, 2, 2], 'higher', [0, 7500, 7500], 'a tie at the top: (1 + ½) ÷ 2'],
    [
      [4200, 1850, 1400, 920, 640, 610, 300, 180, 95, undefined],
      'higher',
      [10_000, 8750, 7500, 6250, 5000, 3750, 2500, 1250, 0, undefined],
      'the example sheet',
    ],
    [[undefined, 5, undefined], 'higher', [undefined, 10_000, undefined], 'the unknown do not count'],
    [[undefined, undefined], 'lower', [undefined, undefined], 'nothing known'],
    [[-5, 0, 5], 'higher', [0, 5000, 10_000], 'negative spend'],
    [[0, -0], 'higher', [5000, 5000], 'zero is zero'],
    [[0.1 + 0.2, 0.3], 'higher', [10_000, 0], 'what differs at all is not tied: amounts must come as exact money'],
  ])('%j, %s is better → %j (%s)', (values, better, scores) => expect(positionScores(values, better)).toEqual(scores));

  test('exactly half a hundredth is rounded up: one of 33 values, 1 ÷ 32 = 312.5 hundredths', () => {
    expect(
      positionScores(
        Array.from({ length: 33 }, (_, index) => index),
        'higher',
      )[1],
    ).toBe(313);
  });
});

describe('RFM digits: 1 + ⌊5 · position⌋, at most 5', () => {
  test.each<[values: Values, better: 'higher' | 'lower', digits: Values, why: string]>([
    [[], 'higher', [], 'nobody'],
    [[7], 'lower', [5], 'a lone customer'],
    [[9, 9, 9], 'higher', [3, 3, 3], 'all equal: the middle'],
    [[10, 20, 20, 40], 'higher', [1, 3, 3, 5], 'the example of the comment'],
    [[0, 1, 2, 3, 4, 5], 'higher', [1, 2, 3, 4, 5, 5], 'six steps: exactly 1/5 is already a 2'],
    [[0, 1, 2, 3, 4, 5], 'lower', [5, 5, 4, 3, 2, 1], 'the other end'],
    [[3, 20, 254, 6, 154, 1], 'lower', [5, 3, 1, 4, 2, 5], 'days since, in the example: 4 of 5 are worse than 3 days, so 1 + ⌊4⌋'],
    [[undefined, 1, 2], 'higher', [undefined, 1, 5], 'the unknown get none'],
  ])('%j, %s is better → %j (%s)', (values, better, digits) => expect(rfmDigits(values, better)).toEqual(digits));
});

const values = fc.array(fc.option(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e15, max: 1e15 })), { nil: undefined, freq: 6 }), {
  maxLength: 40,
});
const end = fc.constantFrom('higher' as const, 'lower' as const);

describe('laws of positions', () => {
  test('equal values score equal, a better value never worse, and strictly better strictly better', () => {
    fc.assert(
      fc.property(values, end, (column, better) => {
        const [scores, digits] = [positionScores(column, better), rfmDigits(column, better)];
        column.forEach((a, i) => {
          column.forEach((b, j) => {
            if (a === undefined || b === undefined) return;
            if (a === b) expect([scores[i], digits[i]]).toEqual([scores[j], digits[j]]);
            if (better === 'higher' ? a > b : a < b) {
              expect(scores[i]).toBeGreaterThan(scores[j] as number);
              expect(digits[i]).toBeGreaterThanOrEqual(digits[j] as number);
            }
          });
        });
      }),
    );
  });

  test('order of the rows and unknown rows between them change nobody’s score', () => {
    const shuffled = values.chain((column) =>
      fc.tuple(
        fc.constant(column),
        fc.shuffledSubarray(
          column.map((_, index) => index),
          { minLength: column.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, end, ([column, order], better) => {
        const scores = positionScores(column, better);
        const other = order.flatMap((index) => [undefined, column[index]]);
        expect(positionScores(other, better)).toEqual(order.flatMap((index) => [undefined, scores[index]]));
      }),
    );
  });

  test('every amount times the same positive number, or plus the same number, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), end, (column, factor, better) => {
        const scores = positionScores(column, better);
        expect(
          positionScores(
            column.map((value) => value * factor),
            better,
          ),
        ).toEqual(scores);
        expect(
          positionScores(
            column.map((value) => value + factor),
            better,
          ),
        ).toEqual(scores);
      }),
    );
  });

  test('turning the better end round turns the scores round: they add up to 100 points, rounding apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 }), (column) => {
        const [up, down] = [positionScores(column, 'higher'), positionScores(column, 'lower')];
        up.forEach((score, index) => {
          expect([10_000, 10_001]).toContain((score as number) + (down[index] as number));
        });
      }),
    );
  });

  test('each score is the exact fraction, rounded half up once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 60 }), (column) => {
        const scores = positionScores(column, 'higher');
        column.forEach((value, index) => {
          const worse = BigInt(column.filter((other) => other < value).length);
          const equal = BigInt(column.filter((other) => other === value).length);
          const n = BigInt(column.length);
          const exact = (2n * 10_000n * (2n * worse + equal - 1n) + 2n * (n - 1n)) / (4n * (n - 1n));
          expect(scores[index]).toBe(Number(exact));
        });
      }),
    );
  });
});
