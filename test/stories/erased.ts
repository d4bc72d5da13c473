import { expect } from 'vitest';
import type { Host } from '../../src/host';
import { date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update } from './overridesPage';

export const CANARY = 'Zyx Kanary';
const LIST = 'Tiers · Customers';

/** The example orders with one customer more, who moves up at the second update: they are in lists, change log, notes and history. */
export async function shopWithCanary(given: Parameters<typeof onHost>[1] = {}): Promise<Host> {
  const host = await onHost({ Orders: [...exampleOrderRows, [CANARY, date('2025-04-03'), 20]] as Table }, given);
  return host;
}

/** Orders that make the canary a VIP, and one that cannot be read. */
export function buysMuch(host: Host, from = 18): void {
  const days = ['2025-11-16', '2025-11-17', '2025-11-18', '2025-11-19', '2025-11-20', `${CANARY} day`];
  for (const [at, day] of days.entries()) for (const [column, cell] of [CANARY, day, '4000'].entries()) host.edit(`Orders!${'ABC'[column]}${from + at}`, cell);
}

/** Selects a customer's row in our list. */
export function select(host: Host, name: string, sheet = LIST): void {
  const id = idOf(host, sheet);
  const rows = host.book.read({ sheetId: id, row: 0, column: 0, rows: host.book.lastRow(id), columns: 1 });
  const row = rows.findIndex(([cell]) => cell === name);
  expect(row, `${name} in ${sheet}`).toBeGreaterThan(0);
  host.ui.moveTo(id, { row, column: 0, rows: 1, columns: 1 });
}

/** Every place that still holds a text, in any case: sheets, properties, caches, marks. People's own sheets are left out. */
export function holders(host: Host, text: string, theirs: readonly string[] = ['Orders']): string[] {
  const has = (held: string) => held.toLowerCase().includes(text.toLowerCase());
  const sheets = host.book.sheets.filter(({ name }) => !theirs.includes(name));
  const cells = sheets.flatMap(({ id, name }) => {
    const rect = { sheetId: id, row: 0, column: 0, rows: Math.max(1, host.book.lastRow(id)), columns: Math.max(1, host.book.lastColumn(id)) };
    const values = host.book.read(rect);
    const formulas = host.book.formulas(rect);
    return values.flatMap((row, r) =>
      row.flatMap((cell, c) => (has(`${JSON.stringify(cell)} ${formulas[r]?.[c]}`) ? [`${name} row ${r + 1} column ${c + 1}`] : [])),
    );
  });
  const properties = [...host.properties.script, ...host.properties.document, ...host.properties.user(host.user.email)];
  return [
    ...cells,
    ...properties.filter(([key, value]) => has(`${key} ${value}`)).map(([key]) => `property ${key}`),
    ...[...host.properties.caches].filter(([, cache]) => has(JSON.stringify([...cache]))).map(([name]) => `cache ${name}`),
    ...host.world.metadata.rows.filter(({ key, value }) => has(`${key} ${value}`)).map(({ key }) => `metadata ${key}`),
    ...sheets.filter(({ name }) => has(name)).map(({ name }) => `name of ${name}`),
  ];
}

/** The cell of the canary's note in our list. */
function noteCell(host: Host): string {
  const id = idOf(host, LIST);
  const rows = host.book.read({ sheetId: id, row: 0, column: 0, rows: host.book.lastRow(id), columns: 20 });
  return `${String.fromCharCode(65 + (rows[0]?.indexOf('Notes') ?? -1))}${rows.findIndex(([cell]) => cell === CANARY) + 1}`;
}

/** Three updates, a note, a CRM sheet, so that the canary is wherever a customer can be. */
export async function everywhere(given: Parameters<typeof onHost>[1] = {}): Promise<Host> {
  const host = await shopWithCanary(given);
  update(host);
  buysMuch(host);
  update(host);
  host.edit(`${LIST}!${noteCell(host)}`, `${CANARY} likes tea`);
  host.edit('Orders!A30', 'Ana');
  host.edit('Orders!B30', '2025-11-02');
  host.edit('Orders!C30', '12');
  update(host);
  expect(host.menu('Zoho CRM').error).toBeUndefined();
  return host;
}

/** Erases the canary, or somebody else, from the menu. */
export function erase(host: Host, name = CANARY): void {
  select(host, name);
  expect(host.menu('Erase a customer').error).toBeUndefined();
  host.ui.alerts.length = 0;
}
