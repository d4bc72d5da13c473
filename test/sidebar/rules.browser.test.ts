import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ActionDone, PanelPage } from '../../src/workflows/panel/panelPage';
import { act, pageOf, shopOf } from '../stories/rulesPages';
import { granted } from '../support/asked';
import { ordersOf } from '../support/orders';
import { answer, type OpenedPanel, openPanelBrowser, type PanelBrowser, serverWith } from './panelPage';
import { someHome } from './someHome';

let browser: PanelBrowser;
let rules: PanelPage;
let added: ActionDone;
let removed: ActionDone;
beforeAll(async () => {
  const host = await shopOf({}, ordersOf(100));
  rules = pageOf(host, 'rules');
  added = granted(act(host, 'addTier', '1', { newTier: '3' }));
  removed = granted(act(host, 'removeTier', '1|1'));
  browser = await openPanelBrowser();
});
afterEach(() => expect(browser.offences).toEqual([]));
afterAll(() => browser.close());

async function opened(page: PanelPage, done: ActionDone): Promise<OpenedPanel> {
  const home = someHome('en', { tools: [{ kind: 'rows', rows: [{ title: 'To the rules', press: { go: { kind: 'page', page: 'rules' } } }] }] });
  const panel = await browser.open(serverWith(home, { ui_page: [answer(page)], ui_do: [answer(done)] }));
  await panel.page.getByRole('button', { name: 'To the rules' }).click();
  await panel.pass(1);
  return panel;
}

/** How many each tier would hold, as it stands below it. */
const counts = async ({ page }: OpenedPanel) => (await page.locator('.rule-tiers .beside').allTextContents()).map((text) => Number.parseInt(text, 10));
const focused = ({ page }: OpenedPanel) => page.evaluate<string>('document.activeElement.name');

test('one more tier: what was typed goes along, its name has the keyboard, and counts follow its limit without asking', async () => {
  const panel = await opened(rules, added);
  expect(await counts(panel)).toEqual([5, 15, 30, 50]);
  await panel.page.getByLabel('Name of tier 1').fill('Top');
  await panel.page.getByLabel('Where one more tier goes').selectOption('Below Silver');
  await panel.page.getByRole('button', { name: 'Add: One more tier' }).press('Enter');
  await panel.pass(1);
  const [[, action, wanted] = []] = await panel.calls('ui_do');
  expect([action, wanted]).toMatchObject(['addTier', { about: '1', fields: { 'tier:0:name': 'Top', newTier: '3' } }]);
  expect(await focused(panel)).toBe('tier:3:name');
  expect(await counts(panel)).toEqual([5, 15, 30, 25, 25]);
  await panel.page.getByLabel('New tier: best share in %').fill('60');
  expect(await counts(panel)).toEqual([5, 15, 30, 10, 40]);
  expect(await panel.calls('ui_do')).toHaveLength(1);
});

test('one tier less, by keyboard alone: its customers stand with the next lower, and the keyboard goes on there', async () => {
  const panel = await opened(added.page as PanelPage, removed);
  await panel.page.getByLabel('Gold: best share in %').focus();
  await panel.page.keyboard.press('Tab');
  expect(await panel.page.evaluate<string>('document.activeElement.ariaLabel')).toBe('Remove Gold');
  await panel.page.keyboard.press('Enter');
  await panel.pass(1);
  expect((await panel.calls('ui_do')).map(([, action, wanted]) => [action, (wanted as { about: string }).about])).toEqual([['removeTier', '1|1']]);
  expect(await counts(panel)).toEqual([5, 45, 25, 25]);
  expect(await focused(panel)).toBe('tier:1:name');
  expect(await panel.page.locator('main [aria-live=polite]').textContent()).toBe('The draft has one tier less. Its customers are counted with “Silver”.');
});
