import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const LISTS = ['Tiers · Customers', 'Tiers · VIP', 'Tiers · Gold', 'Tiers · Silver', 'Tiers · Bronze'];

/** Where a customer's note stands, and what it says. */
function noteIn(host: Host, sheet: string, customer: string) {
  const rows = cellsOf(host.book, sheet);
  const column = (rows[0] ?? []).indexOf('Notes');
  const row = rows.findIndex(([name]) => name === customer);
  return row < 0 ? undefined : { cell: `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`, note: rows[row]?.[column] };
}

function update(host: Host, amount: number): number {
  host.edit('Orders!C5', String(amount));
  host.menu('Update now');
  return host.executions.at(-1)!.calls;
}

const notesOf = (host: Host, customer: string) => LISTS.flatMap((sheet) => noteIn(host, sheet, customer)?.note ?? []);

test.each<[where: string, customer: string, list: (tier: string) => string]>([
  ['in everybody’s list', 'Ana', () => 'Tiers · Customers'],
  ['in the tier’s list', 'Ana', (tier) => tier],
])('a note typed over with one of the same length %s stands in both, at the latest after one more update', async (_, customer, list) => {
  const host = await onHost({ Orders: exampleOrderRows });
  for (const amount of [421, 422]) update(host, amount);
  const tier = LISTS.slice(1).find((sheet) => noteIn(host, sheet, customer) !== undefined)!;
  host.edit(noteIn(host, list(tier), customer)!.cell, 'rings on Monday');
  const looked = update(host, 423);
  expect(notesOf(host, customer)).toEqual(['rings on Monday', 'rings on Monday']);
  const unlooked = update(host, 424);
  host.edit(noteIn(host, list(tier), customer)!.cell, 'rings on Friday');
  update(host, 425);
  expect(notesOf(host, customer)).toContain('rings on Friday');
  update(host, 426);
  expect(notesOf(host, customer)).toEqual(['rings on Friday', 'rings on Friday']);
  expect(looked - unlooked).toBeGreaterThanOrEqual(LISTS.length); // where somebody has written, every list is read before the update counts
});
