import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOfHour } from '../../src/apps-script/wallClock';
import { intlOffset } from '../../src/apps-script/zone';
import { civilOf, type Day } from '../../src/core/model/day';
import { type Calendar, isSilent, lastDue, nextDue } from '../../src/workflows/schedule/dueMoments';
import { daysBetween, latestDay, nextDay, parseSchedule, type Schedule } from '../../src/workflows/schedule/schedule';

const HOUR = 3_600_000;
const daily = (hour: number): Schedule => ({ every: 'day', weekDay: 1, monthDay: 1, hour });
const weekly = (weekDay: number, hour: number): Schedule => ({ every: 'week', weekDay, monthDay: 1, hour });
const monthly = (monthDay: number, hour: number): Schedule => ({ every: 'month', weekDay: 1, monthDay, hour });

/** A zone's calendar at an instant. */
function calendarOf(timeZone: string, now: number): Calendar {
  const offsetAt = intlOffset(timeZone);
  return {
    now: () => now,
    today: () => Math.floor((now + offsetAt(now) * 60_000) / (24 * HOUR)) as Day,
    instantOf: (day, hour) => instantOfHour(offsetAt, day, hour),
  };
}

const utc = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe('the moments before and after now, at which an update is due', () => {
  test.each<[why: string, schedule: Schedule, zone: string, now: string, last: string, next: string]>([
    ['before the hour: the last was yesterday’s', daily(6), 'Etc/UTC', '2025-11-21T05:59', '2025-11-20T06:00', '2025-11-21T06:00'],
    ['at the hour itself it is due', daily(6), 'Etc/UTC', '2025-11-21T06:00', '2025-11-21T06:00', '2025-11-22T06:00'],
    ['midnight is the first hour of the new day', daily(0), 'Etc/UTC', '2025-12-31T23:59', '2025-12-31T00:00', '2026-01-01T00:00'],
    ['the spreadsheet’s clock, not Greenwich’s', daily(6), 'Asia/Shanghai', '2025-11-21T22:30', '2025-11-21T22:00', '2025-11-22T22:00'],
    ['Friday, asked on a Friday morning', weekly(5, 18), 'Etc/UTC', '2025-11-21T09:00', '2025-11-14T18:00', '2025-11-21T18:00'],
    ['Friday, asked on a Friday evening', weekly(5, 18), 'Etc/UTC', '2025-11-21T19:00', '2025-11-21T18:00', '2025-11-28T18:00'],
    ['Sunday is the seventh day', weekly(7, 6), 'Etc/UTC', '2025-11-24T00:00', '2025-11-23T06:00', '2025-11-30T06:00'],
    ['a week across New Year', weekly(1, 6), 'Etc/UTC', '2026-01-02T00:00', '2025-12-29T06:00', '2026-01-05T06:00'],
    ['the 31st in a month of 30 days is the 30th', monthly(31, 6), 'Etc/UTC', '2025-11-30T07:00', '2025-11-30T06:00', '2025-12-31T06:00'],
    ['the 31st in February is the 28th', monthly(31, 6), 'Etc/UTC', '2025-02-27T00:00', '2025-01-31T06:00', '2025-02-28T06:00'],
    ['and in a leap year the 29th', monthly(31, 6), 'Etc/UTC', '2024-02-28T12:00', '2024-01-31T06:00', '2024-02-29T06:00'],
    ['the 29th in a February of 28 days', monthly(29, 6), 'Etc/UTC', '2025-02-28T05:00', '2025-01-29T06:00', '2025-02-28T06:00'],
    ['1900 would have been a leap year, 2100 is none', monthly(30, 6), 'Etc/UTC', '2100-02-28T12:00', '2100-02-28T06:00', '2100-03-30T06:00'],
    ['the 1st, from the year before', monthly(1, 6), 'Etc/UTC', '2026-01-01T05:00', '2025-12-01T06:00', '2026-01-01T06:00'],
    ['clocks go forward over the hour: as soon as it is past', daily(2), 'Europe/Berlin', '2025-03-30T01:00', '2025-03-30T01:00', '2025-03-31T00:00'],
    ['a second before, it was not due', daily(2), 'Europe/Berlin', '2025-03-30T00:59', '2025-03-29T01:00', '2025-03-30T01:00'],
    ['clocks go back over the hour: the first of the two', daily(2), 'Europe/Berlin', '2025-10-26T00:00', '2025-10-26T00:00', '2025-10-27T01:00'],
    ['so the second of the two is no moment', daily(2), 'Europe/Berlin', '2025-10-26T01:30', '2025-10-26T00:00', '2025-10-27T01:00'],
    ['six in the morning stays six', daily(6), 'America/New_York', '2025-03-09T12:00', '2025-03-09T10:00', '2025-03-10T10:00'],
    ['midnight that does not exist', daily(0), 'America/Sao_Paulo', '2018-11-04T02:59', '2018-11-03T03:00', '2018-11-04T03:00'],
    ['clocks that move by half an hour', daily(2), 'Australia/Lord_Howe', '2025-10-04T15:30', '2025-10-04T15:30', '2025-10-05T15:00'],
    ['a day that Samoa left out falls on the next', daily(6), 'Pacific/Apia', '2011-12-30T10:10', '2011-12-29T16:00', '2011-12-30T16:00'],
  ])('%s', (_, schedule, zone, now, last, next) => {
    const calendar = calendarOf(zone, Date.parse(`${now}Z`));
    expect([utc(lastDue(schedule, calendar)), utc(nextDue(schedule, calendar))]).toEqual([last, next]);
  });
});

