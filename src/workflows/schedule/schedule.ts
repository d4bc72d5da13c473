import * as v from 'valibot';
import { civilOf, type Day, dayOf } from '../../core/model/day';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const schema = v.strictObject({
  every: v.picklist(['day', 'week', 'month']),
  weekDay: v.optional(whole(1, 7), 1),
  monthDay: v.optional(whole(1, 31), 1),
  hour: whole(0, 23),
});

/** When updates run by themselves, on the spreadsheet's clock. What `every` does not need is kept for the next choice. */
export interface Schedule {
  readonly every: 'day' | 'week' | 'month';
  readonly weekDay: number; // 1 Monday … 7 Sunday
  readonly monthDay: number; // 1–31; in a shorter month its last day
  readonly hour: number; // 0–23; at or after it
}

/** Before a shop opens. */
export const USUAL_SCHEDULE: Schedule = { every: 'day', weekDay: 1, monthDay: 1, hour: 6 };

/** What anybody sent or stored, as a schedule; `undefined` when it is none. */
export function parseSchedule(value: unknown): Schedule | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}

export function sameTimes(a: Schedule, b: Schedule): boolean {
  if (a.every !== b.every || a.hour !== b.hour) return false;
  return a.every === 'day' || (a.every === 'week' ? a.weekDay === b.weekDay : a.monthDay === b.monthDay);
}

/** The most days that lie between one update and the next. */
export function daysBetween({ every }: Schedule): number {
  return { day: 1, week: 7, month: 31 }[every];
}

/** The latest day of the schedule on or before a day. */
export function latestDay({ every, weekDay, monthDay }: Schedule, day: Day): Day {
  if (every === 'day') return day;
  if (every === 'week') return (day - ((weekDayOf(day) - weekDay + 7) % 7)) as Day;
  const inMonth = dayInMonth(day, 0, monthDay);
  return inMonth <= day ? inMonth : dayInMonth(day, -1, monthDay);
}

/** The first day of the schedule on or after a day. */
export function nextDay({ every, weekDay, monthDay }: Schedule, day: Day): Day {
  if (every === 'day') return day;
  if (every === 'week') return (day + ((weekDay - weekDayOf(day) + 7) % 7)) as Day;
  const inMonth = dayInMonth(day, 0, monthDay);
  return inMonth >= day ? inMonth : dayInMonth(day, 1, monthDay);
}

/** 1970-01-01, day 0, was a Thursday. */
function weekDayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** That day of the month `later` months after the day's own, or its last one. */
function dayInMonth(day: Day, later: number, monthDay: number): Day {
  const { year, month } = civilOf(day);
  const first = firstOf(year, month + later);
  return Math.min(first + monthDay - 1, firstOf(year, month + later + 1) - 1) as Day;
}

/** The first of a month counted on from January of a year: month 13 is the next January, month 0 the last December. */
function firstOf(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  return dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, date: 1 }) as Day;
}
