import { afterEach, describe, expect, test } from 'vitest';
import { cellsOf, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { type OpenWorkbench, openWorkbench } from '../support/workbench';

const customers: Table = [['Customer', 'Spend'], ...Array.from({ length: 20 }, (_, index) => [`Customer ${index + 1}`, (20 - index) * 100])];
const TIER_TABS = ['Tiers · Summary', 'Tiers · Customers', 'Tiers · VIP', 'Tiers · Gold', 'Tiers · Silver', 'Tiers · Bronze'];

let bench: OpenWorkbench;
afterEach(async () => bench.close());

describe('a formula', () => {
  test('=TIER(B:B) typed into a header cell spills a header and a tier for every row', async () => {
    bench = await openWorkbench({ Customers: customers });
    await bench.type('C1', '=TIER(B:B)');
    await expect.poll(() => bench.shown('C1')).toBe('Tier');
    expect([await bench.shown('C2'), await bench.shown('C21')]).toEqual(['VIP', 'Bronze']);
    await bench.goTo('C1');
    expect(await bench.page.getByRole('textbox', { name: 'Formula bar' }).inputValue()).toBe('=TIER(B:B)');
    expect(bench.host.customCalls).toBe(1);
  });

  test('a blocked spill shows #REF! with its message, and heals when the cell in the way is cleared', async () => {
    bench = await openWorkbench({ Customers: customers });
    await bench.type('C5', 'in the way');
    await bench.type('C1', '=TIER(B:B)');
    await expect.poll(() => bench.shown('C1')).toBe('#REF!');
    await bench.goTo('C1');
    const card = bench.page.getByRole('tooltip'); // the page says the same to people who listen, a moment later
    await expect.poll(() => card.allTextContents()).toEqual([expect.stringContaining('Array result was not expanded because it would overwrite data in C5.')]);
    await bench.goTo('C5');
    await bench.page.keyboard.press('Delete');
    await expect.poll(() => bench.shown('C1')).toBe('Tier');
    expect(await bench.shown('C5')).toBe('Gold');
  });

  test('of the user’s in a sheet of ours survives ten updates', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.menu('Extensions', 'Tierkeeper', 'Update now');
    await bench.tab('Tiers · VIP').click();
    await bench.type('S2', '=UPPER(A2)');
    await expect.poll(() => bench.shown('S2')).toMatch(/^[A-Z]+$/);
    const before = await bench.shown('S2');
    for (let update = 0; update < 10; update++) {
      const runs = bench.host.executions.length;
      await bench.menu('Extensions', 'Tierkeeper', 'Update now');
      await expect.poll(() => bench.host.executions.length).toBeGreaterThan(runs);
    }
    expect(await bench.shown('S2')).toBe(before);
    await bench.goTo('S2');
    expect(await bench.page.getByRole('textbox', { name: 'Formula bar' }).inputValue()).toBe('=UPPER(A2)');
  });
});

