import { type DateToken, isNumberOf, tokenAt } from './dateTokens';
import type { DayText } from './dayText';
import { yearFirst } from './yearFirst';

/** Years of these eras count from the year after; the letters are how Japanese forms shorten them. */
const ERAS: readonly (readonly [name: string, yearZero: number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
  ['中華民國', 1911],
  ['中华民国', 1911],
  ['r', 2018],
  ['h', 1988],
  ['s', 1925],
];

/** 令和7年7月3日, R7.7.3, 平成31年4月30日, 令和元年5月1日, 民國114年7月3日. */
export function eraDay(tokens: readonly DateToken[], from: number): DayText | undefined {
  for (const [name, yearZero] of ERAS) {
    if (!isNamed(tokens, from, name)) continue;
    const at = from + name.length;
    const year = tokenAt(tokens, at);
    if (year.text === '元') return yearFirst(tokens, at + 1, yearZero + 1);
    return isNumberOf(year, 1, 3) ? yearFirst(tokens, at + 1, yearZero + year.value) : undefined;
  }
  return undefined;
}

function isNamed(tokens: readonly DateToken[], from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) if (tokenAt(tokens, from + at).text !== name.charAt(at)) return false;
  return true;
}
