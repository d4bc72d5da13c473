import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { evaluated, formulasOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const LISTS = ['Customers', 'VIP', 'Gold', 'Silver', 'Bronze'].map((name) => `Tiers · ${name}`);
const SUMMARY = 'Tiers · Summary';
const idOf = ({ book }: Host, name: string) => book.sheetByName(name)?.id ?? -1;
const drop = (host: Host, name: string) => host.book.deleteSheet(idOf(host, name));

/** The sheets to which the lists lead, by the formula in each. */
function leadTo(host: Host): unknown[] {
  const asked = LISTS.flatMap((list) => formulasOf(host.book, list)).flatMap((formula) => /^=HYPERLINK\("#gid="&(.+),"← Summary"\)$/.exec(formula)?.[1] ?? []);
  return asked.map((formula) => evaluated(host, 'Orders', 'H1', `=${formula}`)[0]?.[0]);
}

test.each<[why: string, meanwhile: (host: Host) => void]>([
  ['was renamed', (host) => host.book.renameSheet(idOf(host, SUMMARY), 'Overview')],
  ['was deleted, and is made anew', (host) => drop(host, SUMMARY)],
  ['is there, and the hidden sheet is made anew', (host) => drop(host, '__tier_state')],
  [
    'is made anew together with the hidden sheet and a list',
    (host) => {
      for (const name of [SUMMARY, '__tier_state', 'Tiers · Gold']) drop(host, name);
    },
  ],
])('every list leads back to the Summary when it %s', async (_, meanwhile) => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const first = idOf(host, SUMMARY);
  expect(leadTo(host)).toEqual(LISTS.map(() => first));
  meanwhile(host);
  expect(host.menu('Update now').error).toBeUndefined();
  const summary = host.book.sheetByName('Overview')?.id ?? idOf(host, SUMMARY);
  expect(summary).toBeGreaterThan(0);
  expect(leadTo(host)).toEqual(LISTS.map(() => summary));
});

test('what somebody has written over the way back stays', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const sheet = host.book.sheetByName('Tiers · VIP');
  const column = (host.book.lastColumn(sheet?.id ?? -1) ?? 0) - 1;
  host.edit(`Tiers · VIP!${String.fromCharCode(65 + column)}1`, 'mine');
  drop(host, '__tier_state');
  host.menu('Update now');
  expect(leadTo(host)).toHaveLength(LISTS.length - 1);
  expect(host.book.read({ sheetId: sheet?.id ?? -1, row: 0, column, rows: 1, columns: 1 })).toEqual([['mine']]);
});
