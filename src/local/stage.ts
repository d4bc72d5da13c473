import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type Book, buildPage, type Host, runningClock, serveWorkbench } from '../host';
import { type Language, say } from '../messages';
import { bookOf, momentOf, openedIn, readAddOn, sampleTables, theSample } from './spreadsheet';

const NOW = '2025-11-21T09:30';
const PATIENCE_MS = 15_000;
const FADE_MS = 600; // the last fade-in

/** The sample shop in the workbench, for pictures. */
export interface Stage {
  readonly page: Page;
  readonly panel: FrameLocator;
  readonly language: Language;
  readonly host: Host;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The sample shop before its first update; all is closed when `act` has ended. */
export async function onStage<T>(
  root: string,
  browser: Browser,
  { language, viewport }: { language: Language; viewport: Viewport },
  act: (stage: Stage) => Promise<T>,
): Promise<T> {
  const shop = theSample(language);
  const addOn = await readAddOn(root);
  const clock = runningClock(momentOf(NOW, shop.timeZone));
  const open = (book: Book) => openedIn(book, addOn, clock);
  const host = open(bookOf(sampleTables(shop.sheets), shop));
  const served = await serveWorkbench({ host, title: shop.name, addOnName: say(language, 'addOn.name'), page: await buildPage(root), open });
  const page = await browser.newPage({ viewport, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(served.url);
  try {
    return await act({ page, panel: page.frameLocator('aside iframe'), language, host });
  } finally {
    await page.close();
    await served.close();
  }
}

/** Care begins as it does for anybody: by the three items of the menu, and an update. */
export function beginCare({ host, language }: Stage): void {
  for (const key of ['menu.services', 'menu.contacts', 'menu.feedback', 'menu.updateNow'] as const) host.menu(say(language, key));
}

export async function openPanel({ page, panel, language }: Stage): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem').last().click();
  await page.getByRole('menuitem', { name: say(language, 'addOn.name') }).click();
  await page.getByRole('menuitem', { name: say(language, 'menu.openPanel') }).click();
  await panel.getByRole('button').first().waitFor();
}

export async function settled({ page }: Stage): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(FADE_MS);
}
