import { expect, test } from 'vitest';
import { columnLetter } from '../../src/core/model/cell';
import type { Host } from '../../src/host';
import { cellsOf, columnsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const PHONE = 360; // pixels

const SAID: readonly (readonly [sheet: string, ...texts: string[]])[] = [
  ['Tiers · Contacts', 'Chloe', '2025-11-21', 'call', 'Mia', '5', 'will order in December'],
  ['Tiers · Overrides', 'Fay', 'at least', 'Gold', 'recommends us to everybody', 'Mia', '2026-06-30'],
];

/** Types a row below those of a sheet, cell by cell, as on a phone. */
function type(host: Host, sheet: string, texts: readonly string[]): void {
  const row = cellsOf(host.book, sheet).length + 1;
  texts.forEach((text, column) => {
    if (text !== '') host.edit(`${sheet}!${columnLetter(column)}${row}`, text);
  });
}

test('on a phone, in plain cells and without the add-on: the message is read, an action ticked, a call noted, a tier set; the next update follows', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  for (const item of ['Update now', 'Services for each tier', 'Note a contact', 'Update now']) host.menu(item);
  host.menu('Set a tier by hand');
  const scripts = host.executions.length;

  const summary = host.book.sheetByName('Tiers · Summary');
  const widths = [0, 1].map((column) => summary?.columnWidths.get(column) ?? 100);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(PHONE);
  expect(cellsOf(host.book, 'Tiers · Summary')[2]?.[0]).toBe('Nothing needs you this week.');

  const [[who] = []] = columnsOf(host.book, 'Tiers · This week', 'Customer');
  const headings = cellsOf(host.book, 'Tiers · This week')[0] ?? [];
  host.edit(`Tiers · This week!${columnLetter(headings.indexOf('Done'))}2`, 'yes');
  host.edit(`Tiers · This week!${columnLetter(headings.indexOf('Notes'))}2`, 'rang, all well');
  for (const [sheet, ...texts] of SAID) type(host, sheet, texts);
  expect(host.executions).toHaveLength(scripts);

  host.menu('Update now');
  expect(columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier').find(([name]) => name === 'Fay')).toEqual(['Fay', 'Gold']);
  const states = cellsOf(host.book, 'Tiers · Contacts').find(([name]) => name === 'Chloe');
  expect(states?.join(' ')).toContain('Recorded for Chloe.');
  const [, ...week] = cellsOf(host.book, 'Tiers · This week');
  expect(week.filter(([name]) => name === who).map((row) => row.join(' '))).toEqual([expect.stringMatching(/yes|true/i)]);
});
