import { type Day, dayOf } from '../model/day';
import { cleanValue } from './cleanText';
import { type DateToken, dateTokens, isNumberOf, tokenAt } from './dateTokens';
import { MONTHS, ORDINALS, WEEKDAYS } from './dayWords';
import { dayOfSerial } from './plausibleDay';
import { isTimeTail } from './timeTail';

/** A typed date under both orders; they differ only for dates such as 3/7/2025. `undefined` = no such date. */
export interface DayText {
  readonly dayFirst: Day | undefined;
  readonly monthFirst: Day | undefined;
  readonly witness: 'day' | 'month' | undefined; // the order this text proves for its column
}

const UNREADABLE: DayText = { dayFirst: undefined, monthFirst: undefined, witness: undefined };

/**
 * Reads a date as people type it: 2025-07-03, 2025/7/3, 2025.7.3, 20250703, 2025年7月3日, 3/7/2025, 3 Jul 2025,
 * July 3, 2025, 03-Jul-25, 45841 (a serial), each with or without a time, zone or weekday, which are ignored:
 * the day is the one written. Two-digit years: 00–69 are 20xx. Never throws; looks at no more than 64 characters.
 */
export function scanDay(text: string): DayText {
  const cleaned = cleanValue(text);
  if (cleaned === undefined || cleaned === '') return UNREADABLE;
  const tokens = dateTokens(cleaned);
  const from = weekdayLength(tokens);
  const first = tokenAt(tokens, from);
  const second = tokenAt(tokens, from + 1).text;
  if (first.value < 0) return monthNameFirst(tokens, from);
  if (second === '年' || second === '년') return withCharacters(tokens, from);
  if (isNumberOf(first, 4) && isSeparator(second)) return yearFirst(tokens, from);
  if (isNumberOf(first, 8) || isNumberOf(first, 14)) return runTogether(tokens, from);
  if (isNumberOf(first, 5)) return serial(tokens, from);
  if (!isNumberOf(first, 1, 2)) return UNREADABLE;
  return isSeparator(second) && tokenAt(tokens, from + 2).value >= 0 ? numbersOnly(tokens, from) : dayThenMonthName(tokens, from);
}

/** 2025-07-03, 2025/7/3, 2025.7.3; the two separators must be the same. */
function yearFirst(tokens: readonly DateToken[], at: number): DayText {
  const [month, date] = [tokenAt(tokens, at + 2), tokenAt(tokens, at + 4)];
  const isDate = tokenAt(tokens, at + 3).text === tokenAt(tokens, at + 1).text && isNumberOf(month, 1, 2) && isNumberOf(date, 1, 2);
  return isDate && isTimeTail(tokens, at + 5) ? certain(tokenAt(tokens, at).value, month.value, date.value) : UNREADABLE;
}

/** 2025年7月3日 (日, 号 or nothing at the end), 2025년 7월 3일. */
function withCharacters(tokens: readonly DateToken[], at: number): DayText {
  const [year, month, date] = [tokenAt(tokens, at), tokenAt(tokens, at + 2), tokenAt(tokens, at + 4)];
  const isDate = isYear(year) && '月월'.includes(tokenAt(tokens, at + 3).text || ' ') && isNumberOf(month, 1, 2) && isNumberOf(date, 1, 2);
  const tail = '日号號일'.includes(tokenAt(tokens, at + 5).text || ' ') ? at + 6 : at + 5;
  return isDate && isTimeTail(tokens, tail) ? certain(fullYear(year), month.value, date.value) : UNREADABLE;
}

