import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../src/messages';
import { type HomeState, PANEL_PAGES, type PanelPage } from '../../src/workflows';
import { root } from '../support/addOn';
import { answered, busyShop, screensOf } from './everyScreen';
import { answer, axeFindings, HEIGHT, type OpenedPanel, openPanelBrowser, overflow, type PanelBrowser, type Replies, serverWith, WIDTHS } from './panelPage';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterAll(() => browser.close());

const CUSTOMERS = { en: 'Tiers · Customers', zh: '分层 · 客户' } as const;
const PLACES = { en: 'en_US', zh: 'zh_CN' } as const;

describe.each(['en', 'zh'] as const)('each screen of a shop that uses everything, in %s', (language) => {
  let home: HomeState;
  let screens: ReadonlyMap<string, PanelPage>;
  beforeAll(async () => {
    const host = await busyShop(root, { data: language, locale: PLACES[language], menu: (key) => say(language, key) });
    home = answered(host, 'ui_home');
    screens = new Map(screensOf(host, CUSTOMERS[language]));
  });

  const inPanel = (replies: Replies) => browser.open(replies, { locale: language === 'zh' ? 'zh-CN' : 'en-GB' });

  test('home: reachable by all, nothing cut off, one blue button', async () => {
    const { page } = await inPanel(serverWith(home));
    await sound(page);
  });

  test.each(PANEL_PAGES)('%s: reachable by all and by keyboard alone, nothing cut off, at most one blue button, and a way back', async (name) => {
    const tools: HomeState['tools'] = [{ kind: 'rows', rows: [{ title: 'To the screen', press: { go: { kind: 'page', page: name } } }] }];
    const panel = await inPanel(serverWith({ ...home, news: [], tools }, { ui_page: [answer(screens.get(name))] }));
    const row = panel.page.getByRole('button', { name: 'To the screen' });
    await row.click();
    await isOpen();
    await sound(panel.page);
    await panel.page.keyboard.press('Escape');
    await panel.pass(0.3);
    await row.press('Enter');
    await isOpen();
    await walk(panel.page);

    async function isOpen(): Promise<void> {
      await panel.pass(0.5);
      expect(await panel.page.evaluate<string>('document.activeElement.textContent')).toBe(screens.get(name)?.title);
    }
  });

  /** The keyboard reaches everything, and shows where it is. */
  async function walk(page: OpenedPanel['page']): Promise<void> {
    const all = await page.evaluate<number>(
      'new Set([...document.querySelectorAll("#panel :is(button, input, select, textarea)")].map((each) => each.type === "radio" ? each.name : each)).size',
    );
    const reached = new Set<string>();
    for (let step = 0; step < 2 * all + 6 && reached.size < all; step++) {
      await page.keyboard.press('Tab');
      const [at, ring] = await page.evaluate<[string, boolean]>(
        '((at) => { if (at === document.body) return ["", true]; at.dataset.at ??= at.type === "radio" ? "radio " + at.name : String(document.querySelectorAll("[data-at]").length); return [at.dataset.at, ["radio", "date"].includes(at.type) || getComputedStyle(at).outlineStyle !== "none"]; })(document.activeElement)',
      );
      if (at === '') continue; // the end, and around to the beginning: the heading that had the focus stands after the way back
      reached.add(at);
      expect(ring, at).toBe(true);
    }
    expect(reached.size).toBe(all);
  }

  async function sound(page: OpenedPanel['page']): Promise<void> {
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('.primary').count()).toBeLessThanOrEqual(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect(await overflow(page)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(browser.offences).toEqual([]);
  }
});
