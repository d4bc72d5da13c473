import { type Day, dayOf } from '../model/day';
import { type DateToken, isNumberOf, tokenAt } from './dateTokens';
import { type DayFault, type DayText, onlyReading } from './dayText';
import { dayOrDoubt } from './plausibleDay';
import { isTimeTail } from './timeTail';

/** ISO week dates: 2025-W27-4 and 2025W274 are Thursday of week 27. Without the weekday it is a week, not a day. */
export function weekDay(tokens: readonly DateToken[], from: number): DayText | undefined {
  const isSpaced = tokenAt(tokens, from + 1).text === '-';
  const at = isSpaced ? from + 2 : from + 1;
  const [week, joint, weekday] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2).text, tokenAt(tokens, at + 3)];
  if (tokenAt(tokens, at).text !== 'w') return undefined;
  const year = tokenAt(tokens, from).value;
  if (isSpaced && isNumberOf(week, 2) && joint === '-' && isNumberOf(weekday, 1) && isTimeTail(tokens, at + 4)) {
    return onlyReading(dayOfWeek(year, week.value, weekday.value));
  }
  if (isSpaced || !isNumberOf(week, 3) || !isTimeTail(tokens, at + 2)) return undefined;
  return onlyReading(dayOfWeek(year, Math.floor(week.value / 10), week.value % 10));
}

/** Week 1 is the one with 4 January; weeks begin on Monday, and belong to the year of their Thursday. */
function dayOfWeek(year: number, week: number, weekday: number): Day | DayFault {
  const [fourth, nextFourth] = [dayOf({ year, month: 1, date: 4 }), dayOf({ year: year + 1, month: 1, date: 4 })];
  if (fourth === undefined || nextFourth === undefined || week < 1 || weekday < 1 || weekday > 7) return 'invalid';
  const monday = mondayBefore(fourth) + (week - 1) * 7;
  return monday < mondayBefore(nextFourth) ? dayOrDoubt((monday + weekday - 1) as Day) : 'invalid';
}

function mondayBefore(day: Day): number {
  return day - ((((day + 3) % 7) + 7) % 7); // day 0 was a Thursday
}
