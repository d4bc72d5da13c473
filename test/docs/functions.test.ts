import { describe, expect, test } from 'vitest';
import { functionDocs } from '../../src/build/functionDocs';
import { FUNCTIONS } from '../../src/catalogue';
import { headings, page } from './listed';

const PAGES = { en: 'src/docs/functions.md', zh: 'src/docs/functions.zh.md' } as const;

describe.each(['en', 'zh'] as const)('the page of functions in %s', (language) => {
  const text = page(PAGES[language]);

  test('is what the catalogue says', () => expect(text).toBe(functionDocs(FUNCTIONS, language)));

  test('has each function once, with its help and every argument in this language', () => {
    expect(
      headings(text)
        .filter(({ level }) => level === 2)
        .map(({ title }) => title),
    ).toEqual(FUNCTIONS.map(({ name }) => name));
    for (const { help, arguments: parameters } of FUNCTIONS)
      for (const each of [help, ...parameters.map((one) => one.help)]) expect(text).toContain(each[language]);
  });

  test('says nothing in the other language but the way there', () => {
    const other = language === 'en' ? 'zh' : 'en';
    for (const { help } of FUNCTIONS) expect(text).not.toContain(help[other]);
  });
});

test('the table of the README names every function', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) for (const { name } of FUNCTIONS) expect(page(file), `${file} ${name}`).toContain(`\`=${name}(`);
});
