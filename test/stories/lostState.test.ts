import { expect, test } from 'vitest';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

test('when the hidden sheet is lost, generations go on above every number that a list still shows', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  const generation = () => {
    const [headings = [], ...rows] = cellsOf(host.book, 'Tiers · Customers');
    return Number(rows[0]?.[headings.indexOf('_gen')]);
  };
  for (const amount of ['421', '422', '423']) {
    host.edit('Orders!C5', amount);
    host.menu('Update now');
  }
  expect(generation()).toBe(3);
  host.byHand(() => host.book.deleteSheet(host.book.sheetByName('__tier_state')!.id));
  host.menu('Update now');
  expect(generation()).toBe(4);
});
