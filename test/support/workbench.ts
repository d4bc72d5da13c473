import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { type Book, buildPage, type Host, openBrowser, runningClock, serveWorkbench } from '../../src/host';
import { bookOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { root, type Table } from './onHost';

interface Given {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly now?: string;
  readonly browser?: BrowserContextOptions;
}

/** The workbench with the built add-on, as a person has it in front of them. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly host: Host;
  readonly requests: readonly string[]; // every address the browser asked for
  readonly troubles: readonly string[]; // errors on the page's console
  cell(address: string): Locator;
  shown(address: string): Promise<string>;
  goTo(address: string): Promise<void>;
  type(address: string, text: string): Promise<void>;
  menu(...labels: readonly string[]): Promise<void>;
  tab(name: string): Locator;
  readonly panel: FrameLocator;
  openPanel(): Promise<void>;
  makeTiers(): Promise<void>; // by the usual way of a first run
  controls(): Promise<Locator>; // of the local Google
  close(): Promise<void>;
}

const PAGE = buildPage(root);
const ADD_ON = readAddOn(root);
/** How long the browser may take for one step, on a busy machine. */
export const PATIENCE_MS = 120_000;

export async function openWorkbench(sheets: Readonly<Record<string, Table>>, given: Given = {}): Promise<OpenWorkbench> {
  const tables = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  const book = bookOf(tables, { locale: given.locale ?? 'en_US', timeZone: given.timeZone ?? 'Etc/UTC' });
  const [page, addOn, browser] = await Promise.all([PAGE, ADD_ON, openBrowser()]);
  const clock = runningClock(Date.parse(given.now ?? '2025-11-21T10:00Z'));
  const open = (opened: Book) => openedIn(opened, addOn, clock);
  const served = await serveWorkbench({ host: open(book), title: 'Copper Kettle', addOnName: 'Tierkeeper', page, open });
  return inBrowser(browser, served, given.browser ?? {});
}

async function inBrowser(browser: Browser, served: Awaited<ReturnType<typeof serveWorkbench>>, options: BrowserContextOptions): Promise<OpenWorkbench> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const requests: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(served.url);
  const cell = (address: string) => page.getByRole('gridcell', { name: address, exact: true });
  await keyboardInCells(page);
  const goTo = async (address: string) => {
    const name = page.getByRole('textbox', { name: /^(Name box|名称框)/ });
    await name.fill(address);
    await name.press('Enter');
    await cell(address.replace(/:.*/, '')).waitFor();
  };
  const menu = async (...labels: readonly string[]) => {
    const [first = '', ...rest] = labels;
    await page.getByRole('menubar').getByRole('menuitem', { name: first, exact: true }).click();
    for (const label of rest) await page.getByRole('menu').getByRole('menuitem', { name: label, exact: true }).last().click();
  };
  const panel = page.frameLocator('aside iframe');
  return {
    page,
    get host() {
      return served.host;
    },
    requests,
    troubles,
    cell,
    shown: async (address) => (await cell(address).textContent()) ?? '',
    goTo,
    async type(address, text) {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    menu,
    tab: (name) => page.getByRole('tab', { name, exact: true }),
    panel,
    async openPanel() {
      await menu('Extensions', 'Tierkeeper', 'Open panel');
      await panel.getByRole('heading').first().waitFor();
      await panel.locator('.skeleton').waitFor({ state: 'detached' }); // Google has answered, or it is said that it does not
    },
    async makeTiers() {
      for (const name of ['Use my orders', 'Next', 'Make my tiers']) await panel.getByRole('button', { name, exact: true }).click();
    },
    async controls() {
      const button = page.getByRole('button', { name: /^Local Google/ });
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
      return page.locator('#drawer');
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The page hears shortcuts by then, and will not move the keyboard by itself any more: it gives it to the cells once it is drawn. */
export async function keyboardInCells(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: 'A1', exact: true }).waitFor();
  await page.locator('#cells [data-takes-focus]:focus').waitFor({ state: 'attached' });
}

const AXE = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeReport {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds on a page, or in the frame that stands in it: `rule: the first element that breaks it`. */
export async function axeFindings(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  await page.evaluate(AXE);
  const report = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, iframes: false })`)) as AxeReport;
  return report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
