import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/host';
import { codeBlocks, EVERY_PAGE, headings, links, page, READMES, root, under } from './listed';

const LANGUAGES = ['en', 'zh'] as const;
const MOST_LINES = 200;
const MOST_BYTES = 500_000;

/** A command without what a language chooses by itself: its files, its locale, its spacing. */
function bare(line: string): string {
  return line
    .replace(/( --)? --locale zh_CN/, '')
    .replace(/\S+\.(csv|xlsx)\b/g, 'FILE')
    .trim();
}

describe('the README and its Chinese twin', () => {
  const [en, zh] = LANGUAGES.map((language) => page(READMES[language])) as [string, string];

  test('have the same chapters', () => expect(headings(zh).map(({ level }) => level)).toEqual(headings(en).map(({ level }) => level)));

  test('have the same blocks of code, and the same commands in them', () => {
    const kinds = (text: string) => codeBlocks(text).map(({ language }) => language);
    expect(kinds(zh)).toEqual(kinds(en));
    const commands = (text: string) =>
      codeBlocks(text)
        .filter(({ language }) => language === 'sh')
        .map(({ code }) =>
          code
            .trim()
            .split('\n')
            .map((line) =>
              bare(line)
                .replace(/^npm start -- --once --orders/, 'npm start -- --once --orders')
                .replace('npm start --once', 'npm start -- --once'),
            ),
        );
    expect(commands(zh)).toEqual(commands(en));
  });

  test('have the same table of functions', () => {
    const formulas = (text: string) => [...text.matchAll(/`(=TIER\w*\([^`]*)`/g)].map(([, formula]) => formula).sort();
    expect(formulas(zh).filter((each) => !each?.includes(';'))).toEqual(formulas(en).filter((each) => !each?.includes(';')));
  });

  test.each(LANGUAGES)('%s: at most 200 lines, trying it comes first, several accounts are warned of before the installation', (language) => {
    const text = page(READMES[language]);
    expect(text.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    expect(headings(text)[1]?.title).toMatch(language === 'en' ? /60 seconds/ : /一分钟/);
    const install = headings(text)[4]?.title ?? '';
    expect(under(text, install)).toMatch(language === 'en' ? /^> \*\*Several Google accounts/ : /^> \*\*登录了多个 Google 账号/);
  });
});

describe('every page', () => {
  test.each(EVERY_PAGE)('%s: its links and pictures are there', (file) => {
    for (const target of links(page(file))) expect(existsSync(join(root, dirname(file), target)), target).toBe(true);
  });

  test('no picture is larger than 500 KB, and each is used', () => {
    const pictures = readdirSync(join(root, 'src/docs/shots'));
    const all = EVERY_PAGE.map(page).join('\n');
    for (const name of pictures) {
      expect(statSync(join(root, 'src/docs/shots', name)).size, name).toBeLessThanOrEqual(MOST_BYTES);
      expect(all, name).toContain(`shots/${name}`);
    }
  });
});

/** `npm start`, until it says where the spreadsheet is served. */
async function started(locale: string, port: number): Promise<{ url: string; end: () => void }> {
  const out = join(mkdtempSync(join(tmpdir(), 'tierkeeper-new-')), 'tiers.xlsx');
  const args = ['src/build/run.mjs', 'src/local/main.ts', 'start', '--locale', locale, '--port', String(port), '--out', out];
  const program = spawn(process.execPath, args, { cwd: root, detached: true });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    program.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /http:\/\/[^/\s]+\//.exec(text);
      if (found) resolve(found[0]);
    });
    program.on('exit', (code) => reject(new Error(`ended with ${code} after: ${text}`)));
  });
  return { url, end: () => process.kill(-(program.pid as number)) };
}

describe('who does what “Try it in 60 seconds” says', () => {
  test.each([
    ['en', 'en_US', 18_473, 'en-US', ['Extensions', 'Open panel', 'Orders', 'Tiers · VIP', '220 customers', 'Tier']],
    ['zh', 'zh_CN', 18_474, 'zh-CN', ['扩展程序', '打开面板', '订单', '分层 · VIP', '219 位客户', '层级']],
  ] as const)('%s: has working tiers in sheets, panel and a cell', async (language, locale, port, browserLocale, words) => {
    const [extensions, open, orders, vip, customers, heading] = words;
    const { url, end } = await started(locale, port);
    const browser = await openBrowser();
    try {
      expect(under(page(READMES[language]), headings(page(READMES[language]))[1]?.title ?? '')).toContain('=TIER_OF(C3:C, TIERS)');
      const tab = await browser.newPage({ locale: browserLocale, viewport: { width: 1280, height: 800 } });
      await tab.goto(url);
      await tab.getByRole('tab', { name: vip, exact: true }).waitFor();
      await tab.getByRole('tab', { name: orders, exact: true }).click();
      const name = tab.getByRole('textbox', { name: /^(Name box|名称框)/ });
      await name.fill('I3');
      await name.press('Enter');
      const cell = (address: string) => tab.getByRole('gridcell', { name: address, exact: true });
      await cell('I3').waitFor();
      await tab.keyboard.type('=TIER_OF(C3:C, TIERS)');
      await tab.keyboard.press('Enter');
      await expect.poll(() => cell('I3').textContent()).toBe(heading);
      expect(await cell('I4').textContent()).toMatch(/^(VIP|Gold|Silver|Bronze|金|银|铜)$/);
      await tab.getByRole('menubar').getByRole('menuitem', { name: extensions, exact: true }).click();
      await tab.getByRole('menuitem', { name: 'Tierkeeper' }).click();
      await tab.getByRole('menuitem', { name: open, exact: true }).click();
      await tab.frameLocator('aside iframe').getByText(customers).first().waitFor();
    } finally {
      await browser.close();
      end();
    }
  });
});
