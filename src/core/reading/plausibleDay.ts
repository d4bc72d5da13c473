import { type Day, dayOf, parseIsoDay } from '../model/day';
import { once } from '../model/once';

/** An order outside these years is a typing error, a number that is no date, or a placeholder. */
export const FIRST_PLAUSIBLE_DAY = dayOf({ year: 1990, month: 1, date: 1 }) as Day;
export const LAST_PLAUSIBLE_DAY = dayOf({ year: 2100, month: 12, date: 31 }) as Day;

/** Days that programs write for "none": the zero of Unix, of spreadsheets, of databases, and "never". */
const placeholders = once(() => ['1970-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '0001-01-01', '9999-12-31'].map(parseIsoDay));

/** The day, when an order can be of it; else why not. */
export function dayOrDoubt(day: Day): Day | 'placeholder' | 'implausible' {
  if (day >= FIRST_PLAUSIBLE_DAY && day <= LAST_PLAUSIBLE_DAY) return day;
  return placeholders().includes(day) ? 'placeholder' : 'implausible';
}
