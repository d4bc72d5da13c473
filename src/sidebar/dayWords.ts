import type { Language } from '../messages';
import type { Say } from './words';

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;
const JUST_NOW_MINUTES = 2;

/** '2025-11-21' → 21 Nov 2025, 2025年11月21日. */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    day: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00Z`));
}

/** 1 → Monday, 星期一 … 7 → Sunday, 星期日. */
export function weekDayName(weekDay: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(1970, 0, 4 + weekDay)); // 5 January 1970 was a Monday
}

/**
 * When the last update was, as a person would say it.
 *
 * @param at          its time on the spreadsheet's clock: '2025-11-21 07:12'
 * @param minutesAgo  how long that is ago; on a night when the clocks change, "today" may be wrong by that hour
 */
export function whenUpdated({ at, minutesAgo }: { at: string; minutesAgo: number }, language: Language, say: Say): string {
  const [day = '', time = ''] = at.split(' ');
  if (minutesAgo < JUST_NOW_MINUTES) return say('panel.updatedNow');
  const minute = Date.parse(`${day}T${time}Z`) / MS_PER_MINUTE;
  const dayOf = (minutes: number) => Math.floor(minutes / MINUTES_PER_DAY);
  const days = dayOf(minute + minutesAgo) - dayOf(minute);
  if (days <= 0) return say('panel.updatedToday', { time });
  if (days === 1) return say('panel.updatedYesterday', { time });
  return say('panel.updatedDaysAgo', { days, day: dayText(day, language) });
}
