import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MessageKey, say } from '../../src/messages';
import { PANEL_PAGES } from '../../src/workflows';
import { headings, links, page, root } from './listed';

const GUIDES = { en: 'src/docs/guide/en.md', zh: 'src/docs/guide/zh.md' } as const;
const LANGUAGES = ['en', 'zh'] as const;

/** What each screen is headed by. The screen of erasing names the customer. */
const TITLES: Readonly<Record<string, MessageKey>> = {
  help: 'page.help',
  language: 'page.language',
  explain: 'page.explain',
  explainOther: 'page.explain',
  override: 'page.override',
  dataCheck: 'page.dataCheck',
  watch: 'page.watch',
  care: 'page.care',
  planner: 'page.planner',
  fairness: 'page.fairness',
  risk: 'page.risk',
  formulas: 'page.formulas',
  privacy: 'page.privacy',
  eraseWho: 'erase.title',
  removeEverything: 'remove.ask',
  notice: 'page.notice',
  rules: 'page.rules',
  rulesMore: 'page.rulesMore',
  rulesWorth: 'page.rulesWorth',
  rulesGroup: 'page.group',
  preview: 'page.preview',
  proposals: 'page.proposals',
  versions: 'page.versions',
  startSheet: 'page.start.sheet',
  startColumns: 'page.start.columns',
  startRules: 'page.start.rules',
  firstLook: 'page.first',
  tour: 'page.tour',
};

type Tree = { readonly [key: string]: string | Tree };
const textsOf = (tree: Tree): string[] => Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : textsOf(each)));
const SENTENCES = { en: textsOf(JSON.parse(page('src/messages/en.json'))), zh: textsOf(JSON.parse(page('src/messages/zh.json'))) };

test('both guides have the same chapters', () => {
  const levels = (file: string) => headings(page(file)).map(({ level }) => level);
  expect(levels(GUIDES.zh)).toEqual(levels(GUIDES.en));
  expect(levels(GUIDES.en).length).toBe(12);
});

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const text = page(GUIDES[language]);
  const flat = text.replace(/\s*\n\s*/g, language === 'en' ? ' ' : '');

  test('tells of every screen there is, by its title', () => {
    expect(new Set(Object.keys(TITLES))).toEqual(new Set(PANEL_PAGES));
    for (const [name, key] of Object.entries(TITLES)) expect(flat, name).toContain(say(language, key, { customer: 'Ana' }));
  });

  test('what it sets in bold stands on the screen so', () => {
    const bold = [...flat.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words).filter((words) => !words.includes('▸'));
    expect(bold.length).toBeGreaterThan(40);
    const known = [...SENTENCES[language], language === 'en' ? 'bold' : '粗体'];
    for (const words of bold) expect(known, words).toContain(words);
  });

  test('its links and pictures are there', () => {
    const all = links(text);
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const target of all) expect(existsSync(join(root, dirname(GUIDES[language]), target)), target).toBe(true);
  });
});
