import type { Day } from '../model/day';
import { cleanValue, isNothing } from './cleanText';
import { type DateToken, dateTokens, isNumberOf, tokenAt } from './dateTokens';
import { dayOfNumber, repairOfNumber } from './dayNumber';
import { type DayFault, type DayText, onlyReading, writtenDay } from './dayText';
import { WEEKDAYS } from './dayWords';
import { eraDay } from './eraDay';
import { dayThenMonthName, monthNameFirst } from './monthNameDay';
import { isTimeTail } from './timeTail';
import { weekDay } from './weekDay';
import { whyNoDay } from './whyNoDay';
import { fullYear, isJoint, isSeparator, isYear, yearFirst } from './yearFirst';

/**
 * Reads a date as people type it: 2025-07-03, 2025/7/3, 2025.7.3, 20250703, 2025年7月3日, 令和7年7月3日, 2025-W27-4,
 * 3/7/2025, 3 Jul 2025, July 3, 2025, 03-Jul-25, 45841 (a serial), 1751500800 (seconds since 1970), each with or
 * without a time, zone or weekday, which are ignored: the day is the one written. Two-digit years: 00–69 are 20xx.
 * Never throws; looks at no more than 64 characters.
 */
export function scanDay(text: string): DayText {
  const cleaned = cleanValue(text);
  if (cleaned === undefined) return onlyReading('invalid');
  if (isNothing(cleaned)) return onlyReading('blank');
  return readDate(dateTokens(cleaned)) ?? onlyReading(whyNoDay(cleaned, readDate));
}

/** The date, or the reason why a text of that form is none; `undefined` when it has no form we know. */
function readDate(tokens: readonly DateToken[]): DayText | undefined {
  const from = weekdayLength(tokens);
  const first = tokenAt(tokens, from);
  if (first.value < 0) return eraDay(tokens, from) ?? monthNameFirst(tokens, from);
  const second = tokenAt(tokens, from + 1).text;
  if (second === '年' || second === '년') return isYear(first) ? yearFirst(tokens, from + 1, fullYear(first)) : undefined;
  if (isNumberOf(first, 4)) return yearFirst(tokens, from + 1, first.value) ?? weekDay(tokens, from);
  if (isNumberOf(first, 8) || isNumberOf(first, 14)) return runTogether(tokens, from);
  if (first.text.length >= 5) return numberAlone(tokens);
  if (!isNumberOf(first, 1, 2)) return undefined;
  return isSeparator(second) && tokenAt(tokens, from + 2).value >= 0 ? numbersOnly(tokens, from) : dayThenMonthName(tokens, from);
}

/** 20250703, also with T102030 after it, or 20250703102030. */
function runTogether(tokens: readonly DateToken[], at: number): DayText | undefined {
  const { text } = tokenAt(tokens, at);
  const isTimed = text.length === 14 && Number(text.slice(8, 10)) < 24 && Number(text.slice(10, 12)) < 60 && Number(text.slice(12)) < 60;
  if ((text.length === 14 && !isTimed) || !isTimeTail(tokens, at + 1)) return undefined;
  return onlyReading(writtenDay({ year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), date: Number(text.slice(6, 8)) }));
}

/** "45841", "45841.5" (a date that lost its format) or seconds since 1970. */
function numberAlone(tokens: readonly DateToken[]): DayText | undefined {
  const [{ value, text }, point, part] = [tokenAt(tokens, 0), tokenAt(tokens, 1).text, tokenAt(tokens, 2)];
  const isAlone = tokens.length === 1 || (tokens.length === 3 && point === '.' && part.value >= 0);
  if (!isAlone || ![5, 10, 13].includes(text.length)) return undefined;
  const day = dayOfNumber(value);
  return onlyReading(day, typeof day === 'number' ? repairOfNumber(value) : undefined);
}

/** 13/07/2025, 07/13/2025, 3/7/25: a part above 12 tells the order; dots are only ever written day first. */
function numbersOnly(tokens: readonly DateToken[], at: number): DayText | undefined {
  const [first, separator, second, year] = [tokenAt(tokens, at), tokenAt(tokens, at + 1).text, tokenAt(tokens, at + 2), tokenAt(tokens, at + 4)];
  const isDate = tokenAt(tokens, at + 3).text === separator && isNumberOf(second, 1, 2) && isYear(year);
  if (!isDate || !isTimeTail(tokens, at + 5)) return undefined;
  const dayFirst = writtenDay({ year: fullYear(year), month: second.value, date: first.value });
  const monthFirst = writtenDay({ year: fullYear(year), month: first.value, date: second.value });
  if (first.value > 12) return proved(dayFirst, 'day');
  if (second.value > 12) return proved(monthFirst, 'month');
  if (first.value === 0 || second.value === 0) return onlyReading(monthFirst === 'placeholder' ? monthFirst : dayFirst);
  return { dayFirst, monthFirst: separator === '.' ? dayFirst : monthFirst, witness: undefined, isOpen: first.value !== second.value, repair: undefined };
}

/** An impossible date proves nothing. */
function proved(day: Day | DayFault, witness: 'day' | 'month'): DayText {
  return { ...onlyReading(day), witness: day === 'invalid' ? undefined : witness };
}

/** How many tokens a leading weekday takes: "Thu", "Thu,". */
function weekdayLength(tokens: readonly DateToken[]): number {
  if (!WEEKDAYS.has(tokenAt(tokens, 0).text)) return 0;
  return isJoint(tokenAt(tokens, 1).text) ? 2 : 1;
}
