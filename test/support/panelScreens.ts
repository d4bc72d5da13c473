import { type CellInput, type Host, virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn, sampleCell, sampleTables } from '../../src/local/spreadsheet';
import { SCENARIOS, type ScenarioSample, scenarioSample } from '../../src/samples';
import type { HomeState } from '../../src/workflows';
import type { ActionDone, Block, PanelPage, Row } from '../../src/workflows/panel/panelPage';
import { asked, granted } from './asked';
import { root } from './onHost';

const DAY_MS = 86_400_000;
type Asked = { readonly about?: unknown; readonly fields?: unknown };

/** The panel's doors, as the browser goes through them. */
export function screensOf(host: Host) {
  return {
    home: () => granted(asked<HomeState>(host, 'ui_home')),
    page: (page: string, wanted: Asked = {}) => granted(asked<PanelPage>(host, 'ui_page', page, wanted)),
    act: (action: string, wanted: Asked = {}) => granted(asked<ActionDone>(host, 'ui_do', action, wanted)),
    tried: (fn: 'ui_page' | 'ui_do', name: unknown, wanted: unknown) => asked<unknown>(host, fn, name, wanted),
  };
}

/** Every line of every list of a screen. */
export function rowsIn({ blocks }: { readonly blocks: readonly Block[] }): Row[] {
  return blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
}

export function figureIn({ blocks }: { readonly blocks: readonly Block[] }): Extract<Block, { kind: 'figure' }> | undefined {
  return blocks.find((block): block is Extract<Block, { kind: 'figure' }> => block.kind === 'figure');
}

export function blockIn<K extends Block['kind']>(
  { blocks }: { readonly blocks: readonly Block[] },
  kind: K,
  title?: string | RegExp,
): Extract<Block, { kind: K }> {
  const found = blocks.find((block) => block.kind === kind && (title === undefined || ('title' in block && new RegExp(title).test(block.title ?? ''))));
  if (found === undefined) throw new Error(`no block ${kind} ${title ?? ''}: ${JSON.stringify(blocks).slice(0, 400)}`);
  return found as Extract<Block, { kind: K }>;
}

/** A story of the scenario packs on its last day; with `care`, what its people wrote, and an update that has read it. */
export async function storyOf(id: string, { seed = 1, locale = 'en_US', care = true } = {}): Promise<{ readonly host: Host; readonly sample: ScenarioSample }> {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const sample = scenarioSample(scenario, seed);
  const book = bookOf(sampleTables(sample.sheets), { locale, timeZone: 'Etc/UTC' });
  const host = openedIn(book, await readAddOn(root), virtualClock(sample.today * DAY_MS + DAY_MS / 2));
  const zh = locale.startsWith('zh');
  const menu = (en: string, chinese: string) => host.menu(zh ? chinese : en);
  if (sample.rules !== undefined) host.clientRun('ui_applyPolicy', [sample.rules]);
  menu('Update now', '立即更新');
  if (!care) return { host, sample };
  menu('Services for each tier', '各层级服务');
  for (const [item, sheet, rows] of [
    [['Note a contact', '记录联系'], zh ? '分层 · 联系记录' : 'Tiers · Contacts', sample.contacts],
    [['Note feedback', '记录反馈'], zh ? '分层 · 客户反馈' : 'Tiers · Feedback', sample.feedback],
  ] as const) {
    if (rows.length === 0) continue;
    menu(item[0], item[1]);
    const cells = rows.map((row): CellInput[] => row.map(sampleCell));
    const sheetId = host.book.sheetByName(sheet)?.id ?? -1;
    host.byHand(() => host.book.write({ sheetId, row: 1, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells));
  }
  menu('Update now', '立即更新');
  return { host, sample };
}