describe('the panel in the workbench', () => {
  test('opens from the menu, and three clicks make the sheets appear and says what came of it', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.openPanel();
    await bench.makeTiers();
    for (const name of TIER_TABS) await bench.tab(name).waitFor();
    await bench.panel.getByText('6 customers in 4 tiers').first().waitFor();
    await expect.poll(() => bench.panel.getByRole('button', { name: 'Update now' }).count()).toBe(1);
    expect(bench.troubles).toEqual([]);
  });

  test('asks which column is meant, keeps the answer, and does not ask again for the next file with the same columns', async () => {
    const rows = (factor: number): Table =>
      exampleOrderRows.slice(1).map(([customer = '', day = '', amount = 0]) => [customer, day, amount, Number(amount) * factor]);
    const orders: Table = [['Customer ID', 'Date', 'Order total', 'Remarks'], ...rows(10)];
    bench = await openWorkbench({
      Orders: orders,
      Later: [['INVOICE TOTAL', 'Date', 'Customer ID', 'Order total'], ...rows(100).map((row) => [row[3] ?? '', row[1] ?? '', row[0] ?? '', row[2] ?? ''])],
    });
    await bench.menu('Extensions', 'Tierkeeper', 'Update now');
    await bench.tab('Tiers · Customers').waitFor();
    bench.host.edit('Orders!D1', 'Invoice total');
    await bench.openPanel();
    await bench.panel.getByRole('button', { name: 'Update now' }).click();
    await bench.panel.getByRole('heading', { name: 'Which column is the amount paid?' }).waitFor();
    expect(spend()).toBe(3175);
    await bench.panel.getByRole('radio', { name: /Invoice total Column D 2,?900 5,?100 3,?800/ }).check();
    await bench.panel.getByRole('button', { name: 'Use this column and update' }).click();
    await bench.panel.getByText('6 customers in 4 tiers').first().waitFor();
    expect(spend()).toBe(31_750);

    const { book } = bench.host;
    const sheetId = book.sheetByName('Orders')?.id ?? -1;
    book.clear({ sheetId, row: 0, column: 0, rows: book.lastRow(sheetId), columns: 4 });
    await bench.panel.getByRole('button', { name: 'Update now' }).click();
    await bench.panel.getByText('From “Later”').waitFor();
    expect(spend()).toBe(317_500);
    expect(bench.troubles).toEqual([]);

    function spend(): number {
      const cells = cellsOf(bench.host.book, 'Tiers · Customers');
      const column = cells[0]?.indexOf('Spend') ?? -1;
      return cells.slice(1, 7).reduce((sum, row) => sum + Number(row[column]), 0);
    }
  });

  test('leads from a tier to its sheet, in the spreadsheet beside it', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.menu('Extensions', 'Tierkeeper', 'Update now');
    await bench.openPanel();
    await bench.panel.getByRole('button', { name: /Gold/ }).click();
    await expect.poll(() => bench.tab('Tiers · Gold').getAttribute('aria-selected')).toBe('true');
  });

  test('does not hold on to a drag that is let go over it', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.openPanel();
    const { page } = bench;
    const { x, y } = (await page.locator('aside iframe').boundingBox())!;
    const below = (await bench.cell('B8').boundingBox())!;
    await bench.cell('B2').hover();
    await page.mouse.down();
    await bench.cell('C3').hover();
    await page.mouse.move(x + 100, y + 200);
    await page.mouse.up();
    const name = () => page.getByRole('textbox', { name: /^Name box/ }).inputValue();
    const selected = await name();
    expect(selected).toMatch(/^B2:/);
    await page.mouse.move(below.x + 10, below.y + 10); // the cells may have scrolled while the drag was held beyond their border
    expect(await name()).toBe(selected);
    await bench.makeTiers();
    await bench.tab('Tiers · Bronze').waitFor();
  });

  test.each<[why: string, mood: string, explained: RegExp]>([
    ['a failing server call', 'Every call fails', /could not run/i],
    ['a server that never answers', 'Never answers', /several Google accounts/],
    ['PERMISSION_DENIED', 'PERMISSION_DENIED', /several Google accounts/],
  ])('%s is explained on screen when the panel opens', async (_, mood, explained) => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    const controls = await bench.controls();
    await controls.getByRole('radio', { name: mood }).check();
    await bench.openPanel();
    await bench.panel.getByText(explained).first().waitFor();
    await controls.getByRole('radio', { name: 'Everything works' }).check();
    await bench.panel.getByRole('button', { name: 'Try again' }).click();
    await bench.panel.getByRole('button', { name: 'Use my orders' }).waitFor();
  });

  test.each<[why: string, mood: string, explained: RegExp]>([
    ['a failing server call', 'Every call fails', /Google broke off the update/],
    ['PERMISSION_DENIED', 'PERMISSION_DENIED', /several Google accounts/],
  ])('%s is explained on screen when it meets an update', async (_, mood, explained) => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.menu('Extensions', 'Tierkeeper', 'Update now');
    await bench.openPanel();
    const controls = await bench.controls();
    await controls.getByRole('radio', { name: mood }).check();
    await bench.panel.getByRole('button', { name: 'Update now' }).click();
    await bench.panel.getByText(explained).first().waitFor();
  });

  test('a daily schedule, chosen in the panel, fires when the clock advances', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.menu('Extensions', 'Tierkeeper', 'Update now');
    await bench.openPanel();
    await bench.panel.getByRole('button', { name: 'Automatic updates' }).click();
    await bench.panel.getByRole('combobox').first().selectOption('Every day');
    await bench.panel.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => bench.host.triggers.length).toBe(1);
    await bench.type('A17', 'Gil');
    await bench.type('B17', '2025-11-22');
    await bench.type('C17', '5000');
    const controls = await bench.controls();
    await controls.getByRole('button', { name: '+1 day' }).click();
    await expect.poll(() => bench.host.executions.filter(({ kind, writes }) => kind === 'trigger' && writes > 5).length).toBe(1);
    await bench.tab('Tiers · Customers').click();
    await expect.poll(() => bench.page.getByRole('gridcell').filter({ hasText: /^Gil$/ }).count()).toBe(1);
  });

  test('asks for nothing from outside this machine, and calls only by google.script.run', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    await bench.openPanel();
    await bench.makeTiers();
    await bench.tab('Tiers · Bronze').waitFor();
    const hosts = new Set(bench.requests.map((url) => new URL(url).hostname));
    expect([...hosts].sort()).toEqual(['127.0.0.1', 'sidebar.localhost']);
    expect(bench.requests.filter((url) => new URL(url).hostname === 'sidebar.localhost').map((url) => new URL(url).pathname)).toEqual([
      expect.stringMatching(/^\/panel\/\d+$/),
    ]);
  });
});
