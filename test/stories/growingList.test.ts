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
