import { describe, expect, test } from 'vitest';
import { hearingOf, MOST_WORDS, readWords, WORD_KINDS, type WordsRow, type WordsVerdict } from '../../../src/core/feedback';
import { wordKind } from '../../../src/core/feedback/wordKinds';
import type { Cell } from '../../../src/core/model/cell';
import { say } from '../../../src/messages';

const row = (kind: Cell, name: Cell = '', words: Cell = ''): WordsRow => ({ kind, name, words });
const needNamed = (name: string) => (name.toLowerCase() === 'delivery' ? ('delivery' as const) : undefined);
const read = (...rows: readonly WordsRow[]) => readWords(rows, needNamed);
const hearing = (...rows: readonly WordsRow[]) => hearingOf(read(...rows).lists);
const counts = (words: number, more: Partial<Extract<WordsVerdict, { code: 'counts' }>> = {}) => ({
  code: 'counts',
  words,
  unusable: undefined,
  twice: undefined,
  ...more,
});

describe('words people wrote', () => {
  test('a need of their own is found by its words, in either language, and has the name as written', () => {
    const { tagsOf } = hearing(row('need', 'Gift wrap', 'gift box, gift  wrapping，礼盒、包装纸; Schleife\n리본'));
    for (const text of ['Do you have a GIFT BOX?', 'gift wrapping please', '要礼盒装', '包装纸太薄', 'mit Schleife', '리본 있나요', '＃gift', '#Gift wrap'])
      expect([text, tagsOf(text)]).toEqual([text, text.startsWith('＃') || text.startsWith('#') ? ['#gift'] : ['~Gift wrap']]);
    expect(tagsOf('a boxing gift')).toEqual([]);
    expect(hearing(row('需求', '礼盒', 'gift')).tagsOf('#礼盒')).toEqual(['~礼盒']);
  });

  test('several rows of a need are one; a need without a row is gone, the moods stay as they are', () => {
    const { tagsOf, moodOf } = hearing(row('need', 'delivery', 'van'), row('Need', 'Delivery', '货车'));
    expect([tagsOf('the van'), tagsOf('货车'), tagsOf('shipping'), tagsOf('refund')]).toEqual([['delivery'], ['delivery'], [], []]);
    expect([moodOf('great').mood, moodOf('不满意').mood]).toEqual(['positive', 'negative']);
  });

  test('a mood goes by the rows of its kind, the others as built in', () => {
    const { moodOf } = hearing(row('good', '', 'wicked, 给力'), row('not', '', 'nowise, not'));
    expect(moodOf('wicked!')).toEqual({ mood: 'positive', words: ['wicked'] });
    expect(moodOf('nowise wicked')).toEqual({ mood: 'negative', words: ['nowise wicked'] });
    expect(moodOf('great').mood).toBe('unsure'); // no longer a good word
    expect(moodOf('awful').mood).toBe('negative');
    expect(hearing(row('need', 'delivery', 'van')).moodOf('never good').mood).toBe('negative');
  });

  test('nothing written, or only blank rows: the built-in words', () => {
    for (const rows of [[], [row('')], [row('  '), row('', '', '')]]) {
      const { tagsOf, moodOf, needDays } = hearing(...rows);
      expect([tagsOf('送货太慢'), moodOf('great').mood, needDays]).toEqual([['delivery'], 'positive', 180]);
    }
  });

  test.each<[why: string, row: WordsRow, verdict: unknown]>([
    ['all right', row('need', 'Gift', 'a box, b'), counts(2)],
    ['a word twice is one', row('need', 'Gift', 'box, box，box'), counts(1)],
    ['blank', row(' ', '', ''), undefined],
    ['an unknown kind', row('goood', '', 'fine'), { code: 'kindUnclear', field: 'kind' }],
    ['no kind', row('', 'Gift', 'box'), { code: 'kindUnclear', field: 'kind' }],
    ['an error for a kind', row('#REF!', 'Gift', 'box'), { code: 'kindUnclear', field: 'kind' }],
    ['a need without a name', row('need', '', 'box'), { code: 'nameBlank', field: 'name' }],
    ['an error for a name', row('need', '#N/A', 'box'), { code: 'nameBlank', field: 'name' }],
    ['a name of 41 characters', row('need', 'x'.repeat(41), 'box'), { code: 'nameLong', field: 'name' }],
    ['no words', row('good', '', ' ,，、 '), { code: 'wordsBlank', field: 'words' }],
    ['signs only', row('bad', '', '!!!, ... , 12.5, %'), { code: 'wordsUnusable', field: 'words' }],
    ['a number', row('bad', '', 520), { code: 'wordsUnusable', field: 'words' }],
    ['an error', row('bad', '', '#NAME?'), { code: 'wordsUnusable', field: 'words' }],
    ['one of the words is a sentence', row('bad', '', `slow, ${'very '.repeat(9)}slow`), counts(1, { unusable: `${'very '.repeat(9)}slow` })],
    ['an emoji is a word', row('irony', '', '🙃'), counts(1)],
    ['a word that is good as built in', row('bad', '', 'grim, Great'), counts(2, { twice: { word: 'Great', kind: 'positive' } })],
    ['days', row('setting: days a need counts', '', '90'), { code: 'days', days: 90 }],
    ['days with their unit', row('设置：需求有效天数', '', '90 天'), { code: 'days', days: 90 }],
    ['no days', row('setting: days a need counts', '', 'for ever'), { code: 'daysUnclear', field: 'words' }],
    ['0 days', row('days a need counts', '', 0), { code: 'daysUnclear', field: 'words' }],
    ['more days than ten years', row('days a need counts', '', 3651), { code: 'daysUnclear', field: 'words' }],
  ])('%s', (_, given, verdict) => expect(read(given).verdicts).toEqual([verdict]));

  test('days count for needs: the last row that can be read', () => {
    const days = (...cells: Cell[]) => read(...cells.map((cell) => row('need days', '', cell))).lists.needDays;
    expect([days(30), days('45 days'), days(30, 'soon'), days('soon')]).toEqual([30, 45, 30, 180]);
  });

  test('every kind that is offered is understood, in both languages', () => {
    for (const language of ['en', 'zh'] as const)
      expect(WORD_KINDS.map((kind) => [language, wordKind(say(language, `words.kind.${kind}`))])).toEqual(WORD_KINDS.map((kind) => [language, kind]));
  });
});

