import { expect, test } from 'vitest';
import { civilOf, dayOf, isoDay, weekdayOf } from '../../src/samples/day';

test.each([
  [1970, 1, 1, 0, 'the first day'],
  [1969, 12, 31, -1, 'before it'],
  [2000, 2, 29, 11_016, 'a century that is a leap year'],
  [2025, 11, 20, 20_412, 'the sample shops end here'],
  [2052, 2, 29, 30_009, 'where a typing error leads'],
])('%d-%d-%d is day %d (%s)', (year, month, date, day) => {
  expect(dayOf(year, month, date)).toBe(day);
  expect(civilOf(day)).toEqual({ year, month, date });
});

test('every day from 1900 to 2100 agrees with the calendar of the language', () => {
  for (let day = dayOf(1900, 1, 1); day <= dayOf(2100, 12, 31); day += 1) {
    const date = new Date(day * 86_400_000);
    expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
    expect(weekdayOf(day)).toBe(date.getUTCDay());
  }
});
