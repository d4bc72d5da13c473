import { describe, expect, test } from 'vitest';
import { grouped, type Language, type MessageKey, say } from '../../src/messages';
import { readSentence } from '../../src/messages/readSentence';
import { KEYS, written } from '../support/sentences';

const english = (value: number) => value === 1;

describe('a sentence read as it is written', () => {
  test.each<[why: string, sentence: string, params: Record<string, string | number>, expected: string]>([
    ['a name', 'Cell {cell}.', { cell: 'B7' }, 'Cell B7.'],
    ['a name that was not given says nothing', 'Cell {cell}.', {}, 'Cell .'],
    ['one', '{rows, plural, one{a row} other{{rows} rows}}', { rows: 1 }, 'a row'],
    ['none', '{rows, plural, one{a row} other{{rows} rows}}', { rows: 0 }, '0 rows'],
    ['an exact number wins', '{rows, plural, =0{nothing} one{a row} other{rows}}', { rows: 0 }, 'nothing'],
    ['a choice', '{code, select, A{first} B{second} other{else}}', { code: 'B' }, 'second'],
    ['no such choice', '{code, select, A{first} other{else}}', { code: 'constructor' }, 'else'],
    ['one inside the other', '{a, select, x{{n, plural, one{one {b}} other{many}}} other{}}!', { a: 'x', n: 1, b: 'b' }, 'one b!'],
    ['braces in a value stay', '{name}', { name: '{rows} and }' }, '{rows} and }'],
  ])('%s', (_, sentence, params, expected) => expect(readSentence(sentence, params, english)).toBe(expected));
});

test.each<Language>(['en', 'zh'])('reads every sentence in %s as the compiler of the build does, for 0, 1, 2 and many', (language) => {
  const names = [...new Set(KEYS.flatMap((key) => [...(written(language)[key] as string).matchAll(/\{(\w+)/g)].map(([, name]) => name as string)))];
  const spoken = KEYS.filter((key) => !(written(language)[key] as string).includes("'{'")); // braces in quotes: the command line's only
  expect(spoken.length).toBeGreaterThan(250);
  for (const key of spoken as MessageKey[]) {
    for (const count of [0, 1, 2, 12_345]) {
      const params = Object.fromEntries(names.map((name) => [name.replace(/Text$/, ''), count]));
      const texts = { ...params, ...Object.fromEntries(Object.keys(params).map((name) => [`${name}Text`, grouped(count)])) };
      const isOne = (value: number) => language === 'en' && value === 1;
      expect([key, readSentence(written(language)[key] as string, texts, isOne)]).toEqual([key, say(language, key, params)]);
    }
  }
});