describe('what stands in a row that cannot be read stays as it is built in', () => {
  test.each<[why: string, rows: WordsRow[], text: string, tags: string[], mood: string]>([
    ['the words of a need whose cell was emptied', [row('need', 'Gift', 'box'), row('need', 'delivery', '')], '送货', ['delivery'], 'unsure'],
    ['words of a need that lost its name', [row('need', 'Gift', 'box'), row('need', '', 'courier, 快递')], 'the courier', ['delivery'], 'unsure'],
    ['but not its other words', [row('need', 'Gift', 'box'), row('need', '', 'courier, 快递')], 'freight', [], 'unsure'],
    ['good words under a kind nobody knows', [row('good', '', 'wicked'), row('goood', '', 'great, fine')], 'great', [], 'positive'],
    ['new words there say nothing', [row('good', '', 'wicked'), row('goood', '', 'great, fine')], 'fine', [], 'unsure'],
  ])('%s', (_, rows, text, tags, mood) => {
    const { tagsOf, moodOf } = hearing(...rows);
    expect([tagsOf(text), moodOf(text).mood]).toEqual([tags, mood]);
  });
});

describe('hostile words', () => {
  test('signs of patterns, markup and formulas are only themselves', () => {
    const signs = [
      '.*a',
      '(a+)+b',
      '[a-z]',
      'a|b',
      '\\w',
      '^a$',
      '$&a',
      '=HYPERLINK("http://x"',
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'constructor',
      '{a}',
    ];
    const { tagsOf } = hearing(...signs.map((sign, at) => row('need', `n${at}`, sign)));
    expect(tagsOf('aaaa zzz 123')).toEqual([]);
    for (const [at, sign] of signs.entries()) expect(tagsOf(`so ${sign} `), sign).toContain(`~n${at}`);
  });

  test('names of an object’s own are names like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(hearing(row('need', name, 'ribbon')).tagsOf('a ribbon')).toEqual([`~${name}`]);
      expect(read(row(name, '', 'fine')).verdicts).toEqual([{ code: 'kindUnclear', field: 'kind' }]);
    }
  });

  test(`more than ${MOST_WORDS} words are told; the others count, and a text of 50,000 characters is read within a second`, () => {
    const rows = Array.from({ length: 200 }, (_, at) => row('bad', '', Array.from({ length: 20 }, (__, word) => `a${'a'.repeat(at % 30)}x${word}`).join()));
    const { verdicts, lists } = read(...rows);
    expect(verdicts.filter((verdict) => verdict?.code === 'counts')).toHaveLength(MOST_WORDS / 20);
    expect(verdicts.filter((verdict) => verdict?.code === 'tooMany')).toHaveLength(200 - MOST_WORDS / 20);
    const { moodOf } = hearingOf(lists);
    for (const text of ['a'.repeat(50_000), 'ax '.repeat(16_000), `${'a'.repeat(40)} `.repeat(1200)]) {
      const start = process.hrtime.bigint();
      moodOf(text);
      expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
    }
  });

  test('of 61 needs the last is told', () => {
    const { verdicts, lists } = read(...Array.from({ length: 61 }, (_, at) => row('need', `n${at}`, `word${at}x`)));
    expect([lists.needs.length, verdicts[60]]).toEqual([60, { code: 'tooMany', field: 'words' }]);
  });
});
