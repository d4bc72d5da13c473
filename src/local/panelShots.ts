import type { Browser } from 'playwright-core';
import { type MessageKey, say } from '../messages';
import { beginCare, openPanel, type Stage, settled } from './stage';

const WIDTH = 1440;
const SHORTEST = 700;
const TALLEST = 2000;
const SHEET_WIDTH = 216;
const GAP = 12;
/** What makes the orders of the sample a question: another name for the amounts, and a second column like it. */
const IN_DOUBT = {
  en: { sheet: 'Orders', amount: 'Amount', first: 'Order total', second: 'Invoice total' },
  zh: { sheet: '订单', amount: '金额', first: '订单金额', second: '合同金额' },
} as const;
const SOMEBODY = { column: 'C', row: 9 };

/** A picture of the panel, and which screen it shows. */
export interface PanelShot {
  readonly name: string;
  readonly picture: Buffer;
}

/** Every screen of the panel in the order a person meets them, from the first opening to what Google may refuse. */
export async function panelShots(stage: Stage): Promise<PanelShot[]> {
  const { page, panel, host, language } = stage;
  const shots: PanelShot[] = [];
  const take = async (name: string) => {
    shots.push({ name, picture: await pictured(stage) });
  };
  const press = (key: MessageKey) => panel.getByRole('button', { name: say(language, key), exact: true }).click();
  const pressIn = (key: MessageKey) =>
    panel
      .getByRole('button', { name: say(language, key) })
      .first()
      .click(); // its name goes on with its row's
  const row = (key: MessageKey) =>
    panel
      .getByRole('button', { name: new RegExp(`^${say(language, key)}`) })
      .first()
      .click();
  const headed = (key: MessageKey) => panel.getByRole('heading', { level: 1, name: say(language, key) }).waitFor();
  const open = async (key: MessageKey) => {
    await openPanel(stage);
    await row(key);
    await headed(key);
  };
  const tool = async (name: string, key: MessageKey) => {
    await open(key);
    await take(name);
  };

  await openPanel(stage);
  await take('welcome');
  await press('panel.useMine');
  await headed('page.start.columns');
  await take('startSheet');
  await press('page.start.next');
  await headed('page.start.rules');
  await take('startRules');
  await press('page.start.make');
  await panel.getByText(say(language, 'panel.done')).waitFor();
  await tool('firstLook', 'page.first');
  beginCare(stage);
  await openPanel(stage);
  await take('home');

  await tool('rules', 'page.tool.rules');
  await panel.getByLabel(say(language, 'panel.rules.limit', { kind: 'share', tier: 'VIP' })).fill('10');
  await press('page.rules.preview');
  await panel.locator('table').first().waitFor();
  await take('preview');
  await open('page.tool.rules');
  await row('page.rulesMore');
  await headed('page.rulesMore');
  await take('rulesMore');
  await open('page.tool.rules');
  await row('page.rulesWorth');
  await headed('page.rulesWorth');
  await take('rulesWorth');
  await open('page.tool.rules');
  await row('page.group.add');
  await headed('page.group');
  await take('rulesGroup');
  await open('page.tool.rules');
  await row('page.proposals');
  await headed('page.proposals');
  await take('proposals');
  await open('page.tool.rules');
  await row('page.versions');
  await headed('page.versions');
  await take('versions');

  await open('page.tool.explain');
  const somebody = String(host.book.read({ sheetId: host.book.sheets[0]?.id ?? -1, row: SOMEBODY.row, column: 2, rows: 1, columns: 1 })[0]?.[0]);
  await panel.getByRole('textbox').first().fill(somebody);
  await press('page.explain.find');
  await panel.getByRole('button', { name: say(language, 'page.explain.setByHand') }).waitFor();
  await take('explain');
  await press('page.explain.setByHand');
  await headed('page.override');
  await take('override');

  for (const [name, key] of [
    ['dataCheck', 'page.tool.dataCheck'],
    ['watch', 'page.tool.watch'],
    ['care', 'page.tool.care'],
  ] as const)
    await tool(name, key);
  await press('page.care.plan');
  await headed('page.planner');
  await take('planner');
  for (const [name, key] of [
    ['fairness', 'page.tool.fairness'],
    ['risk', 'page.tool.risk'],
    ['schedule', 'page.tool.schedule'],
  ] as const)
    await tool(name, key);

  await page.setViewportSize({ width: WIDTH, height: SHORTEST });
  await page.getByRole('tab').first().click();
  await page.getByRole('gridcell', { name: 'J4', exact: true }).click();
  await tool('formulas', 'page.tool.formulas');
  await tool('privacy', 'page.tool.privacy');
  await row('page.notice');
  await headed('page.notice');
  await take('notice');
  await open('page.tool.privacy');
  await panel.getByRole('textbox').first().fill(somebody);
  await pressIn('page.erase.press');
  await panel.getByRole('heading', { name: somebody }).waitFor();
  await take('eraseWho');
  await open('page.tool.privacy');
  await pressIn('page.remove.press');
  await headed('remove.ask');
  await take('removeEverything');
  await tool('help', 'page.tool.help');
  await row('page.tour');
  await headed('page.tour');
  await take('tour');
  await tool('language', 'page.tool.language');
  await openPanel(stage);
  await inDoubt(stage);
  await take('question');
  return shots;
}

