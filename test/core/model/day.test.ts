import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilOf, type Day, dayOf, isoDay, parseIsoDay } from '../../../src/core/model/day';

describe('a calendar date and its day number are each other’s inverse', () => {
  test.each<[date: CivilDate, day: number, why: string]>([
    [{ year: 1970, month: 1, date: 1 }, 0, 'the first day counted'],
    [{ year: 1969, month: 12, date: 31 }, -1, 'the day before it'],
    [{ year: 1899, month: 12, date: 30 }, -25_569, 'where spreadsheets count from'],
    [{ year: 1900, month: 2, date: 28 }, -25_509, '1900 was no leap year …'],
    [{ year: 1900, month: 3, date: 1 }, -25_508, '… so March follows at once'],
    [{ year: 2000, month: 2, date: 29 }, 11_016, '2000 was one: divisible by 400'],
    [{ year: 2000, month: 3, date: 1 }, 11_017, 'the day after'],
    [{ year: 2024, month: 2, date: 29 }, 19_782, 'an ordinary leap year'],
    [{ year: 2024, month: 12, date: 31 }, 20_088, 'its 366th day'],
    [{ year: 2025, month: 1, date: 1 }, 20_089, 'New Year'],
    [{ year: 2025, month: 11, date: 21 }, 20_413, 'the as-of day of the examples'],
    [{ year: 1, month: 1, date: 1 }, -719_162, 'the first year there is'],
    [{ year: 9999, month: 12, date: 31 }, 2_932_896, 'the last year of four digits'],
  ])('%o is day %d (%s)', (date, day) => {
    expect(dayOf(date)).toBe(day);
    expect(civilOf(day as Day)).toEqual(date);
  });

  test('every day from 1800 to 2200 agrees with the standard’s own calendar', () => {
    const [first, last] = [Date.UTC(1800, 0, 1) / 86_400_000, Date.UTC(2200, 11, 31) / 86_400_000];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        const utc = new Date(day * 86_400_000);
        const civil = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
        expect(civilOf(day as Day)).toEqual(civil);
        expect(dayOf(civil)).toBe(day);
        expect(isoDay(day as Day)).toBe(utc.toISOString().slice(0, 10));
        expect(parseIsoDay(isoDay(day as Day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[year: number, month: number, date: number, why: string]>([
  [2025, 2, 29, 'not a leap year'],
  [1900, 2, 29, 'divisible by 100 but not by 400'],
  [2024, 2, 30, 'no February has 30 days'],
  [2025, 4, 31, 'April has 30 days'],
  [2025, 13, 1, 'no thirteenth month'],
  [2025, 0, 1, 'no month zero'],
  [2025, 1, 0, 'no day zero'],
  [2025, 1, 32, 'January has 31 days'],
  [0, 1, 1, 'no year zero'],
  [10_000, 1, 1, 'five digits'],
])('there is no %d-%d-%d (%s)', (year, month, date) => expect(dayOf({ year, month, date })).toBeUndefined());

test.each<[text: string, day: number | undefined, why: string]>([
  ['2025-07-03', 20_272, 'exactly the form'],
  ['2025-7-3', undefined, 'without leading zeros'],
  [' 2025-07-03', undefined, 'a space before it'],
  ['2025-07-03T00:00', undefined, 'with a time'],
  ['2025-02-29', undefined, 'no such day'],
  ['0000-01-01', undefined, 'no year zero'],
  ['２０２５-07-03', undefined, 'full-width digits are the reading room’s work'],
  ['', undefined, 'nothing'],
])('parseIsoDay(%j) is %s (%s)', (text, day) => expect(parseIsoDay(text)).toBe(day));

test('years of fewer than four digits are written with four', () => expect(isoDay(dayOf({ year: 33, month: 4, date: 3 }) as Day)).toBe('0033-04-03'));
