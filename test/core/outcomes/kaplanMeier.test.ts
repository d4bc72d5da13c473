import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/core/fairness';
import { type Followed, kaplanMeier } from '../../../src/core/outcomes';

/** `9`: it happened on day 9; `13+`: followed to day 13. */
const people = (times: string): Followed[] => times.split(' ').map((time) => ({ days: Number.parseFloat(time), hasHappened: !time.endsWith('+') }));

/**
 * Remission of acute myelogenous leukaemia, with and without maintenance chemotherapy (Embury et al. 1977; Miller 1981, p. 49;
 * `aml` of R's `survival`). Shares and standard errors as `survfit` prints them.
 */
const MAINTAINED = people('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const NOT_MAINTAINED = people('5 5 8 8 12 16+ 23 27 30 33 43 45');

describe('the published example', () => {
  test.each<[day: number, share: number, error: number, followed: number]>([
    [9, 0.909, 0.0867, 11],
    [13, 0.818, 0.1163, 10],
    [18, 0.716, 0.1397, 8],
    [23, 0.614, 0.1526, 7],
    [31, 0.491, 0.1642, 5],
    [34, 0.368, 0.1627, 4],
    [48, 0.184, 0.1535, 2],
    [160, 0.184, 0.1535, 1],
  ])('maintained, week %i: %f (standard error %f), %i followed', (day, share, error, followed) => {
    const found = kaplanMeier(MAINTAINED, day);
    expect(found.share).toBeCloseTo(share, 3);
    expect(found.followed).toBe(followed);
    const worth = (share * (1 - share)) / error ** 2;
    const [low, high] = wilsonInterval(share * worth, worth);
    expect(found.interval[0]).toBeCloseTo(low, 2);
    expect(found.interval[1]).toBeCloseTo(high, 2);
  });

  test('not maintained: every step', () => {
    const shares = [5, 8, 12, 23, 27, 30, 33, 43, 45].map((day) => kaplanMeier(NOT_MAINTAINED, day).share);
    expect(shares.map((share) => share.toFixed(4))).toEqual(['0.8333', '0.6667', '0.5833', '0.4861', '0.3889', '0.2917', '0.1944', '0.0972', '0.0000']);
  });
});

describe('intervals', () => {
  test.each<[times: string, day: number, low: number, high: number, why: string]>([
    ['9+ 9+ 9+ 9+ 9+ 9+ 9+ 9+ 9+ 9+', 9, 0.722, 1, 'ten of ten: as Wilson'],
    ['1 2 3 4 5 6 7 8 9 10', 10, 0, 0.793, 'none of ten: with the one followed to the end'],
    ['5+', 9, 0, 1, 'nobody is followed so long'],
  ])('%s on day %i: %f to %f (%s)', (times, day, low, high) => {
    const { interval } = kaplanMeier(people(times), day);
    expect(interval[0]).toBeCloseTo(low, 3);
    expect(interval[1]).toBeCloseTo(high, 3);
  });

  test('with everybody followed to the day, share and interval are the plain ones', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 60 }), fc.integer({ min: 1, max: 199 }), (times, day) => {
        const left = times.filter((time) => time > day).length;
        if (left === 0) return;
        const { share, interval } = kaplanMeier(
          times.map((days) => ({ days, hasHappened: true })),
          day,
        );
        const [low, high] = wilsonInterval(left, times.length);
        if (left < times.length) expect([interval[0], interval[1]]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
        expect(share).toBeCloseTo(left / times.length, 9);
      }),
    ));

  test('the share never rises with days and lies within its interval', () => {
    const someone = fc.record({ days: fc.integer({ min: 1, max: 100 }), hasHappened: fc.boolean() });
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 40 }), (followed) => {
        const found = [10, 30, 60, 100].map((day) => kaplanMeier(followed, day));
        found.forEach(({ share, interval: [low, high] }, at) => {
          expect(share).toBeLessThanOrEqual(found[at - 1]?.share ?? 1);
          expect(low <= share + 1e-9 && share <= high + 1e-9).toBe(true);
        });
      }),
    );
  });
});
