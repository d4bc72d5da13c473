import type { Host } from '../../src/host';
import { bookOf, openAddOn, sampleTables, theSample } from '../../src/local/spreadsheet';
import { type Answer, PANEL_PAGES, type PanelPage } from '../../src/workflows';

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
export function answered<T>(host: Host, name: string, ...args: readonly unknown[]): T {
  const reply = host.clientRun(name, args);
  if (!reply.ok) throw new Error(`${name} ${JSON.stringify(args)}: ${reply.error.message}`);
  const answer = JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
  if (!answer.ok) throw new Error(`${name} ${JSON.stringify(args)}: ${answer.error.message}`);
  return answer.value;
}

/** Each screen of the server's words, as this shop sees it. */
export function screensOf(host: Host): [name: string, page: PanelPage][] {
  return PANEL_PAGES.map((name) => [name, answered<PanelPage>(host, 'ui_page', name, { about: '', fields: {} })]);
}
