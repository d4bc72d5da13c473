/** English month names and their usual short forms → 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ['jan', 1], ['january', 1], ['feb', 2], ['february', 2], ['mar', 3], ['march', 3], ['apr', 4], ['april', 4],
  ['may', 5], ['jun', 6], ['june', 6], ['jul', 7], ['july', 7], ['aug', 8], ['august', 8], ['sep', 9], ['sept', 9], ['september', 9],
  ['oct', 10], ['october', 10], ['nov', 11], ['november', 11], ['dec', 12], ['december', 12],
]);

export const WEEKDAYS: ReadonlySet<string> = new Set([
  'mon', 'monday', 'tue', 'tues', 'tuesday', 'wed', 'weds', 'wednesday', 'thu', 'thur', 'thurs', 'thursday', 'fri', 'friday', 'sat', 'saturday', 'sun', 'sunday',
]);

export const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Words that may follow a date without changing the day as written: halves of the day and names of zones. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  't', 'at', 'z', 'utc', 'gmt', 'am', 'pm', 'a', 'p', 'm', 'h', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'bst', 'cet', 'cest', 'eet', 'eest', 'ist', 'jst', 'kst', 'hkt', 'sgt', 'aest', 'aedt',
]);

/** Characters of the same kind in Chinese, Japanese and Korean: 上午 下午 星期四 周四 10时20分 10点 木曜日 오전 오후 (목). */
export const TIME_CHARACTERS: ReadonlySet<string> = new Set('上下午早晚凌晨中夜间星期周週一二三四五六日天月火水木金土曜时時点點分秒오전후화수목금토일요');

/** Characters that make the number before them an hour, a minute or a second. */
export const CLOCK_CHARACTERS: ReadonlySet<string> = new Set(':时時点點分秒');
