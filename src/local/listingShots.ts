import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Language } from '../messages';
import type { PanelShot } from './panelShots';

const ICON_SIZES = [128, 32];
const SIZE = { width: 1280, height: 800 };

interface Listed {
  readonly name: string;
  readonly screens: readonly string[]; // none: the panel beside the Summary
  readonly caption: Readonly<Record<Language, string>>;
}

/** What each picture of the listing shows, and the words above it. */
const LISTED: readonly Listed[] = [
  { name: 'tiers', screens: [], caption: { en: 'Your customers in tiers, and whom to call', zh: '客户分层，以及该联系谁' } },
  { name: 'rules', screens: ['rules', 'preview', 'proposals'], caption: { en: 'Your rules, looked at before they count', zh: '您的规则，生效之前先预览' } },
  {
    name: 'explain',
    screens: ['explain', 'firstLook', 'dataCheck'],
    caption: { en: 'Every tier explained, every row accounted for', zh: '每个层级都有解释，每一行都有交代' },
  },
  {
    name: 'care',
    screens: ['care', 'planner', 'watch'],
    caption: { en: 'Nobody is forgotten, small customers least of all', zh: '不遗漏任何人，小客户也一样' },
  },
  { name: 'privacy', screens: ['privacy', 'fairness', 'schedule'], caption: { en: 'Everything stays in your spreadsheet', zh: '一切都留在您的表格里' } },
];

interface Pictures {
  readonly beside: Buffer; // the panel beside the Summary, as wide as a screen
  readonly screens: readonly PanelShot[];
}

/** The pictures of the listing, 1280 × 800, by name. */
export async function listingShots(browser: Browser, language: Language, { beside, screens }: Pictures): Promise<Map<string, Buffer>> {
  const page = await browser.newPage({ viewport: SIZE });
  const made = new Map<string, Buffer>();
  for (const { name, screens: wanted, caption } of LISTED) {
    const panels = wanted.map((each) => screens.find((screen) => screen.name === each)?.picture);
    const pictures =
      wanted.length === 0
        ? [imageOf(beside, 'left: 60px; width: 1160px; height: 618px')]
        : panels.map((picture, at) => imageOf(picture, `left: ${130 + at * 360}px; width: 300px; height: 640px`));
    await page.setContent(`<html lang="${language}"><style>
      body { margin: 0; background: #e8f0fe; font: 500 34px/44px Roboto, "Noto Sans SC", "Noto Sans CJK SC", sans-serif; color: #0b3d91; }
      h1 { font: inherit; margin: 0; padding: 44px 60px 0; text-align: center; }
      div { position: absolute; top: 124px; overflow: hidden; border-radius: 16px; background: #fff; box-shadow: 0 2px 12px rgb(11 61 145 / 25%); }
      img { display: block; width: 100%; }
    </style><h1>${caption[language]}</h1>${pictures.join('')}</html>`);
    made.set(`shot-${name}`, await page.screenshot());
  }
  await page.close();
  return made;
}

/** The icon as pictures, made from its drawing; what is not drawn stays clear. */
export async function iconShots(browser: Browser, folder: string): Promise<void> {
  const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');
  for (const size of ICON_SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
    await writeFile(join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}

function imageOf(picture: Buffer | undefined, style: string): string {
  if (picture === undefined) throw new Error('there is no such picture for the listing');
  return `<div style="${style}"><img src="data:image/png;base64,${picture.toString('base64')}" alt=""></div>`;
}
