/** Day 0 of a spreadsheet is 1899-12-30 (documented). */
const DAYS_TO_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

/** Serial of a calendar day; months and days beyond their range roll over, as in DATE(). */
export function serialOfDay(year: number, month: number, day: number): number {
  // Date.UTC reads years 0 to 99 as 1900 to 1999; 400 years, always 146,097 days, lead around that.
  return Date.UTC(year + 400, month - 1, day) / MS_PER_DAY - 146_097 + DAYS_TO_1970;
}

export function partsOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - DAYS_TO_1970) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether this is a day of the calendar: no 31 April. */
export function isDay(year: number, month: number, day: number): boolean {
  const { year: y, month: m, day: d } = partsOfSerial(serialOfDay(year, month, day));
  return y === year && m === month && d === day && year >= 1;
}

/** The wall clock of a time zone at a moment, as a serial. */
export function serialIn(milliseconds: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(milliseconds)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return serialOfDay(year, month, day) + ((hour % 24) * 3600 + minute * 60 + second) / 86_400;
}

export function dayIn(milliseconds: number, timeZone: string): number {
  return Math.floor(serialIn(milliseconds, timeZone));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const numeric = 'numeric';
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
