import { expect, test } from 'vitest';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

test('a list makes room once, also when Google says that it did not: what stands below it moves down by as many rows as are new', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  host.edit('Tiers · Bronze!A5', 'remember: summer sale');
  for (const [row, customer] of ['Gil', 'Hal', 'Ivo', 'Jo'].entries())
    for (const [column, text] of [customer, '2025-01-05', '1'].entries()) host.edit(`Orders!${'ABC'[column]}${17 + row}`, text);
  host.faults.on('Sheet.insertRowsAfter', { does: 'throw', when: 'after' }, 1);
  host.menu('Update now');
  expect(host.faults.fired).toBe(1);
  const bronze = cellsOf(host.book, 'Tiers · Bronze').map(([customer, tier]) => [customer, tier]);
  const grown = bronze.filter(([, tier]) => tier === 'Bronze').length - 3;
  expect(grown).toBeGreaterThan(0);
  expect(bronze.findIndex(([customer]) => customer === 'remember: summer sale')).toBe(4 + grown);
});

test.each([
  ['A1', 'in the first row'],
  ['B2', 'in the second row'],
])('whoever types into a new list before it is filled (%s: %s) keeps the text, and the list stands', async (cell) => {
  const host = await onHost({ Orders: exampleOrderRows });
  const isNewList = ({ name, target }: { name: string; target: string }) => name === 'Sheet.getDataRange' && target === 'Tiers · Bronze';
  host.faults.on(isNewList, { does: 'act', act: () => host.edit(`Tiers · Bronze!${cell}`, 'remember: summer sale') }, 1);
  host.menu('Update now');
  expect(host.faults.fired).toBe(1);
  host.menu('Update now');
  const rows = host.book.sheets.filter(({ name }) => name.includes('Bronze')).flatMap(({ name }) => cellsOf(host.book, name));
  expect(rows.flat()).toContain('remember: summer sale');
  const bronze = cellsOf(host.book, 'Tiers · Bronze');
  expect(bronze[0]?.slice(0, 2)).toEqual(['Customer', 'Tier']);
  expect(bronze.filter(([, tier]) => tier === 'Bronze')).toHaveLength(3);
  expect(bronze[0]?.some((text) => String(text).startsWith('As of'))).toBe(true);
});

test('the first column of a list, deleted, comes back with the next update', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const before = cellsOf(host.book, 'Tiers · Bronze');
  host.byHand(() => host.book.deleteColumns(host.book.sheetByName('Tiers · Bronze')!.id, 0, 1));
  host.menu('Update now');
  const shown = (rows: ReturnType<typeof cellsOf>) => rows.map((row) => row.slice(0, 14));
  expect(shown(cellsOf(host.book, 'Tiers · Bronze'))).toEqual(shown(before));
});
