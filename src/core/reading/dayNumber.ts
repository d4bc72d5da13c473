import type { Day } from '../model/day';
import { type DayFault, type DayRepair, writtenDay } from './dayText';
import { dayOrDoubt } from './plausibleDay';

const SERIAL_OF_1970 = 25_569; // serials count from 1899-12-30; Sheets has no 1900-02-29
const END_OF_SERIALS = 2_958_466; // the day after 9999-12-31
const FIRST_DIGITS = 19_000_101; // 1900-01-01 run together
const LAST_DIGITS = 99_991_231;
const FIRST_EPOCH_SECOND = 631_152_000; // 1990-01-01
const FIRST_EPOCH_MILLISECOND = FIRST_EPOCH_SECOND * 1000;
const SECONDS_A_DAY = 86_400;
const LONGEST_EPOCH = 4_200_000_000; // 2103

/** A spreadsheet's serial number (the time of day is dropped) → its day, in any year; `undefined` when it is none. */
export function dayOfSerial(serial: number): Day | undefined {
  return serial >= 0 && serial < END_OF_SERIALS ? ((Math.floor(serial) - SERIAL_OF_1970) as Day) : undefined;
}

/**
 * A number in a column of dates: a serial that lost its format, 20250703 run together, or seconds or milliseconds
 * since 1970 (the day in Greenwich). 2025 alone is a year, not the 2025th day.
 */
export function dayOfNumber(number: number): Day | DayFault {
  const serial = dayOfSerial(number);
  if (serial !== undefined) {
    if (number === 0) return 'placeholder';
    if (number >= 1990 && number <= 2100 && Number.isInteger(number)) return 'tooCoarse';
    return dayOrDoubt(serial) === serial ? serial : 'implausible';
  }
  if (number >= FIRST_DIGITS && number <= LAST_DIGITS) return dayOfDigits(number);
  const seconds = number >= FIRST_EPOCH_MILLISECOND ? number / 1000 : number;
  if (!(seconds >= FIRST_EPOCH_SECOND && seconds < LONGEST_EPOCH)) return 'invalid';
  return dayOrDoubt(Math.floor(seconds / SECONDS_A_DAY) as Day);
}

/** What a number read as a day was; `undefined` for 20250703, which is a date as written. */
export function repairOfNumber(number: number): DayRepair | undefined {
  if (number < END_OF_SERIALS) return 'serial';
  if (number <= LAST_DIGITS) return undefined;
  return number < FIRST_EPOCH_MILLISECOND ? 'epochSeconds' : 'epochMilliseconds';
}

/** 20250703 → 3 July 2025. */
function dayOfDigits(digits: number): Day | DayFault {
  if (!Number.isInteger(digits)) return 'invalid';
  return writtenDay({ year: Math.floor(digits / 10_000), month: Math.floor(digits / 100) % 100, date: digits % 100 });
}
