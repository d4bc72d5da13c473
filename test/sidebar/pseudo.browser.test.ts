import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESET_IDS, presetPolicy } from '../../src/core/policy';
import { type MessageKey, say } from '../../src/messages';
import type { HomeState } from '../../src/workflows';
import { pseudo, pseudoAddOn } from '../support/pseudo';
import { answered, busyShop, screensOf } from './everyScreen';
import { answer, type OpenedPanel, openPanelBrowser, overflow, type PanelBrowser, serverWith } from './panelPage';

const said = (key: MessageKey) => pseudo(say('en', key));

let browser: PanelBrowser;
let home: HomeState;
let screens: ReturnType<typeof screensOf>;
beforeAll(async () => {
  const place = await pseudoAddOn();
  const host = await busyShop(place, { data: 'zh', locale: 'en_US', menu: said });
  home = answered(host, 'ui_home');
  screens = screensOf(host, host.book.sheets[3]?.name ?? '');
  browser = await openPanelBrowser(readFileSync(join(place, 'dist/sidebar.html'), 'utf8'));
});
afterAll(() => browser.close());

/** Names that are no sentences of ours: tiers of the presets, functions and cells, places, days as the browser writes them. */
const TIERS = [...new Set(PRESET_IDS.flatMap((id) => presetPolicy(id, 'en').rules.tiers.map(({ name }) => name)))];
const NAMES = new RegExp(`\\b(${TIERS.join('|')}|Asia/Shanghai|TIERS?(_[A-Z]+)*|[A-Z]{1,3}\\d*|\\d+ [A-Z][a-z]{2} \\d{4})\\b`, 'g');

/** What of the screen no translator has seen. */
async function untranslated(page: OpenedPanel['page']): Promise<string[]> {
  const texts = await page.evaluate<string[]>(
    '[...new Set([...document.querySelectorAll("#panel *")].flatMap((each) => [...[...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data), each.getAttribute("aria-label") ?? "", each.getAttribute("title") ?? ""]))]',
  );
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(NAMES, '')));
}

test('in another language, two fifths longer, no screen is wider than the panel, and none has a text left in English', async () => {
  const wrong: string[] = [];
  for (const [name, screen] of [['home', undefined] as const, ...screens]) {
    const tools: HomeState['tools'] =
      screen === undefined ? home.tools : [{ kind: 'rows', rows: [{ title: '1', press: { go: { kind: 'page', page: name } } }] }];
    const { page, pass } = await browser.open(serverWith({ ...home, tools }, { ui_page: [answer(screen)] }));
    if (screen !== undefined) {
      await page.getByRole('button', { name: '1', exact: true }).click();
      await pass(0.5);
    }
    for (const width of [300, 283]) {
      await page.setViewportSize({ width, height: 700 });
      wrong.push(...(await overflow(page)).map((found) => `${name} at ${width}: ${found}`));
    }
    wrong.push(...(await untranslated(page)).map((text) => `${name}: ${text}`));
  }
  expect(wrong).toEqual([]);
});
