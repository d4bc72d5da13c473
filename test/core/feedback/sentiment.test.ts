import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInHearing, type Mood } from '../../../src/core/feedback';

const { moodOf, tagsOf } = builtInHearing();

type Labelled = readonly [text: string, mood: Mood, needs: string];
const sentences: Record<'zh' | 'en', Labelled[]> = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/sentiment.json'), 'utf8'));
const page = readFileSync(join(import.meta.dirname, '../../../src/docs/feedback.md'), 'utf8');

describe('the mood of a sentence', () => {
  test.each<[text: string, mood: Mood, words: string[]]>([
    ['不满意', 'negative', ['不满意']],
    ['没有不满意', 'positive', ['没有不满意']],
    ['不是很满意', 'negative', ['不是很满意']],
    ['非常满意', 'positive', ['非常满意']],
    ['有点慢', 'negative', ['有点慢']],
    ['快递到了', 'unsure', []],
    ['Not bad', 'positive', ['not bad']],
    ['not good', 'negative', ['not good']],
    ['It isn’t good', 'negative', ["isn't good"]],
    ['The badge is new', 'unsure', []],
    ['Good quality, but slow', 'unsure', ['good', 'slow']],
    ['Thanks for nothing', 'unsure', ['thanks for nothing']],
    ['一般', 'neutral', ['一般']],
    ['', 'unsure', []],
    ['1234 !!!', 'unsure', []],
  ])('%j is %s, by %j', (text, mood, words) => expect(moodOf(text)).toEqual({ mood, words }));

  test('“没有不满意” is not negative', () => expect(moodOf('没有不满意').mood).not.toBe('negative'));
});

/** Sentences with an even place were used while the lists were written, those with an odd place only to measure. */
const half = (language: 'zh' | 'en', odd: boolean) => sentences[language].filter((_, at) => (at % 2 === 1) === odd);

describe.each(['zh', 'en'] as const)('on the labelled sentences in %s', (language) => {
  test.each([
    ['measured', true],
    ['written with', false],
  ] as const)('the accuracy of the half “%s” is what the page says', (name, odd) => {
    const those = half(language, odd);
    const found = those.map(([text, mood]) => ({ mood, said: moodOf(text).mood }));
    const decided = found.filter(({ said }) => said !== 'unsure');
    const right = decided.filter(({ said, mood }) => said === mood).length;
    const opposite = decided.filter(
      ({ said, mood }) => new Set([said, mood]).size === 2 && mood !== 'unsure' && mood !== 'neutral' && said !== 'neutral',
    ).length;
    expect(those.length).toBeGreaterThanOrEqual(60);
    expect(page).toContain(`| ${language} | ${name} | ${those.length} | ${decided.length} | ${right} | ${opposite} |`);
    expect(right / decided.length).toBeGreaterThan(0.85);
  });

  test.each([
    ['measured', true],
    ['written with', false],
  ] as const)('so are precision and recall of the needs on the half “%s”', (name, odd) => {
    const pairs = half(language, odd).flatMap(([text, , needs]) => {
      const wanted = needs.split(' ').filter((need) => need !== '');
      const found: readonly string[] = tagsOf(text);
      return [...new Set([...wanted, ...found])].map((need) => ({ wanted: wanted.includes(need), found: found.includes(need) }));
    });
    const count = (wanted: boolean, found: boolean) => pairs.filter((pair) => pair.wanted === wanted && pair.found === found).length;
    expect(page).toContain(`| ${language} | ${name} | ${count(true, true)} | ${count(false, true)} | ${count(true, false)} |`);
    expect(count(true, true) / (count(true, true) + count(true, false))).toBeGreaterThan(0.85);
  });
});
