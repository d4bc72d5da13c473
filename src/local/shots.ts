import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type Book, buildPage, type Host, openBrowser, runningClock, serveWorkbench } from '../host';
import { type Language, say } from '../messages';
import { sheetShots } from './sheetShots';
import { bookOf, momentOf, openedIn, readAddOn, sampleTables, theSample } from './spreadsheet';

/** `npm run shots`: pictures of the workbench and of the panel, in both languages, for people who read the docs. */
const root = process.env.TIERKEEPER_ROOT as string;
const FOLDER = join(root, 'src/docs/shots');
const NOW = '2025-11-28T09:30';

/** What makes the orders of the sample a question: another name for the amounts, and a second column like it. */
const IN_DOUBT = {
  en: { sheet: 'Orders', amount: 'Amount', first: 'Order total', second: 'Invoice total' },
  zh: { sheet: '订单', amount: '金额', first: '订单金额', second: '合同金额' },
} as const;

interface Stage {
  readonly page: Page;
  readonly panel: FrameLocator;
  readonly language: Language;
  readonly host: Host;
}

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const language of ['en', 'zh'] as const) {
  await staged(browser, language, async (stage) => {
    const { page, panel } = stage;
    const pictures = [await pictured(stage)];
    for (const key of ['panel.useMine', 'page.start.next', 'page.start.make'] as const) await panel.getByRole('button', { name: say(language, key) }).click();
    await page.getByRole('tab', { name: say(language, 'sheet.tier', { tier: 'VIP' }) }).click();
    await settled(stage);
    await page.screenshot({ path: join(FOLDER, `workbench-${language}.png`) });
    await openPanel(stage);
    pictures.push(await pictured(stage));
    await panel.locator('.rows + .button').click();
    pictures.push(await pictured(stage));
    await panel.getByRole('button', { name: say(language, 'panel.back') }).click();
    pictures.push(await inDoubt(stage));
    await page.getByRole('button', { name: language === 'en' ? /^Local Google/ : /^本地 Google/ }).click();
    await page.getByRole('radio', { name: 'PERMISSION_DENIED' }).check();
    await page.screenshot({ path: join(FOLDER, `local-google-${language}.png`) });
    await page.getByRole('button', { name: language === 'en' ? /^Local Google/ : /^本地 Google/ }).click();
    await openPanel(stage);
    pictures.push(await pictured(stage));
    await sideBySide(browser, pictures, join(FOLDER, `panel-${language}.png`));
  });
  await sheetShots(browser, root, FOLDER, language);
}
await browser.close();

/** The sample shop in the workbench with the panel open, before its first update. */
async function staged(browser: Browser, language: Language, act: (stage: Stage) => Promise<void>): Promise<void> {
  const shop = theSample(language);
  const addOn = await readAddOn(root);
  const clock = runningClock(momentOf(NOW, shop.timeZone));
  const open = (book: Book) => openedIn(book, addOn, clock);
  const book = bookOf(sampleTables(shop.sheets), shop);
  const host = open(book);
  const served = await serveWorkbench({ host, title: shop.name, addOnName: say(language, 'addOn.name'), page: await buildPage(root), open });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
  await page.goto(served.url);
  const stage = { page, panel: page.frameLocator('aside iframe'), language, host };
  await openPanel(stage);
  await act(stage);
  await page.close();
  await served.close();
}

async function openPanel({ page, panel, language }: Stage): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem').last().click();
  await page.getByRole('menuitem', { name: say(language, 'addOn.name') }).click();
  await page.getByRole('menuitem', { name: say(language, 'menu.openPanel') }).click();
  await panel.getByRole('button').first().waitFor();
}

/** Two columns that could be the amount, and the question about them. */
async function inDoubt(stage: Stage): Promise<Buffer> {
  const { panel, language, host } = stage;
  const { sheet, amount, first, second } = IN_DOUBT[language];
  const header =
    host.book.read({ sheetId: host.book.sheetByName(sheet)?.id ?? -1, row: 0, column: 5, rows: 9, columns: 1 }).findIndex(([cell]) => cell === amount) + 1;
  host.edit(`${sheet}!F${header}`, first);
  host.edit(`${sheet}!G${header}`, second);
  for (let row = header + 1; row < 70; row++) host.edit(`${sheet}!G${row}`, String(100 + row * 7));
  await panel.getByRole('button', { name: say(language, 'panel.updateNow') }).click();
  await panel.getByRole('radio').first().check();
  return pictured(stage);
}

async function settled({ page }: Stage): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600); // the last fade-in
}

async function pictured(stage: Stage): Promise<Buffer> {
  await settled(stage);
  return stage.page.locator('aside').screenshot();
}

async function sideBySide(browser: Browser, pictures: readonly Buffer[], file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: pictures.length * 324 + 24, height: 800 } });
  const images = pictures.map((picture) => `<img style="width:300px;display:block" src="data:image/png;base64,${picture.toString('base64')}">`);
  await page.setContent(`<body style="margin:0;background:#eceff3;display:flex;gap:24px;padding:24px;align-items:flex-start">${images.join('')}</body>`);
  await writeFile(file, await page.screenshot({ fullPage: true }));
  await page.close();
}
