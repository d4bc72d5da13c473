import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, HEIGHT, openPanelBrowser, overflow, type PanelBrowser, WIDTHS } from './panelPage';
import { STATES } from './states';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(Object.entries(STATES))('%s: reachable by all, nothing cut off, at most one blue button, no request', async (_, { replies, reach }) => {
    const panel = await browser.open(replies(language), { locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
    await reach?.(panel);
    const { page } = panel;
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('.primary').count()).toBeLessThanOrEqual(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect(await overflow(page)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(browser.offences).toEqual([]);
  });
});
