import { expect, test } from 'vitest';
import { cellsOf, date, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

test('an update that has lost its lock does not write its older view over the one that overtook it', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const order = (customer: string) => {
    const { id } = host.book.sheetByName('Orders')!;
    host.book.write({ sheetId: id, row: host.book.lastRow(id), column: 0, rows: 1, columns: 3 }, [[customer, date('2025-11-20'), 900]]);
  };
  host.byHand(() => order('Gus'));
  const before = host.snapshot();
  const staged = host.menu('Update now').trace.findIndex(({ method }) => method === 'flush') + 1;
  expect(staged).toBeGreaterThan(1);
  host.restore(before);
  const alerts = host.ui.alerts.length;
  host.interleave({
    first: () => host.menu('Update now'),
    at: staged + 3, // after what was staged has been read back
    second() {
      host.world.locks.loseAll();
      host.byHand(() => order('Hao'));
      return host.menu('Update now');
    },
    stopAfter: Number.POSITIVE_INFINITY,
  });
  expect(host.ui.alerts.length).toBe(alerts + 1); // the overtaken one says so
  expect(cellsOf(host.book, 'Tiers · Customers').map(([customer]) => customer)).toEqual(expect.arrayContaining(['Gus', 'Hao']));
});
