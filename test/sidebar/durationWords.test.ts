import { expect, test } from 'vitest';
import { say } from '../../src/messages';
import { durationText, progressText } from '../../src/sidebar/durationWords';
import type { Say } from '../../src/sidebar/words';

const en: Say = (key, params) => say('en', key, params);
const zh: Say = (key, params) => say('zh', key, params);

test.each<[seconds: number, en: string, zh: string]>([
  [0.2, '1 s', '1 秒'],
  [8.4, '8 s', '8 秒'],
  [59.4, '59 s', '59 秒'],
  [59.6, '1 min 0 s', '1 分 0 秒'],
  [95, '1 min 35 s', '1 分 35 秒'],
  [390, '6 min 30 s', '6 分 30 秒'],
])('%d seconds are %s, %s', (seconds, inEnglish, inChinese) => {
  expect(durationText(seconds, en)).toBe(inEnglish);
  expect(durationText(seconds, zh)).toBe(inChinese);
});

test.each<[elapsed: number, usual: number | undefined, text: string, why: string]>([
  [0, 8.3, '0 s, usually about 8 s', 'just begun'],
  [12, 8.3, '12 s, usually about 8 s', 'longer than usual'],
  [70, 95, '1 min 10 s, usually about 1 min 35 s', 'a large file'],
  [3, undefined, '3 s', 'the first update: nothing usual is known'],
])('after %d s of usually %s: %s (%s)', (elapsed, usual, text) => expect(progressText(elapsed, usual, en)).toBe(text));
