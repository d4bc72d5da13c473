import { partsOfSerial, serialIn, serialOfDay } from '../dates';
import { parseTyped } from '../parseTyped';
import { type CellValue, DateValue } from '../types';
import { failure, first, type Value } from '../values';
import { type Call, each, type NativeTable, numberIn, one, textIn } from './native';

/** The day in an argument: a day, a number, or text that reads as one. */
function dayIn(args: readonly Value[], index: number, call: Call): number {
  const value = first(args[index] ?? '');
  const typed = typeof value === 'string' && value !== '' ? parseTyped(value, call.surroundings) : value;
  if (typeof typed === 'string' && typed !== '')
    throw failure('#VALUE!', `Function ${call.name} parameter ${index + 1} expects number values. But '${typed}' is a text and cannot be coerced to a number.`);
  const serial = numberIn([typed], 0, call);
  if (serial < 0) throw failure('#NUM!', `Function ${call.name} parameter ${index + 1} value is ${serial}. It should be greater than or equal to 0.`);
  return Math.floor(serial);
}

/** A day some months on; the last day of a shorter month rather than one of the next (documented for EDATE). */
function monthsOn(serial: number, months: number): { year: number; month: number; day: number } {
  const { year, month, day } = partsOfSerial(serial);
  const start = partsOfSerial(serialOfDay(year, month + Math.trunc(months), 1));
  return { ...start, day: Math.min(day, daysIn(start.year, start.month)) };
}

function daysIn(year: number, month: number): number {
  return partsOfSerial(serialOfDay(year, month + 1, 0)).day;
}

function date(parts: { year: number; month: number; day: number }): CellValue {
  return new DateValue(serialOfDay(parts.year, parts.month, parts.day));
}

export const DATES: NativeTable = {
  /** Years 0 to 1899 are counted from 1900; months and days roll over (documented). */
  DATE: each(3, 3, (args, call) => {
    const [year, month, day] = [0, 1, 2].map((index) => Math.trunc(numberIn(args, index, call))) as [number, number, number];
    if (year < 0 || year > 9999) return failure('#NUM!', `Function DATE parameter 1 value is ${year}. Valid values are between 0 and 9999 inclusive.`);
    return date({ year: year < 1900 ? year + 1900 : year, month, day });
  }),
  YEAR: each(1, 1, (args, call) => partsOfSerial(dayIn(args, 0, call)).year),
  MONTH: each(1, 1, (args, call) => partsOfSerial(dayIn(args, 0, call)).month),
  DAY: each(1, 1, (args, call) => partsOfSerial(dayIn(args, 0, call)).day),
  TODAY: one(0, 0, (_, call) => new DateValue(Math.floor(serialIn(call.now(), call.timeZone)))),
  NOW: one(0, 0, (_, call) => new DateValue(serialIn(call.now(), call.timeZone))),
  /** A plain number, not formatted as a day (observed). */
  DATEVALUE: each(1, 1, (args, call) => {
    const value = args[0] ?? '';
    if (value instanceof DateValue) return Math.floor(value.serial);
    const typed = typeof value === 'string' ? parseTyped(value, call.surroundings) : value;
    if (typed instanceof DateValue) return Math.floor(typed.serial);
    return failure('#VALUE!', `DATEVALUE parameter '${textIn(args, 0, call)}' cannot be parsed to date/time.`);
  }),
  /** Shown as a day (assumed). */
  EDATE: each(2, 2, (args, call) => date(monthsOn(dayIn(args, 0, call), numberIn(args, 1, call)))),
  EOMONTH: each(2, 2, (args, call) => {
    const { year, month } = monthsOn(dayIn(args, 0, call), numberIn(args, 1, call));
    return date({ year, month, day: daysIn(year, month) });
  }),
};
