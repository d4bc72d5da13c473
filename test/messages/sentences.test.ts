import { describe, expect, test } from 'vitest';
import { FORMULA_PROBLEM_CODES } from '../../src/core/formulas';
import { grouped, type Language, languageOf, type MessageKey, say } from '../../src/messages';
import { KEYS, placeholdersOf, punctuationSlips, USUAL, written } from '../support/sentences';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const filled = (language: Language, key: MessageKey, rows = USUAL.rows as number) => say(language, key, { ...USUAL, rows, listed: rows, customers: rows });

describe('both languages', () => {
  test('have the same sentences, in the same order', () => expect(Object.keys(written('zh'))).toEqual(KEYS));

  test('name the same things in each sentence; Chinese needs no plural, so it may leave out the bare number', () => {
    const different = KEYS.filter((key) => {
      const [en, zh] = LANGUAGES.map((language) => placeholdersOf(written(language)[key] as string)) as [string[], string[]];
      const numberOfPlural = (name: string) => (written('en')[key] as string).includes(`{${name}, plural`) && zh.includes(`${name}Text`);
      return en.filter((name) => !numberOfPlural(name)).join() !== zh.filter((name) => !numberOfPlural(name)).join();
    });
    expect(different).toEqual([]);
  });

  test('use no #, which would build an Intl object', () => {
    for (const language of LANGUAGES) {
      const plurals = Object.entries(written(language)).filter(([, sentence]) => /plural|selectordinal/.test(sentence));
      expect(plurals.filter(([, sentence]) => sentence.replace(/#N\/A/g, '').includes('#'))).toEqual([]);
      expect(Object.values(written(language)).filter((sentence) => /\{\w+, (number|date|time)/.test(sentence))).toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  test.each(KEYS)('%s', (key) => {
    const named = new Set(Object.keys(USUAL).flatMap((name) => [name, `${name}Text`]));
    expect(placeholdersOf(written(language)[key] as string).filter((name) => !named.has(name))).toEqual([]);
    for (const rows of [0, 1, 2, 12_345]) {
      const sentence = filled(language, key, rows).replace('{ "amount": "Total paid" }', '');
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
      expect(sentence).not.toMatch(/^\s|\s$|\s\s/);
      expect(sentence).not.toBe('');
    }
  });

  test('is at most 200 characters long with usual values', () => {
    expect(KEYS.map((key) => [key, filled(language, key).length] as const).filter(([, length]) => length > 200)).toEqual([]);
  });

  test('of a formula is at most 140 characters long: it is read in a small box beside the cell', () => {
    const formulas = KEYS.filter((key) => key.startsWith('formula.') || key.startsWith('rule.'));
    expect(formulas.length).toBeGreaterThan(FORMULA_PROBLEM_CODES.length);
    expect(formulas.map((key) => [key, filled(language, key).length] as const).filter(([, length]) => length > 140)).toEqual([]);
  });
});

describe('Chinese punctuation', () => {
  test('is full-width beside Chinese characters, with values filled in, too', () => {
    const slips = KEYS.flatMap((key) => [...punctuationSlips(written('zh')[key] as string), ...punctuationSlips(filled('zh', key))].map((slip) => `${key}: ${slip}`));
    expect(slips).toEqual([]);
  });

  test.each<[sentence: string, slips: string[], why: string]>([
    ['客户, 日期', ['户,'], 'a half-width comma after Chinese'],
    ['5,金', [',金'], 'before Chinese'],
    ['规则: {rule}', ['则:'], 'a half-width colon'],
    ['首个(A1)', ['个('], 'half-width brackets'],
    ['（A1)', ['（A1)'], 'a pair of two widths'],
    ['完成.', ['成.'], 'a half-width full stop'],
    ['完成 。', [' 。'], 'a space before a full-width mark'],
    ['写成 2025-11-21，或 =TIER(B2, C2)。', [], 'formulas keep their own'],
  ])('%j has %j (%s)', (sentence, slips) => expect(punctuationSlips(sentence)).toEqual(slips));
});

describe('one row or several', () => {
  test.each<[language: Language, rows: number, sentence: string]>([
    ['en', 1, '1 row has no customer (first: Orders!C1024); left out. Fill in the customer, or ignore them.'],
    ['en', 12_345, '12,345 rows have no customer (first: Orders!C1024); left out. Fill in the customer, or ignore them.'],
    ['zh', 1, '1 行没有客户（首个：Orders!C1024），已跳过。请补填客户，或忽略这些行。'],
    ['zh', 12_345, '12,345 行没有客户（首个：Orders!C1024），已跳过。请补填客户，或忽略这些行。'],
  ])('in %s, %d', (language, rows, sentence) => expect(filled(language, 'issue.ID_BLANK', rows)).toBe(sentence));

  test('the report of a run says when every row was used', () => {
    const report = (listed: number) => say('en', 'run.done', { customers: 6, tiers: 4, asOf: '2025-11-21', listed, summary: 'Tiers · Summary' });
    expect(report(0)).toBe('6 customers in 4 tiers, as of 2025-11-21. Every row was used.');
    expect(report(1)).toContain('1 row was left out');
    expect(report(1200)).toContain('1,200 rows were left out');
  });
});

test('braces that a person must type stay braces', () => {
  const params = { sheet: 'Orders', role: 'amount', first: 'Total', second: 'Net', key: 'amount', choice: 'Net' };
  expect(say('en', 'problem.COLUMN_AMBIGUOUS', params)).toContain('"columns": { "amount": "Net" }');
  expect(say('zh', 'problem.COLUMN_AMBIGUOUS', params)).toContain('"columns": { "amount": "Net" }');
});

test('what people typed reaches the sentence as it is', () => {
  expect(say('en', 'rule.RULE_UNKNOWN', { rule: "{x} '#' <b> 金" })).toBe(`The rules have an entry we do not know: "{x} '#' <b> 金". Correct its spelling or take it out.`);
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