/** 20250703, also with T102030 after it, or 20250703102030. */
function runTogether(tokens: readonly DateToken[], at: number): DayText {
  const { text } = tokenAt(tokens, at);
  const isTimed = text.length === 14 && Number(text.slice(8, 10)) < 24 && Number(text.slice(10, 12)) < 60 && Number(text.slice(12)) < 60;
  if ((text.length === 14 && !isTimed) || !isTimeTail(tokens, at + 1)) return UNREADABLE;
  return certain(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

/** "45841" or "45841.5": a date that lost its format. */
function serial(tokens: readonly DateToken[], at: number): DayText {
  const rest = tokens.length - at;
  const isAlone = rest === 1 || (rest === 3 && tokenAt(tokens, at + 1).text === '.' && tokenAt(tokens, at + 2).value >= 0);
  const day = at === 0 && isAlone ? dayOfSerial(tokenAt(tokens, at).value) : undefined;
  return { dayFirst: day, monthFirst: day, witness: undefined };
}

/** 13/07/2025, 07/13/2025, 3/7/25: a part above 12 tells the order; dots are only ever written day first. */
function numbersOnly(tokens: readonly DateToken[], at: number): DayText {
  const [first, separator, second, year] = [tokenAt(tokens, at), tokenAt(tokens, at + 1).text, tokenAt(tokens, at + 2), tokenAt(tokens, at + 4)];
  const isDate = tokenAt(tokens, at + 3).text === separator && isNumberOf(second, 1, 2) && isYear(year);
  if (!isDate || !isTimeTail(tokens, at + 5)) return UNREADABLE;
  const dayFirst = dayOf({ year: fullYear(year), month: second.value, date: first.value });
  const monthFirst = dayOf({ year: fullYear(year), month: first.value, date: second.value });
  if (first.value > 12) return { dayFirst, monthFirst: dayFirst, witness: dayFirst === undefined ? undefined : 'day' };
  if (second.value > 12) return { dayFirst: monthFirst, monthFirst, witness: monthFirst === undefined ? undefined : 'month' };
  return separator === '.' ? { dayFirst, monthFirst: dayFirst, witness: undefined } : { dayFirst, monthFirst, witness: undefined };
}

/** 3 Jul 2025, 03-Jul-25, 3rd of July, 2025. */
function dayThenMonthName(tokens: readonly DateToken[], from: number): DayText {
  const date = tokenAt(tokens, from).value;
  let at = from + 1;
  if (ORDINALS.has(tokenAt(tokens, at).text)) at++;
  if (tokenAt(tokens, at).text === 'of' || isJoint(tokenAt(tokens, at).text)) at++;
  const month = MONTHS.get(tokenAt(tokens, at).text);
  return month === undefined ? UNREADABLE : yearAfter(tokens, at + 1, month, date);
}

/** July 3, 2025; Jul-03-2025; Thu Jul 03 2025. */
function monthNameFirst(tokens: readonly DateToken[], from: number): DayText {
  const month = MONTHS.get(tokenAt(tokens, from).text);
  let at = from + 1;
  if (isJoint(tokenAt(tokens, at).text)) at++;
  const date = tokenAt(tokens, at);
  if (month === undefined || !isNumberOf(date, 1, 2)) return UNREADABLE;
  return yearAfter(tokens, ORDINALS.has(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1, month, date.value);
}

function yearAfter(tokens: readonly DateToken[], from: number, month: number, date: number): DayText {
  const at = isJoint(tokenAt(tokens, from).text) ? from + 1 : from;
  const year = tokenAt(tokens, at);
  return isYear(year) && isTimeTail(tokens, at + 1) ? certain(fullYear(year), month, date) : UNREADABLE;
}

function certain(year: number, month: number, date: number): DayText {
  const day = dayOf({ year, month, date });
  return day === undefined ? UNREADABLE : { dayFirst: day, monthFirst: day, witness: undefined };
}

/** How many tokens a leading weekday takes: "Thu", "Thu,". */
function weekdayLength(tokens: readonly DateToken[]): number {
  if (!WEEKDAYS.has(tokenAt(tokens, 0).text)) return 0;
  return isJoint(tokenAt(tokens, 1).text) ? 2 : 1;
}

function isYear(token: DateToken): boolean {
  return isNumberOf(token, 4) || isNumberOf(token, 2);
}

function fullYear(token: DateToken): number {
  if (token.text.length === 4) return token.value;
  return token.value + (token.value <= 69 ? 2000 : 1900);
}

function isSeparator(text: string): boolean {
  return text === '-' || text === '/' || text === '.';
}

function isJoint(text: string): boolean {
  return isSeparator(text) || text === ',';
}
