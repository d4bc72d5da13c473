import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../host';
import { type Language, say } from '../messages';
import { iconShots, listingShots } from './listingShots';
import { palettePng } from './palettePng';
import { panelShots, refusedShot, sideBySide } from './panelShots';
import { sheetShots } from './sheetShots';
import { beginCare, onStage, openPanel, settled } from './stage';

/** `npm run shots`: pictures of the sheets, of every screen of the panel and for the listing, in both languages. */
const root = process.env.TIERKEEPER_ROOT as string;
const FOLDER = join(root, 'src/docs/shots');
const LISTING = join(root, 'src/docs/marketplace');
const WINDOW = { width: 1440, height: 900 };
/** Sheet, tabs and panel, without menus and what the workbench says below. */
const BESIDE = { x: 0, y: 105, width: WINDOW.width, height: 767 };
const PER_ROW = 9;
const COLOURS = 64;
const COLOURS_OF_MANY = 52; // screens in one picture, which would be too large with more

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
await iconShots(browser, LISTING);
for (const language of ['en', 'zh'] as const) {
  const beside = await workbenchShot(browser, language);
  const sheets = await sheetShots(browser, root, language);
  for (const [name, picture] of sheets) await kept(join(FOLDER, `sheet-${name}-${language}.png`), picture);
  const screens = await onStage(root, browser, { language, viewport: WINDOW }, async (stage) => [...(await panelShots(stage)), await refusedShot(stage)]);
  await kept(join(FOLDER, `panel-${language}.png`), await sideBySide(browser, screens, PER_ROW), COLOURS_OF_MANY);
  for (const [name, picture] of await listingShots(browser, language, { beside, screens })) await kept(join(LISTING, `${name}-${language}.png`), picture);
}
await browser.close();

/** The first picture of the README, and what of it goes into the listing: the panel beside the Summary. */
async function workbenchShot(browser: Browser, language: Language): Promise<Buffer> {
  return onStage(root, browser, { language, viewport: WINDOW }, async (stage) => {
    stage.host.menu(say(language, 'menu.updateNow'));
    beginCare(stage);
    await stage.page.reload(); // without what was said meanwhile
    await stage.page.getByRole('tab', { name: say(language, 'sheet.summary'), exact: true }).click();
    await openPanel(stage);
    await stage.page.locator('.running-text').waitFor({ state: 'detached' });
    await settled(stage);
    await kept(join(FOLDER, `workbench-${language}.png`), await stage.page.screenshot());
    return stage.page.screenshot({ clip: BESIDE });
  });
}

async function kept(file: string, picture: Buffer, colours = COLOURS): Promise<void> {
  await writeFile(file, palettePng(picture, colours));
}
