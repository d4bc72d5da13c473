import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPanelBrowser, type PanelBrowser } from './panelPage';
import { STATES } from './states';

const FOLDER = join(import.meta.dirname, 'pictures');
const TOLERANCE = 0.01; // of all pixels
const SCREENS = ['home', 'never updated', 'a screen with every kind of part', 'a question'] as const;
const WRITES = process.env.TIERKEEPER_PICTURES === 'write'; // after the look was changed on purpose

/** With what the pictures were taken: pixels of another browser or of other fonts say nothing. */
interface Recorded {
  readonly browser: string;
  readonly fonts: string;
  readonly structures: Readonly<Record<string, string>>;
}

const file = join(FOLDER, 'recorded.json');
const recorded: Recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : { browser: '', fonts: '', structures: {} };
const taken: { browser: string; fonts: string; structures: Record<string, string> } = { browser: '', fonts: '', structures: {} };

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openPanelBrowser();
});
afterAll(async () => {
  if (WRITES) writeFileSync(file, `${JSON.stringify(taken, undefined, 2)}\n`);
  await browser.close();
});

test.each(['en', 'zh'].flatMap((language) => SCREENS.map((screen) => [screen, language as 'en' | 'zh'] as const)))(
  '%s, in %s, looks as it was recorded: by its pixels where browser and fonts are the same, else by its structure',
  async (screen, language) => {
    const name = `${screen.replace(/\W+/g, '-')}-${language}`;
    const panel = await browser.open(STATES[screen]?.replies(language), { locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
    await STATES[screen]?.reach?.(panel);
    const { page } = panel;
    await page.setViewportSize({ width: 300, height: 1000 });
    Object.assign(taken, { browser: page.context().browser()?.version() ?? '', fonts: await fontsOf(page) });
    const structure = await structureOf(page);
    taken.structures[name] = structure;
    const picture = await page.screenshot();
    const reference = join(FOLDER, `${name}.png`);
    if (WRITES) writeFileSync(reference, picture);
    const isSameMachine = recorded.browser === taken.browser && recorded.fonts === taken.fonts;
    if (isSameMachine) expect(await difference(page, readFileSync(reference), picture)).toBeLessThanOrEqual(TOLERANCE);
    else if (!WRITES) {
      console.log(`${name}: compared by structure, for it was recorded with browser ${recorded.browser} and fonts ${recorded.fonts}`);
      expect(structure).toBe(recorded.structures[name]);
    }
  },
);

/** How wide the panel's font draws Latin and Chinese letters. */
function fontsOf(page: Page): Promise<string> {
  return page.evaluate<string>(
    '(() => { const pen = document.createElement("canvas").getContext("2d"); pen.font = getComputedStyle(document.body).font; return ["Tierkeeper 0123", "客户分层"].map((text) => pen.measureText(text).width.toFixed(2)).join(" "); })()',
  );
}

/** Elements with their classes and texts, from top to bottom. */
function structureOf(page: Page): Promise<string> {
  return page.evaluate<string>(
    '[...document.querySelectorAll("#panel *")].map((each) => each.tagName + "." + (each.getAttribute("class") ?? "") + ":" + [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join("|")).join("\\n")',
  );
}

/** The share of pixels that differ by more than a shade. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const script = `(async (sources) => {
    const pixels = await Promise.all(sources.map(async (source) => {
      const image = new Image();
      image.src = "data:image/png;base64," + source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height).data;
    }));
    const [a, b] = pixels;
    if (a.length !== b.length) return 1;
    let differing = 0;
    for (let at = 0; at < a.length; at += 4) if (Math.max(Math.abs(a[at] - b[at]), Math.abs(a[at + 1] - b[at + 1]), Math.abs(a[at + 2] - b[at + 2])) > 16) differing++;
    return differing / (a.length / 4);
  })(${JSON.stringify([one.toString('base64'), other.toString('base64')])})`;
  return page.evaluate<number>(script);
}
