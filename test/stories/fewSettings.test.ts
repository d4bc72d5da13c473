import { expect, test } from 'vitest';
import type { PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { pageOf, shopOf } from './rulesPages';

const settingsOn = ({ blocks }: PanelPage) => blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ id }) => id) : []));

test('a first run shows four settings in all, and makes six sheets: a summary, everybody, and one for each tier', async () => {
  const fresh = await onHost({ Orders: exampleOrderRows });
  const columns = granted(asked<PanelPage>(fresh, 'ui_page', 'startColumns', { about: 'Orders', fields: {} }));
  expect(settingsOn(columns)).toEqual(['customer', 'date', 'amount']);
  expect(settingsOn(granted(asked<PanelPage>(fresh, 'ui_page', 'startRules', { about: 'Orders', fields: {} })))).toEqual(['preset']);
  const host = await shopOf();
  const ours = host.book.sheets.map(({ name }) => name).filter((name) => name.startsWith('Tiers'));
  expect(ours).toEqual(['Summary', 'Customers', 'VIP', 'Gold', 'Silver', 'Bronze'].map((name) => `Tiers · ${name}`));
});

test('a group begins with what it is, and its limits and weights only stand there once they are its own', async () => {
  const host = await shopOf();
  expect(settingsOn(pageOf(host, 'rulesGroup'))).toEqual(['by', 'value', 'name', 'own', 'weigh']);
});
