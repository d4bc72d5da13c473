import { expect } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

export const SHEET = 'Tiers · Overrides';
const LETTERS = 'ABCDEFGH';

export const idOf = (host: Host, sheet = SHEET): number => host.book.sheetByName(sheet)?.id ?? -1;

export function update(host: Host, label = 'Update now'): string {
  expect(host.menu(label).error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
  return host.ui.toasts.at(-1)?.message ?? '';
}

export function write(host: Host, row: number, cells: readonly string[], sheet = SHEET): void {
  for (const [column, cell] of cells.entries()) host.edit(`${sheet}!${LETTERS[column]}${row}`, cell);
}

/** Tier by customer, as the list of customers shows it. */
export function tiersIn(host: Host, sheet = 'Tiers · Customers'): Record<string, unknown> {
  const rows = cellsOf(host.book, sheet).slice(1);
  return Object.fromEntries(rows.filter(([name]) => name !== '').map(([name, tier]) => [String(name), tier]));
}

/** Customer and State of every row below the heading. */
export function statesIn(host: Host, sheet = SHEET): unknown[][] {
  return cellsOf(host.book, sheet)
    .slice(1)
    .map((row) => [row[0], row[6]]);
}

/** Everything in the columns that are people's: values, formulas and number formats of A to F, and of H. */
export function peoplesCells(host: Host): unknown {
  const rect = (column: number, columns: number) => ({ sheetId: idOf(host), row: 0, column, rows: 40, columns });
  return [rect(0, 6), rect(7, 1)].map((each) => [host.book.read(each), host.book.formulas(each), host.book.display(each)]);
}

/** The rows below the heading in another order, as a person's sorting leaves them. */
export function reorder(host: Host, order: readonly number[]): void {
  host.byHand(() => host.book.reorderRows({ sheetId: idOf(host), row: 1, column: 0, rows: order.length, columns: 8 }, order));
}

/** The example orders tiered, and the sheet of overrides made and still empty. */
export async function shop(orders: Table = exampleOrderRows): Promise<Host> {
  const host = await onHost({ Orders: orders });
  update(host);
  expect(host.menu('Set a tier by hand').error).toBeUndefined();
  return host;
}
