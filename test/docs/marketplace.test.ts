import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/messages';
import { headings, links, page, root, sizeOf, under } from './listed';

const FOLDER = 'src/docs/marketplace';
const LISTINGS = { en: `${FOLDER}/listing.en.md`, zh: `${FOLDER}/listing.zh-CN.md` } as const;
const LANGUAGES = ['en', 'zh'] as const;
/** What Google's page for publishers allows; a listing is cut off beyond. */
const MOST_CHARACTERS = { Name: 30, 'Short description': 80, 'Long description': 16_000 } as const;
const MOST_BYTES = 400_000;

interface Row {
  readonly file: string;
  readonly name: string;
}

function checked(text: string): Row[] {
  const rows = text.split('\n').filter((line) => /^\| /.test(line) && !/^\| (---|asked)/.test(line));
  return rows.map((line) => {
    const [, file = '', name = ''] = /\| `([^`]+)` › (.+) \|$/.exec(line) ?? [];
    return { file, name };
  });
}

/** What is wrong with a row; blank when nothing is. */
function faultOf({ file, name }: Row): string {
  if (!/^test\/.+\.test\.ts$/.test(file) || !existsSync(join(root, file))) return `there is no ${file}`;
  return page(file).includes(`('${name}', `) ? '' : `${file} has no test “${name}”`;
}

test('both listings have the same headings, in the same order', () => {
  const [en, zh] = LANGUAGES.map((language) => headings(page(LISTINGS[language])).filter(({ level }) => level === 2));
  expect(zh).toEqual(en);
  expect(en?.length).toBe(8);
});

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const text = page(LISTINGS[language]);

  test('the name is short, in title case and without punctuation', () => {
    const name = under(text, 'Name');
    expect(name.length).toBeLessThanOrEqual(MOST_CHARACTERS.Name);
    expect(name).toMatch(language === 'en' ? /^[A-Z][a-z]+( [A-Z][a-z]+)*$/ : /^\p{Script=Han}+$/u);
    expect(name).not.toMatch(/google|sheets|\d/i);
  });

  test('the short description is short, and not the beginning of the long one', () => {
    const short = under(text, 'Short description');
    const long = under(text, 'Long description');
    expect(short.length).toBeLessThanOrEqual(MOST_CHARACTERS['Short description']);
    expect(long.length).toBeLessThanOrEqual(MOST_CHARACTERS['Long description']);
    expect(long.length).toBeGreaterThan(5 * short.length);
    expect(long).not.toContain(short);
  });

  test('explains exactly the permissions of the manifest', () => {
    const explained = [...under(text, 'Permissions').matchAll(/^- ([\w.]+)/gm)].map(([, scope]) => `https://www.googleapis.com/auth/${scope}`);
    expect(explained).toEqual((JSON.parse(page('appsscript.json')) as { oauthScopes: string[] }).oauthScopes);
  });

  test('quotes what the panel says before Google asks', () => {
    expect(under(text, 'Before Google asks')).toBe(`> ${say(language, 'panel.welcomeAllow')}`);
  });

  test('warns of several accounts', () => expect(under(text, 'Long description')).toMatch(language === 'en' ? /several Google accounts/i : /多个 Google 账号/));

  test('the pictures have the size that is asked for', () => {
    const pictures = links(under(text, 'Pictures'));
    const sizes = pictures.map((file) => sizeOf(`${FOLDER}/${file}`));
    expect(sizes).toEqual([[128, 128], ...pictures.slice(1).map(() => [1280, 800])]);
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const file of pictures) expect(statSync(join(root, FOLDER, file)).size, file).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('its links lead somewhere', () => {
    for (const target of links(text)) expect(existsSync(join(root, FOLDER, target)), target).toBe(true);
  });
});

test('the icon is a square drawing, and a small picture of it is there', () => {
  expect(page(`${FOLDER}/icon.svg`)).toContain('viewBox="0 0 128 128"');
  expect(sizeOf(`${FOLDER}/icon-32.png`)).toEqual([32, 32]);
});

describe('the review checklist', () => {
  const rows = checked(page(`${FOLDER}/checklist.md`));

  test('has a line for each thing that is asked', () => expect(rows.length).toBeGreaterThanOrEqual(20));

  test.each(rows)('$file has the test “$name”', (row) => expect(faultOf(row)).toBe(''));

  test.each<[why: string, line: string, fault: string]>([
    ['no file', '| a | b | `test/docs/gone.test.ts` › has a line |', 'there is no test/docs/gone.test.ts'],
    ['no test', '| a | b | `test/docs/marketplace.test.ts` › has two lines |', 'test/docs/marketplace.test.ts has no test “has two lines”'],
    ['nothing named', '| a | b | c |', 'there is no '],
  ])('is checked: %s', (_, line, fault) => expect(checked(line).map(faultOf)).toEqual([fault]));
});
