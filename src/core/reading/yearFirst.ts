import { type DateToken, isNumberOf, tokenAt } from './dateTokens';
import { type DayText, onlyReading, writtenDay } from './dayText';
import { isTimeTail } from './timeTail';

/**
 * What stands after a year, `at` being the place right behind it: -07-03, /7/3, .7.3 (the two separators must be the
 * same), 年7月3日 (日, 号 or nothing at the end), 년 7월 3일.
 */
export function yearFirst(tokens: readonly DateToken[], at: number, year: number): DayText | undefined {
  const [mark, month, joint, date] = [tokenAt(tokens, at).text, tokenAt(tokens, at + 1), tokenAt(tokens, at + 2).text, tokenAt(tokens, at + 3)];
  const isInWords = mark === '年' || mark === '년';
  const isDate = isInWords ? joint === '月' || joint === '월' : isSeparator(mark) && joint === mark;
  if (!isDate || !isNumberOf(month, 1, 2) || !isNumberOf(date, 1, 2)) return undefined;
  const tail = isInWords && '日号號일'.includes(tokenAt(tokens, at + 4).text || ' ') ? at + 5 : at + 4;
  return isTimeTail(tokens, tail) ? onlyReading(writtenDay({ year, month: month.value, date: date.value })) : undefined;
}

export function isYear(token: DateToken): boolean {
  return isNumberOf(token, 4) || isNumberOf(token, 2);
}

/** Two-digit years: 00–69 are 20xx. */
export function fullYear(token: DateToken): number {
  if (token.text.length === 4) return token.value;
  return token.value + (token.value <= 69 ? 2000 : 1900);
}

export function isSeparator(text: string): boolean {
  return text === '-' || text === '/' || text === '.';
}

/** What may stand between a weekday, a month's name, a day and a year. */
export function isJoint(text: string): boolean {
  return isSeparator(text) || text === ',';
}
