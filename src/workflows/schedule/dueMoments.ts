import type { Day } from '../../core/model/day';
import { latestDay, nextDay, type Schedule } from './schedule';

/** The spreadsheet's calendar and clock. */
export interface Calendar {
  now(): number; // ms since 1970
  today(): Day;
  /** When the clock shows that hour; the first instant after it on a day that skips it, the first of two on a day that has it twice. */
  instantOf(day: Day, hour: number): number;
}

/** Google fires a clock trigger some time within its hour; whoever waits for it grants it another. */
const SLACK_MS = 2 * 3_600_000;

/** The latest moment up to now, at which an update was due. */
export function lastDue(schedule: Schedule, calendar: Calendar): number {
  return calendar.instantOf(lastDueDay(schedule, calendar, calendar.now()), schedule.hour);
}

/** The first moment after now, at which an update is due. */
export function nextDue(schedule: Schedule, calendar: Calendar): number {
  const now = calendar.now();
  let day = nextDay(schedule, calendar.today());
  while (calendar.instantOf(day, schedule.hour) <= now) day = nextDay(schedule, (day + 1) as Day);
  return calendar.instantOf(day, schedule.hour);
}

/** Whether two updates in a row have been missed since the last sign of life. */
export function isSilent(schedule: Schedule, calendar: Calendar, lastSign: number): boolean {
  const latest = lastDueDay(schedule, calendar, calendar.now() - SLACK_MS);
  const before = latestDay(schedule, (latest - 1) as Day);
  return calendar.instantOf(before, schedule.hour) > lastSign;
}

/** Where a day was left out of the calendar (Samoa, 2011-12-30), its hours fall on the next: so it may take a second look. */
function lastDueDay(schedule: Schedule, calendar: Calendar, until: number): Day {
  let day = latestDay(schedule, calendar.today());
  while (calendar.instantOf(day, schedule.hour) > until) day = latestDay(schedule, (day - 1) as Day);
  return day;
}
