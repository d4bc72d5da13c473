import { expect, test } from 'vitest';
import { virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { root } from '../support/onHost';
import { ordersOf } from '../support/orders';

test('calls', async () => {
  const rows = ordersOf(200).map((row, at) => [...row, at === 0 ? 'City' : ['North', 'South'][at % 2]!]);
  const book = bookOf([{ name: 'Orders', rows }], { locale: 'en_US', timeZone: 'Etc/UTC' });
  const host = openedIn(book, await readAddOn(root), virtualClock(Date.parse('2025-11-21T12:00Z')), { latency: true, seed: 1 });
  const fill = (menu: string, sheet: string, all: readonly (readonly string[])[]) => {
    host.menu(menu);
    all.forEach((row, at) => row.forEach((text, column) => host.edit(`'${sheet}'!${'ABCDEFGHI'[column]}${at + 2}`, text)));
  };
  host.menu('Update now');
  host.menu('Services for each tier');
  fill('Note a contact', 'Tiers · Contacts', [['C3', '2025-11-10', 'call', 'Mia', '10', 'all well']]);
  fill('Note feedback', 'Tiers · Feedback', [['C4', '2025-11-12', 'complaint', '2', 'The parcel came late']]);
  host.edit('Orders!C5', '99001');
  host.menu('Update now');
  host.edit('Orders!C5', '99002');
  const run = host.menu('Update now');
  const counts = new Map<string, number>();
  for (const { name } of run.trace) counts.set(name, (counts.get(name) ?? 0) + 1);
  console.log(run.calls, JSON.stringify([...counts].sort((a, b) => b[1] - a[1])));
  console.log(run.trace.map(({ name }, i) => (/getName$|getSheetName|getPropert/.test(name) ? `${i}:${run.trace.slice(Math.max(0, i - 2), i + 2).map((c) => c.name).join(' > ')}` : '')).filter(Boolean).join('\n'));
  expect(1).toBe(1);
});