const anySchedule = fc.record({
  every: fc.constantFrom('day', 'week', 'month') as fc.Arbitrary<Schedule['every']>,
  weekDay: fc.integer({ min: 1, max: 7 }),
  monthDay: fc.integer({ min: 1, max: 31 }),
  hour: fc.integer({ min: 0, max: 23 }),
});
const anyDay = fc.integer({ min: -100_000, max: 100_000 }) as unknown as fc.Arbitrary<Day>;
const ZONES = [
  'Etc/UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
];
const anyNow = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('laws', () => {
  test('the latest day is not after, the next not before, neither further than the days between; both are days of the schedule', () => {
    fc.assert(
      fc.property(anySchedule, anyDay, (schedule, day) => {
        const [latest, next] = [latestDay(schedule, day), nextDay(schedule, day)];
        expect(latest).toBeLessThanOrEqual(day);
        expect(next).toBeGreaterThanOrEqual(day);
        expect(Math.max(day - latest, next - day)).toBeLessThan(daysBetween(schedule));
        for (const each of [latest, next]) expect([latestDay(schedule, each), nextDay(schedule, each)]).toEqual([each, each]);
      }),
      { numRuns: 2000 },
    );
  });

  test('a month has exactly one day of a monthly schedule, its own or its last', () => {
    fc.assert(
      fc.property(anySchedule, anyDay, (schedule, day) => {
        const ours = latestDay({ ...schedule, every: 'month' }, day);
        const after = nextDay({ ...schedule, every: 'month' }, (ours + 1) as Day);
        const [a, b] = [civilOf(ours), civilOf(after)];
        expect(b.year * 12 + b.month - (a.year * 12 + a.month)).toBe(1);
        expect(a.date === schedule.monthDay || civilOf((ours + 1) as Day).date === 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(ZONES)('in %s the last is not after now, the next is after it, and nothing lies between them', (zone) => {
    fc.assert(
      fc.property(anySchedule, anyNow, (schedule, now) => {
        const [last, next] = [lastDue(schedule, calendarOf(zone, now)), nextDue(schedule, calendarOf(zone, now))];
        expect(last).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        expect(lastDue(schedule, calendarOf(zone, next - 1))).toBe(last);
        expect(nextDue(schedule, calendarOf(zone, last))).toBe(next);
      }),
      { numRuns: 200 },
    );
  });
});

describe('two updates in a row that did not come', () => {
  test.each<[why: string, now: string, lastSign: string, expected: boolean]>([
    ['yesterday’s came', '2025-11-21T12:00', '2025-11-20T06:30', false],
    ['today’s has not come, yesterday’s neither', '2025-11-21T12:00', '2025-11-19T06:30', true],
    ['Google still has its hour', '2025-11-21T07:59', '2025-11-19T06:30', false],
    ['and then not any more', '2025-11-21T08:00', '2025-11-19T06:30', true],
    ['at the moment itself is in time', '2025-11-21T12:00', '2025-11-20T06:00', false],
    ['never a sign', '2025-11-21T12:00', '1970-01-01T00:00', true],
  ])('%s', (_, now, lastSign, expected) => {
    expect(isSilent(daily(6), calendarOf('Etc/UTC', Date.parse(`${now}Z`)), Date.parse(`${lastSign}Z`))).toBe(expected);
  });
});

describe('what anybody may send as a schedule', () => {
  test.each<[why: string, given: unknown, expected: Schedule | undefined]>([
    ['all of it', { every: 'week', weekDay: 7, monthDay: 31, hour: 23 }, { every: 'week', weekDay: 7, monthDay: 31, hour: 23 }],
    ['only what is needed', { every: 'day', hour: 0 }, daily(0)],
    ['no hour', { every: 'day' }, undefined],
    ['hour 24', { every: 'day', hour: 24 }, undefined],
    ['half an hour', { every: 'day', hour: 6.5 }, undefined],
    ['no number', { every: 'day', hour: '6' }, undefined],
    ['not a number', { every: 'day', hour: Number.NaN }, undefined],
    ['an eighth day of the week', { every: 'week', weekDay: 8, hour: 6 }, undefined],
    ['day 0 of the month', { every: 'month', monthDay: 0, hour: 6 }, undefined],
    ['another rhythm', { every: 'hour', hour: 6 }, undefined],
    ['more than a schedule', { every: 'day', hour: 6, owner: 'me' }, undefined],
    ['a list', [], undefined],
    ['a text', 'day', undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, given, expected) => expect(parseSchedule(given)).toEqual(expected));
});
