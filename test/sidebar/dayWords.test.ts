import { describe, expect, test } from 'vitest';
import { type Language, say } from '../../src/messages';
import { dayText, whenUpdated } from '../../src/sidebar/dayWords';
import type { Say } from '../../src/sidebar/words';

const words =
  (language: Language): Say =>
  (key, params) =>
    say(language, key, params);

describe('when the last update was', () => {
  test.each<[at: string, minutesAgo: number, en: string, zh: string, why: string]>([
    ['2025-11-21 07:12', 0, 'Updated just now', '刚刚更新', 'this minute'],
    ['2025-11-21 07:12', 2, 'Updated today at 07:12', '今天 07:12 更新', 'two minutes ago'],
    ['2025-11-21 00:00', 1439, 'Updated today at 00:00', '今天 00:00 更新', 'the whole day'],
    ['2025-11-21 00:00', 1440, 'Updated yesterday at 00:00', '昨天 00:00 更新', 'midnight makes it yesterday'],
    ['2025-11-21 23:58', 3, 'Updated yesterday at 23:58', '昨天 23:58 更新', 'three minutes ago, but before midnight'],
    ['2025-11-18 07:12', 4400, 'Updated 3 days ago, on 18 Nov 2025', '3 天前更新（2025年11月18日）', 'old is said plainly'],
    ['2024-12-31 12:00', 525_600, 'Updated 365 days ago, on 31 Dec 2024', '365 天前更新（2024年12月31日）', 'a year'],
    ['2025-11-21 07:12', -5, 'Updated just now', '刚刚更新', 'a clock that runs behind'],
  ])('at %s, %d minutes ago → %s · %s (%s)', (at, minutesAgo, en, zh) => {
    expect(whenUpdated({ at, minutesAgo }, 'en', words('en'))).toBe(en);
    expect(whenUpdated({ at, minutesAgo }, 'zh', words('zh'))).toBe(zh);
  });
});

test.each<[day: string, en: string, zh: string]>([
  ['2025-11-21', '21 Nov 2025', '2025年11月21日'],
  ['2024-02-29', '29 Feb 2024', '2024年2月29日'],
  ['2025-01-01', '1 Jan 2025', '2025年1月1日'],
])('%s is %s and %s, whatever the time zone of the browser', (day, en, zh) => {
  expect(dayText(day, 'en')).toBe(en);
  expect(dayText(day, 'zh')).toBe(zh);
});
