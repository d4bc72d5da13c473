import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Book, buildPage, type Host, runningClock, serveWorkbench } from '../host';
import { type Language, say } from '../messages';
import { bookOf, momentOf, openedIn, readAddOn, sampleTables, theSample } from './spreadsheet';

const NOW = '2025-11-28T09:30';
const VIEWPORT = { width: 1180, height: 830 };
/** The grid and its tabs, without menus and formula bar. */
const GRID = { x: 0, y: 134, width: VIEWPORT.width, height: 662 };
const FIRST_AMOUNT = { row: 40, column: 5 };
const CORRECTED = 12;

/** Pictures of the sheets that an update makes: the Summary, a tier, and the change log after some orders were corrected. */
export async function sheetShots(browser: Browser, root: string, folder: string, language: Language): Promise<void> {
  const shop = theSample(language);
  const addOn = await readAddOn(root);
  const clock = runningClock(momentOf(NOW, shop.timeZone));
  const open = (book: Book) => openedIn(book, addOn, clock);
  const host = open(bookOf(sampleTables(shop.sheets), shop));
  host.menu(say(language, 'menu.updateNow'));
  correctOrders(host);
  host.menu(say(language, 'menu.updateNow'));
  const served = await serveWorkbench({ host, title: shop.name, addOnName: say(language, 'addOn.name'), page: await buildPage(root), open });
  const page = await browser.newPage({ viewport: VIEWPORT, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
  await page.goto(served.url);
  const tier = host.book.sheets[4]?.name ?? ''; // after the orders, Summary, all customers, and the best tier
  for (const [name, tab] of [
    ['summary', say(language, 'sheet.summary')],
    ['tier', tier],
    ['log', say(language, 'sheet.changeLog')],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('gridcell', { name: 'A12', exact: true }).click(); // no note in the way
    await page.waitForTimeout(600); // the last fade-in
    await page.screenshot({ path: join(folder, `sheet-${name}-${language}.png`), clip: GRID });
  }
  await page.close();
  await served.close();
}

/** A dozen orders are worth more than they were: their customers move. */
function correctOrders({ book }: Host): void {
  const sheetId = book.sheets[0]?.id ?? -1;
  for (let at = 0; at < CORRECTED; at++) book.write({ sheetId, row: FIRST_AMOUNT.row + at, column: FIRST_AMOUNT.column, rows: 1, columns: 1 }, [[4_000 + at]]);
}
