import type { Browser } from 'playwright-core';
import type { Host } from '../host';
import { type Language, say } from '../messages';
import { onStage, settled } from './stage';

const VIEWPORT = { width: 1180, height: 830 };
/** The grid and its tabs, without menus and formula bar. */
const GRID = { x: 0, y: 134, width: VIEWPORT.width, height: 662 };
const FIRST_AMOUNT = { row: 40, column: 5 };
const CORRECTED = 12;

/** Pictures of the sheets that an update makes, by name: the Summary, a tier, and the change log after some orders were corrected. */
export function sheetShots(browser: Browser, root: string, language: Language): Promise<Map<string, Buffer>> {
  return onStage(root, browser, { language, viewport: VIEWPORT }, async (stage) => {
    const { host, page } = stage;
    host.menu(say(language, 'menu.updateNow'));
    correctOrders(host);
    host.menu(say(language, 'menu.updateNow'));
    await page.reload();
    const pictures = new Map<string, Buffer>();
    for (const [name, tab] of [
      ['summary', say(language, 'sheet.summary')],
      ['tier', say(language, 'sheet.tier', { tier: 'VIP' })],
      ['log', say(language, 'sheet.changeLog')],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('gridcell', { name: 'A12', exact: true }).click(); // no note in the way
      await settled(stage);
      pictures.set(name, await page.screenshot({ clip: GRID }));
    }
    return pictures;
  });
}

/** A dozen orders are worth more than they were: their customers move. */
function correctOrders({ book }: Host): void {
  const sheetId = book.sheets[0]?.id ?? -1;
  for (let at = 0; at < CORRECTED; at++) book.write({ sheetId, row: FIRST_AMOUNT.row + at, column: FIRST_AMOUNT.column, rows: 1, columns: 1 }, [[4_000 + at]]);
}
