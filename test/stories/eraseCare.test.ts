import { expect, test } from 'vitest';
import { cellsOf } from '../support/onHost';
import { buysMuch, CANARY, holders, shopWithCanary } from './erased';
import { update } from './overridesPage';

test('whoever is erased while care goes on is in none of its sheets, nor in what it keeps; people’s own rows are named', async () => {
  const host = await shopWithCanary();
  host.menu('Services for each tier');
  host.menu('Note a contact');
  host.menu('Note feedback');
  for (const [cell, text] of Object.entries({ A2: CANARY, B2: '2025-11-02', C2: 'call' })) host.edit(`Tiers · Contacts!${cell}`, text);
  for (const [cell, text] of Object.entries({ A2: CANARY, B2: '2025-11-03', C2: 'complaint', D2: '1', E2: 'It came late' }))
    host.edit(`Tiers · Feedback!${cell}`, text);
  update(host);
  const week = cellsOf(host.book, 'Tiers · This week');
  const row = week.findIndex(([name]) => name === CANARY);
  expect(row).toBeGreaterThan(0);
  host.edit(`Tiers · This week!${'ABCDEFGHI'[(week[0] ?? []).indexOf('Done')]}${row + 1}`, 'yes');
  buysMuch(host);
  update(host);
  const theirs = ['Orders', 'Tiers · Contacts', 'Tiers · Feedback'];
  expect(holders(host, CANARY, theirs)).not.toEqual([]);

  const reply = host.clientRun('ui_eraseCustomer', [CANARY]);
  expect(reply).toMatchObject({ ok: true, value: { ok: true } });
  expect(holders(host, CANARY, theirs)).toEqual([]);
  expect(JSON.stringify(reply)).toContain('Tiers · Contacts!A2');
  update(host);
  expect(holders(host, CANARY, theirs)).toEqual([]);
  expect(cellsOf(host.book, 'Tiers · Contacts')[1]?.[0]).toBe(CANARY);
});
