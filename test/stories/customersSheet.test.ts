import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const CUSTOMERS: Table = [
  ['Customer', 'Rating', 'Customer type'],
  ['Ana', 1, 'Retail'],
  ['Ben', 5, 'Retail'],
  ['Chloe', 4, 'Wholesale'],
  ['Deng', 3, 'Wholesale'],
  ['Emil', 'n. a.', 'Retail'],
  ['Fay', 2, 'Retail'],
];
const BY_RATING = { weights: { recency: 0, frequency: 0, monetary: 0, experience: 100 }, tiers: [{ name: 'Happy', score: 70 }, { name: 'Others' }] };

async function updated(document: object, sheets: Readonly<Record<string, Table>>): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows, ...sheets });
  expect(host.clientRun('ui_applyPolicy', [document])).toMatchObject({ ok: true, value: { ok: true } });
  host.menu('Update now');
  return host;
}

const tiersIn = (host: Host) =>
  Object.fromEntries(
    cellsOf(host.book, 'Tiers · Customers')
      .slice(1)
      .map(([name, tier]) => [name, tier]),
  );

describe('rules that judge by more than orders tell', () => {
  test('find it in the sheet of customers, and leave without a tier whom it does not know', async () => {
    const host = await updated(BY_RATING, { Customers: CUSTOMERS });
    expect(tiersIn(host)).toEqual({ Ben: 'Happy', Chloe: 'Happy', Deng: 'Others', Fay: 'Others', Ana: 'Others', Emil: '' });
    expect(host.ui.toasts.at(-1)?.message).toContain('Customers!B6');
  });

  test('take the sheet they name; one that is not there is told by name', async () => {
    expect(tiersIn(await updated({ ...BY_RATING, customersSheet: 'People' }, { People: CUSTOMERS }))).toMatchObject({ Ben: 'Happy', Ana: 'Others' });
    const host = await updated({ ...BY_RATING, customersSheet: 'People' }, { Customers: CUSTOMERS });
    expect(host.ui.alerts.at(-1)?.message).toContain('“People”');
  });

  test('rank the customers of each group among themselves', async () => {
    const groups = { groups: [{ name: 'Wholesale', column: 'Customer type', value: 'Wholesale' }] };
    const rules = { weights: { recency: 0, frequency: 0, monetary: 100 }, tiers: [{ name: 'Best', share: 50 }, { name: 'Rest' }], ...groups };
    expect(tiersIn(await updated(rules, { Customers: CUSTOMERS }))).toEqual({
      Ana: 'Best',
      Chloe: 'Best',
      Ben: 'Rest',
      Emil: 'Best',
      Deng: 'Rest',
      Fay: 'Rest',
    });
  });
});

test('rules that judge by orders alone do not look for a sheet of customers', async () => {
  const host = await onHost({ Orders: exampleOrderRows, Customers: CUSTOMERS });
  host.menu('Update now');
  const calls = host.executions.at(-1)?.calls;
  const without = await onHost({ Orders: exampleOrderRows });
  without.menu('Update now');
  expect(calls).toBe(without.executions.at(-1)?.calls);
});
