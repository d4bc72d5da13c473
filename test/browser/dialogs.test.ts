import { afterEach, expect, test } from 'vitest';
import { exampleOrderRows } from '../support/orders';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

let bench: OpenWorkbench;
afterEach(async () => bench.close());

const UPDATE = ['Extensions', 'Tierkeeper', 'Update now'] as const;
const REMOVE = ['Extensions', 'Tierkeeper', 'Remove everything Tierkeeper made'] as const;

test('the dialog of a failed update leads to the place on Yes, and nowhere on No or Escape', async () => {
  bench = await openWorkbench({ Desk: [['Tea']], Orders: exampleOrderRows.map((row) => [row.join(',')]) });
  const dialog = bench.page.getByRole('alertdialog');
  const isAt = (name: string) => bench.tab(name).getAttribute('aria-selected');
  for (const leave of ['No', 'Escape', 'Yes']) {
    await bench.menu(...UPDATE);
    await dialog.getByText('Go to “Orders” now?').waitFor();
    expect(await isAt('Desk')).toBe('true');
    if (leave === 'Escape') await bench.page.keyboard.press('Escape');
    else await dialog.getByRole('button', { name: leave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await isAt('Desk')).toBe(leave === 'Yes' ? 'false' : 'true');
  }
  expect(await isAt('Orders')).toBe('true');
  expect(bench.troubles).toEqual([]);
});

test('the dialog of a first update without orders opens the panel, and what is for good waits for its Yes', async () => {
  bench = await openWorkbench({ Desk: [['Tea']], Shelf: [['Cup']] });
  const dialog = bench.page.getByRole('alertdialog');
  await bench.menu(...UPDATE);
  await dialog.getByText('in three steps').waitFor();
  await bench.page.keyboard.press('Enter'); // Yes has the focus
  await bench.panel.getByRole('heading', { level: 1 }).waitFor();
  await bench.menu('Extensions', 'Tierkeeper', 'Note a contact');
  await bench.tab('Tiers · Contacts').waitFor();
  await bench.menu(...REMOVE);
  await dialog.getByRole('button', { name: 'No', exact: true }).click();
  expect(await bench.tab('Tiers · Contacts').count()).toBe(1);
  await bench.menu(...REMOVE);
  await dialog.getByRole('button', { name: 'Yes', exact: true }).click();
  await bench.tab('Tiers · Contacts').waitFor({ state: 'detached' });
});
