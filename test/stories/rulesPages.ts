import type { Host } from '../../src/host';
import type { ActionDone, Go, PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

export const pageOf = (host: Host, page: string, about = '') => granted(asked<PanelPage>(host, 'ui_page', page, { about }));
export const act = (host: Host, action: string, about: string, fields: Record<string, string> = {}) =>
  asked<ActionDone>(host, 'ui_do', action, { about, fields });

/** Where a `do` button leads. */
export function doOf(go: Go | undefined): Extract<Go, { kind: 'do' }> {
  if (go?.kind !== 'do') throw new Error(`that is no action: ${JSON.stringify(go)}`);
  return go;
}

export async function shopOf(given: Parameters<typeof onHost>[1] = {}, orders: Table = exampleOrderRows): Promise<Host> {
  const host = await onHost({ Orders: orders, Notes: [['call Ana']] }, given);
  granted(asked(host, 'ui_updateNow'));
  return host;
}

/** Every cell of every sheet, hidden ones too, and every note of the document. */
export function everythingOf(host: Host): unknown {
  return [host.book.sheets.map(({ name }) => [name, cellsOf(host.book, name)]), [...host.properties.document]];
}

/** A tier's limit changed in the draft, previewed: what its Apply button does. */
export function previewed(host: Host, fields: Record<string, string>): { readonly page: PanelPage; readonly apply: Extract<Go, { kind: 'do' }> } {
  const { go } = granted(act(host, 'previewDraft', '1', fields));
  if (go?.kind !== 'page') throw new Error('no preview');
  const page = pageOf(host, go.page, go.about);
  return { page, apply: doOf(page.primary?.go) };
}

/** The block of that kind on a page. */
export function blockOf<Kind extends PanelPage['blocks'][number]['kind']>(page: PanelPage, kind: Kind): Extract<PanelPage['blocks'][number], { kind: Kind }> {
  const found = page.blocks.find((block) => block.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} on “${page.title}”`);
  return found as Extract<PanelPage['blocks'][number], { kind: Kind }>;
}
