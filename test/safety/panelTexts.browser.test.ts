import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPanelBrowser, type PanelBrowser } from '../sidebar/panelPage';
import { hostileTexts } from './corpora';
import { showEverywhere } from './panelTexts';

const MARKUP = /[<>&"`]|javascript:|\{\{/i;

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterAll(() => browser.close());

test('no text runs, asks for anything, or becomes an element, wherever the panel shows it', async () => {
  const payloads = hostileTexts.filter((text) => MARKUP.test(text) && text.trim() !== '');
  expect(payloads.length).toBeGreaterThan(300);
  const { renders, wrong } = await showEverywhere(browser, payloads);
  console.log(`S5 ${payloads.length} payloads, ${renders} renders, ${wrong.length} hits`);
  expect(wrong.slice(0, 10)).toEqual([]);
});
