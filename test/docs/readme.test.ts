import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/host';
import { folderWith } from '../local/command';
import { codeBlocks, headings, links, page, root, under } from './listed';

const READMES = { en: 'README.md', zh: 'README.zh-CN.md' } as const;
const LANGUAGES = ['en', 'zh'] as const;
const MOST_LINES = 200;
const MOST_BYTES = 400_000;
const PAGES = [...Object.values(READMES), ...markdownIn('src/docs')];

/** Every page of the documentation. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

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
  test.each(PAGES)('%s: its links and pictures are there', (file) => {
    for (const target of links(page(file))) expect(existsSync(join(root, dirname(file), target)), target).toBe(true);
  });

  test('no picture is larger than 400 KB, and each is used', () => {
    const pictures = readdirSync(join(root, 'src/docs/shots'));
    const all = PAGES.map(page).join('\n');
    for (const name of pictures) {
      expect(statSync(join(root, 'src/docs/shots', name)).size, name).toBeLessThanOrEqual(MOST_BYTES);
      expect(all, name).toContain(`shots/${name}`);
    }
  });
});

/** Formulas of a page that stand for themselves, as somebody would copy them into a cell. */
function formulasIn(file: string): string[] {
  const text = page(file).replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/`(=(?:TIER|VLOOKUP)\w*\([^`]*\))`/g)].map(([, formula = '']) => formula);
}

/** A sheet in which each short form finds what it reads: A names, B spend, C and D tiers before and after, E cities; or numbers from B on. */
const PEOPLE = [
  'Customer,Spend,Before,After,City',
  ...['Ana,4200,Gold,VIP', 'Ben,1850,Gold,Gold', 'Chloe,1400,VIP,Gold', 'Deng,920,Bronze,Silver', 'Emil,640,Silver,Silver', 'Fay,95,Bronze,Bronze'].map(
    (row, at) => `${row},${at % 2 === 0 ? 'Suzhou' : 'Shanghai'}`,
  ),
].join('\n');
const MONTHS = [
  ['Customer', 'Visits', ...Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`)],
  ...[3, 0, -5].map((step, at) => [`Customer ${at}`, at + 1, ...Array.from({ length: 12 }, (_, month) => 100 + step * month)]),
]
  .map((row) => row.join(','))
  .join('\n');

function sheetFor(formula: string): string[] {
  if (/\(A:A, B:B(, C:C)?\)/.test(formula)) return ['--orders', join(root, 'src/docs/examples/orders.csv')];
  if (/[A-Z]\d/.test(formula)) return ['--sheet', `Customers=${join(root, 'src/docs/examples/customers.csv')}`];
  return ['--sheet', /C:N|B:D/.test(formula) ? 'Customers=months.csv' : 'Customers=people.csv'];
}

describe('every formula that a person is shown gives no error', () => {
  const shown = [...new Set([...Object.values(READMES), 'src/docs/guide/en.md', 'src/docs/guide/zh.md'].flatMap(formulasIn))].filter(
    (formula) => formula !== '=TIER()' && !/\bTIERS\b|TIER_RULES/.test(formula), // a name alone; and what reads the sheets that an update makes, below
  );

  test('there are many', () => expect(shown.length).toBeGreaterThanOrEqual(12));

  test.each(shown)('%s', async (formula) => {
    const folder = folderWith({ 'people.csv': PEOPLE, 'months.csv': MONTHS });
    const { code, stdout, stderr } = await folder.run('eval', ...sheetFor(formula), ...(formula.includes(';') ? ['--locale', 'de_DE'] : []), formula);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/#(NAME|ERROR|N\/A|REF)/);
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