/** What the panel says when Google refuses; the local Google is told to. */
export async function refusedShot(stage: Stage): Promise<PanelShot> {
  const { page, language } = stage;
  const drawer = page.getByRole('button', { name: language === 'en' ? /^Local Google/ : /^本地 Google/ });
  await drawer.click();
  await page.getByRole('radio', { name: 'PERMISSION_DENIED' }).check();
  await drawer.click();
  await openPanel(stage);
  return { name: 'accounts', picture: await pictured(stage) };
}

/** The pictures in rows, smaller than they are, in one. */
export async function sideBySide(browser: Browser, shots: readonly PanelShot[], perRow: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: perRow * (SHEET_WIDTH + GAP) + GAP, height: 800 } });
  const images = shots.map(({ picture }) => `<img style="width:${SHEET_WIDTH}px;display:block" src="data:image/png;base64,${picture.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;background:#d6dae0;display:flex;flex-wrap:wrap;gap:${GAP}px;padding:${GAP}px;align-items:flex-start">${images.join('')}</body>`,
  );
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return picture;
}

/** Two columns that could be the amount, and the question about them. */
async function inDoubt({ panel, language, host }: Stage): Promise<void> {
  const { sheet, amount, first, second } = IN_DOUBT[language];
  const header =
    host.book.read({ sheetId: host.book.sheetByName(sheet)?.id ?? -1, row: 0, column: 5, rows: 9, columns: 1 }).findIndex(([cell]) => cell === amount) + 1;
  host.edit(`${sheet}!F${header}`, first);
  host.edit(`${sheet}!G${header}`, second);
  for (let row = header + 1; row < 70; row++) host.edit(`${sheet}!G${row}`, String(100 + row * 7));
  await panel.getByRole('button', { name: say(language, 'panel.updateNow') }).click();
  await panel.getByRole('radio').first().check();
}

/** The panel at the height that all of the screen needs. */
async function pictured(stage: Stage): Promise<Buffer> {
  const { page, panel } = stage;
  await page.setViewportSize({ width: WIDTH, height: SHORTEST });
  await panel.locator('body').hover({ position: { x: 4, y: 4 }, force: true }); // no row looks as if the mouse were on it
  await settled(stage);
  const beyond = await panel
    .locator('html')
    .evaluate(
      (html) => (html as unknown as { scrollHeight: number; clientHeight: number }).scrollHeight - (html as unknown as { clientHeight: number }).clientHeight,
    );
  await page.setViewportSize({ width: WIDTH, height: Math.min(TALLEST, SHORTEST + beyond) });
  await settled(stage);
  return page.locator('aside').screenshot();
}
