import type { Host } from '../../src/host';
import { bookOf, openAddOn, sampleTables, theSample } from '../../src/local/spreadsheet';
import { PANEL_PAGES, type PanelPage } from '../../src/workflows';
import { asked, granted } from '../support/asked';
import { cellsOf } from '../support/onHost';

interface Shop {
  readonly data: 'en' | 'zh'; // the language of the orders
  readonly locale: string;
  readonly menu: (key: 'menu.updateNow' | 'menu.services' | 'menu.contacts' | 'menu.feedback') => string; // what an item is called
}

/** A shop that works with everything: tiers made, care begun. */
export async function busyShop(root: string, { data, locale, menu }: Shop): Promise<Host> {
  const book = bookOf(sampleTables(theSample(data).sheets), { locale, timeZone: 'Asia/Shanghai' });
  const host = await openAddOn(root, book, '2025-11-21T12:00Z');
  for (const key of ['menu.updateNow', 'menu.services', 'menu.contacts', 'menu.feedback', 'menu.updateNow'] as const) {
    const run = host.menu(menu(key));
    if (run.error !== undefined) throw new Error(`${key}: ${run.error.message}`);
  }
  return host;
}

/** What the panel is answered; throws when it is refused. */
export const answered = <T>(host: Host, name: string, ...args: readonly unknown[]): T => granted(asked<T>(host, name, ...args));

/** Screens that are reached from another, with what stands in its fields. */
const REACHED_FROM: Readonly<Record<string, string>> = { override: 'explain', startRules: 'startColumns' };

/** Each screen of the server's words, as this shop sees it; about its best customer where it is about somebody. */
export function screensOf(host: Host, list: string): [name: string, page: PanelPage][] {
  const best = String(cellsOf(host.book, list)[1]?.[0]);
  const page = (name: string): PanelPage => answered<PanelPage>(host, 'ui_page', name, wantedOf(name));
  const wantedOf = (name: string): Wanted => {
    if (name === 'explain') return { about: best, fields: {} };
    if (name === 'startColumns') return { about: host.book.sheets[0]?.name ?? '', fields: {} }; // of the one sheet with orders
    if (name === 'rulesGroup') return { about: '', fields: { own: 'yes', weigh: 'yes', also: 'margin' } }; // with all its fields
    if (name === 'eraseWho') return { about: '', fields: { who: best } };
    const from = REACHED_FROM[name];
    if (from === undefined) return { about: '', fields: {} };
    const before = page(from);
    return { about: aboutIn(before, name), fields: { ...wantedOf(from).fields, ...filledIn(before) } };
  };
  return PANEL_PAGES.map((name) => [name, page(name)]);
}

type Wanted = { readonly about: string; readonly fields: Readonly<Record<string, string>> };

/** What a button of a screen that leads to another is about. */
function aboutIn(page: PanelPage, to: string): string {
  const found = new RegExp(`"kind":"page","page":"${to}","about":("(?:[^"\\\\]|\\\\.)*")`).exec(JSON.stringify(page));
  return found?.[1] === undefined ? '' : (JSON.parse(found[1]) as string);
}

function filledIn({ blocks }: PanelPage): Record<string, string> {
  return Object.fromEntries(blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ id, value }) => [id, value]) : [])));
}
