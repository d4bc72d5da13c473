import type { CellValue, Host } from '../../src/host';
import type { ActionDone, Answer, HomeState, PanelPage } from '../../src/workflows';
import type { Block } from '../../src/workflows/panel/panelPage';
import { onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

/** Customers of the documentation, with one in the last row of whom nothing is known. */
export const CUSTOMERS: Table = [
  ['Customer', 'Spend', 'Orders'],
  ['Ana', 4200, 4],
  ['Ben', 1850, 2],
  ['Chloe', 1400, 1],
  ['Deng', 920, 5],
  ['Emil', 640, 2],
  ['Fay', 610, 1],
  ['Gus', 300, 3],
  ['Hui', 180, 2],
  ['Ivy', 95, 1],
  ['Jin', '', ''],
];

export async function shop(given: { locale?: string; customers?: Table } = {}): Promise<Host> {
  return onHost({ Customers: given.customers ?? CUSTOMERS, Orders: exampleOrderRows }, { locale: given.locale ?? 'en_US' });
}

/** A person selects cells: `Customers!D1`, `Customers!D:D` as `D1:D1000`. */
export function select(host: Host, sheet: string, column: number, row = 0, rows = 1, columns = 1): void {
  host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { row, column, rows, columns });
}

export function asked<T>(host: Host, fn: string, ...args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(fn, args);
  if (!reply.ok) throw new Error(reply.error.message);
  return JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
}

export function page(host: Host, name = 'formulas', fields: Record<string, string> = {}): PanelPage {
  const answer = asked<PanelPage>(host, 'ui_page', name, { fields });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

export type Acted = Answer<ActionDone & { readonly home?: HomeState }>;

/** Presses the button whose action this is, with the fields as they stand on the page. */
export function press(host: Host, shown: PanelPage, action: string, more: Record<string, string> = {}): Acted {
  const go = pressesOf(shown).find((each) => each.kind === 'do' && each.action === action);
  if (go?.kind !== 'do') throw new Error(`the page has no button that does ${action}`);
  return asked(host, 'ui_do', action, { about: go.about ?? '', fields: { ...fieldsOf(shown), ...more } });
}

export function pressesOf({ blocks, primary, second }: PanelPage) {
  const rows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.flatMap((row) => row.press ?? []) : []));
  return [...rows, primary, second].flatMap((each) => each?.go ?? []);
}

export function fieldsOf({ blocks }: PanelPage): Record<string, string> {
  return Object.fromEntries(blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ id, value }) => [id, value]) : [])));
}

export const textsOf = ({ blocks }: PanelPage): string[] =>
  blocks.flatMap((block: Block) => (block.kind === 'text' || block.kind === 'copy' || block.kind === 'figure' ? [block.text] : []));

export const formulaShown = ({ blocks }: PanelPage): string | undefined => blocks.flatMap((block) => (block.kind === 'copy' ? [block.text] : []))[0];

/** What a column shows, from its first row on. */
export function columnOf(host: Host, sheet: string, column: number, rows = 11): CellValue[] {
  return host.book.read({ sheetId: host.book.sheetByName(sheet)?.id ?? -1, row: 0, column, rows, columns: 1 }).map(([cell]) => cell as CellValue);
}

export function formulasIn(host: Host, sheet: string, column: number, rows = 11): string[] {
  return host.book.formulas({ sheetId: host.book.sheetByName(sheet)?.id ?? -1, row: 0, column, rows, columns: 1 }).map(([cell]) => cell as string);
}
