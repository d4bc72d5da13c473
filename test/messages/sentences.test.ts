import { describe, expect, test } from 'vitest';
import { FORMULA_PROBLEM_CODES } from '../../src/core/formulas';
import { RULE_WORDS } from '../../src/core/policy';
import { grouped, type Language, languageOf, say } from '../../src/messages';
import { filled, KEYS, KNOWN_NAMES, namesIn, placeholdersIn, punctuationSlips, written } from '../support/sentences';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const longest = (language: Language, key: (typeof KEYS)[number]) => Math.max(...filled(language, key).map((sentence) => sentence.length));

describe('both languages', () => {
  test('have the same sentences, in the same order', () => expect(Object.keys(written('zh'))).toEqual(KEYS));

  test('name the same things in each sentence; Chinese needs no plural, so it may leave out the bare number', () => {
    const different = KEYS.filter((key) => {
      const [en, zh] = LANGUAGES.map((language) => written(language)[key] as string) as [string, string];
      const plurals = new Set(placeholdersIn(en).flatMap(({ name, type }) => (type === 'plural' ? [name] : [])));
      const needed = (sentence: string) => namesIn(sentence).filter((name) => !plurals.has(name) && !plurals.has(name.replace(/Text$/, '')));
      return needed(en).join() !== needed(zh).join();
    });
    expect(different).toEqual([]);
  });

  test('make the same choices', () => {
    const choicesOf = (language: Language) =>
      KEYS.map((key) => [
        key,
        ...placeholdersIn(written(language)[key] as string).flatMap(({ name, type, choices }) => (type === 'select' ? [name, ...choices] : [])),
      ]);
    expect(choicesOf('zh')).toEqual(choicesOf('en'));
  });

  test('use neither # nor number, date or time formats, which would build an Intl object', () => {
    for (const language of LANGUAGES) {
      const sentences = Object.values(written(language));
      expect(sentences.filter((sentence) => sentence.replace(/#(N\/A|REF!)/g, '').includes('#'))).toEqual([]);
      expect(new Set(sentences.flatMap(placeholdersIn).map(({ type }) => type))).toEqual(new Set(['', 'plural', 'select']));
    }
  });
});

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  const sentences = KEYS.flatMap((key) => filled(language, key).map((sentence) => [key, sentence] as const));
  const among = (slip: RegExp) => sentences.flatMap(([key, sentence]) => (slip.test(sentence) ? [`${key}: ${sentence}`] : []));

  test('names only things that have a usual value', () => {
    const unknown = (name: string) => !KNOWN_NAMES.has(name) && name !== 'code' && name !== 'kind';
    expect(KEYS.flatMap((key) => namesIn(written(language)[key] as string).flatMap((name) => (unknown(name) ? [`${key}: ${name}`] : [])))).toEqual([]);
  });

  test('has every name filled in, and nothing that is no word', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(4 * KEYS.length); // 0, 1, 2 and many rows
    expect(among(/undefined|null|NaN|\[object|\{\w+[,}]/)).toEqual([]);
  });

  test('is not blank, and has no space too many', () => expect(among(/^\s|\s$|\s\s|^$/)).toEqual([]));

  test('is at most 200 characters long with usual values', () => {
    expect(KEYS.filter((key) => longest(language, key) > 200).map((key) => `${key}: ${longest(language, key)}`)).toEqual([]);
  });

  test('of a formula is at most 140 characters long: it is read in a small box beside the cell', () => {
    const formulas = KEYS.filter((key) => key.startsWith('formula.') || key.startsWith('rule.'));
    expect(formulas.length).toBeGreaterThan(FORMULA_PROBLEM_CODES.length);
    expect(formulas.filter((key) => longest(language, key) > 140).map((key) => `${key}: ${longest(language, key)}`)).toEqual([]);
  });
});

describe('Chinese punctuation', () => {
  test('is full-width beside Chinese characters', () => {
    expect(KEYS.flatMap((key) => [...new Set(filled('zh', key).flatMap(punctuationSlips))].map((slip) => `${key}: ${slip}`))).toEqual([]);
  });

  test.each<[sentence: string, slips: string[], why: string]>([
    ['客户, 日期', ['户,'], 'a half-width comma after Chinese'],
    ['5,金', [',金'], 'before Chinese'],
    ['规则: 5', ['则:'], 'a half-width colon'],
    ['首个(A1)', ['个('], 'half-width brackets'],
    ['（A1)', ['（A1)'], 'a pair of two widths'],
    ['完成.', ['成.'], 'a half-width full stop'],
    ['完成!', ['成!'], 'a half-width exclamation mark'],
    ['完成 。', [' 。'], 'a space before a full-width mark'],
    ['订单!C7 写成 2025-11-21，或 =TIER(B2, C2)。', [], 'cells and formulas keep their own'],
  ])('%j has %j (%s)', (sentence, slips) => expect(punctuationSlips(sentence)).toEqual(slips));
});

describe('the reader of sentences', () => {
  test.each<[sentence: string, found: string]>([
    ['No braces', ''],
    ['{a} and {bText}', 'a bText'],
    ["'{' \"{key}\" '}'", 'key'],
    ['{n, plural, =0{none} one{{nText} row} other{{nText} rows}} in {sheet}', 'nText nText n:plural:=0|one|other sheet'],
    ['{code, select, A{cell {row}} other{x}}: y', 'row code:select:A|other'],
  ])('finds in %j: %s', (sentence, found) => {
    expect(
      placeholdersIn(sentence)
        .map(({ name, type, choices }) => [name, type, choices.join('|')].filter(Boolean).join(':'))
        .join(' '),
    ).toBe(found);
  });
});

describe('one row or several', () => {
  test.each<[language: Language, rows: number, sentence: string]>([
    ['en', 1, '1 row has no customer (first: Orders!A7); left out. Fill in the customer, or ignore them.'],
    ['en', 12_345, '12,345 rows have no customer (first: Orders!A7); left out. Fill in the customer, or ignore them.'],
    ['zh', 1, '1 行没有客户（首个：Orders!A7），已跳过。请补填客户，或忽略这些行。'],
    ['zh', 12_345, '12,345 行没有客户（首个：Orders!A7），已跳过。请补填客户，或忽略这些行。'],
  ])('in %s, %d', (language, rows, sentence) => expect(say(language, 'issue.ID_BLANK', { rows, cell: 'Orders!A7' })).toBe(sentence));

  test('the report of a run says when every row was used', () => {
    const report = (listed: number) => say('en', 'run.done', { customers: 6, tiers: 4, asOf: '2025-11-21', listed, summary: 'Tiers · Summary' });
    expect(report(0)).toBe('6 customers in 4 tiers, as of 2025-11-21. Every row was used.');
    expect(report(1)).toContain('1 row was left out');
    expect(report(1200)).toContain('1,200 rows were left out');
  });
});

test('what people typed reaches the sentence as it is', () => {
  expect(say('en', 'rule.RULE_UNKNOWN', { rule: "{x} '#' <b> 金" })).toBe(
    `The rules have an entry we do not know: "{x} '#' <b> 金". Correct its spelling or take it out.`,
  );
});

test.each<[value: number, text: string]>([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567.5, '1,234,567.5'],
  [-1234, '-1,234'],
  [-0.5, '-0.5'],
  [100_000, '100,000'],
  [0.000_123, '0.000123'],
])('%d is shown as %s', (value, text) => expect(grouped(value)).toBe(text));

test.each<[locale: string, language: Language]>([
  ['zh_CN', 'zh'],
  ['zh-TW', 'zh'],
  ['zh', 'zh'],
  ['ZH_HK', 'zh'],
  ['en_US', 'en'],
  ['de_DE', 'en'],
  ['', 'en'],
])('%s speaks %s', (locale, language) => expect(languageOf(locale)).toBe(language));

test.each(['en', 'zh'] as const)('in %s the tier column is headed by the word that TIER_OF and the rules look for', (language) => {
  expect(say(language, 'heading.TIER')).toBe(RULE_WORDS[language].tier);
});
