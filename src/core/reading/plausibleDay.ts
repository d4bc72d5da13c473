import { type Day, dayOf } from '../model/day';

/** An order outside these years is a typing error or a placeholder (1900-01-00, 9999-12-31). */
export const FIRST_PLAUSIBLE_DAY = dayOf({ year: 1990, month: 1, date: 1 }) as Day;
export const LAST_PLAUSIBLE_DAY = dayOf({ year: 2100, month: 12, date: 31 }) as Day;

const SERIAL_OF_1970 = 25_569; // serials count from 1899-12-30; Sheets has no 1900-02-29
const FIRST_SERIAL = 20_000; // 1954
const LAST_SERIAL = 80_000; // 2119

export function isPlausibleDay(day: Day): boolean {
  return day >= FIRST_PLAUSIBLE_DAY && day <= LAST_PLAUSIBLE_DAY;
}

/** A spreadsheet serial number (the time of day is dropped) → its day; `undefined` for numbers unlikely to be a date. */
export function dayOfSerial(serial: number): Day | undefined {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 ? ((Math.floor(serial) - SERIAL_OF_1970) as Day) : undefined;
}

/** The number 20250703 → 3 July 2025. */
export function dayOfDigits(digits: number): Day | undefined {
  if (!Number.isInteger(digits) || digits < 19_000_101 || digits > 99_991_231) return undefined;
  return dayOf({ year: Math.floor(digits / 10_000), month: Math.floor(digits / 100) % 100, date: digits % 100 });
}
