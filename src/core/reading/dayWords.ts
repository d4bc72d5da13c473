import { once } from '../model/once';

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

/** English month names, their first three letters, and "sept" → 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map<string, number>([
  ...MONTH_NAMES.map((name, at) => [name, at + 1] as const),
  ...MONTH_NAMES.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ['sept', 9],
]);

export const WEEKDAYS = words(`mon, monday, tue, tues, tuesday, wed, weds, wednesday, thu, thur, thurs, thursday,
  fri, friday, sat, saturday, sun, sunday`);

export const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Words that may follow a date without changing the day as written: halves of the day and names of zones. */
export const TIME_WORDS = words(`t, at, z, utc, gmt, am, pm, a, p, m, h, est, edt, cst, cdt, mst, mdt, pst, pdt, bst, cet, cest, eet, eest, ist,
  jst, kst, hkt, sgt, aest, aedt`);

/** Characters of the same kind in Chinese, Japanese and Korean: 上午 下午 星期四 周四 10时20分 10点 木曜日 오전 오후 (목). */
export const TIME_CHARACTERS: ReadonlySet<string> = new Set('上下午早晚凌晨中夜间星期周週一二三四五六日天月火水木金土曜时時点點分秒오전후화수목금토일요');

/** Characters that make the number before them an hour, a minute or a second. */
export const CLOCK_CHARACTERS: ReadonlySet<string> = new Set(':时時点點分秒');

/** Days told by the day they were written on, which a cell does not know. */
export const relativeWords = once(() => [
  ...words(`today, yesterday, tomorrow, tonight, ago, last week, last month, last year, this week, this month, next week`),
  ...words(
    `昨天, 昨日, 今天, 今日, 本日, 明天, 明日, 前天, 后天, 上周, 本周, 下周, 上月, 上个月, 本月, 去年, 今年, 刚刚, 天前, 日前, 周前, 月前, 小时前, 어제, 오늘, 내일`,
  ),
]);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map((word) => word.trim()));
}
