import { type DateToken, isNumberOf, tokenAt } from './dateTokens';
import { type DayText, onlyReading, writtenDay } from './dayText';
import { MONTHS, ORDINALS } from './dayWords';
import { isTimeTail } from './timeTail';
import { fullYear, isJoint, isYear } from './yearFirst';

/** 3 Jul 2025, 03-Jul-25, 3rd of July, 2025. */
export function dayThenMonthName(tokens: readonly DateToken[], from: number): DayText | undefined {
  const date = tokenAt(tokens, from).value;
  let at = from + 1;
  if (ORDINALS.has(tokenAt(tokens, at).text)) at++;
  if (tokenAt(tokens, at).text === 'of' || isJoint(tokenAt(tokens, at).text)) at++;
  const month = MONTHS.get(tokenAt(tokens, at).text);
  return month === undefined ? undefined : yearAfter(tokens, at + 1, month, date);
}

/** July 3, 2025; Jul-03-2025; Thu Jul 03 2025. */
export function monthNameFirst(tokens: readonly DateToken[], from: number): DayText | undefined {
  const month = MONTHS.get(tokenAt(tokens, from).text);
  let at = from + 1;
  if (isJoint(tokenAt(tokens, at).text)) at++;
  const date = tokenAt(tokens, at);
  if (month === undefined || !isNumberOf(date, 1, 2)) return undefined;
  return yearAfter(tokens, ORDINALS.has(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1, month, date.value);
}

function yearAfter(tokens: readonly DateToken[], from: number, month: number, date: number): DayText | undefined {
  const at = isJoint(tokenAt(tokens, from).text) ? from + 1 : from;
  const year = tokenAt(tokens, at);
  return isYear(year) && isTimeTail(tokens, at + 1) ? onlyReading(writtenDay({ year: fullYear(year), month, date })) : undefined;
}
