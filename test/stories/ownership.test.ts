import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, evaluated, formulasOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows, ordersOf } from '../support/orders';

const update = (host: Host) => {
  expect(host.menu('Update now').error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
};
const names = (host: Host) => host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe('whose sheet is whose', () => {
  test('a sheet of the user’s with our name is left alone; ours takes the next free name', async () => {
    const host = await onHost({ Orders: exampleOrderRows, 'Tiers · VIP': [['my own list'], ['Ana']] });
    const before = userSheetsOf(host.book, ['Orders', 'Tiers · VIP']);
    update(host);
    update(host);
    expect(userSheetsOf(host.book, ['Orders', 'Tiers · VIP'])).toEqual(before);
    expect(names(host)).toContain('Tiers · VIP (2)');
    expect(cellsOf(host.book, 'Tiers · VIP (2)')[1]?.slice(0, 2)).toEqual(['Ana', 'VIP']);
  });

  test('a renamed sheet of ours is found by its mark, keeps its new name and is rewritten', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    host.book.renameSheet(host.book.sheetByName('Tiers · Gold')?.id ?? 0, 'Our good ones');
    host.edit('Orders!C9', '9000');
    update(host);
    expect(names(host)).not.toContain('Tiers · Gold');
    expect(cellsOf(host.book, 'Our good ones')[1]?.[0]).toBe('Ana');
  });

  test('a copied sheet is the user’s: never written again', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const vip = host.book.sheetByName('Tiers · VIP');
    host.book.copySheet(vip?.id ?? 0, 'VIP in November');
    const cells = () => {
      const sheet = host.book.sheetByName('VIP in November');
      return sheet && [sheet.rowCount, sheet.columnCount, cellsOf(host.book, sheet.name).map((row) => row.slice(0, 17))];
    };
    const [before, formulas] = [cells(), formulasOf(host.book, 'VIP in November')];
    host.edit('Orders!C9', '9000');
    update(host);
    expect(cells()).toEqual(before);
    expect(formulasOf(host.book, 'VIP in November')).toEqual(formulas);
    expect(cellsOf(host.book, 'VIP in November')[0]?.[17]).toMatch(/^Being updated: what you see may be old/); // its banner says so
  });

  test('a deleted sheet of ours is made anew', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    host.book.deleteSheet(host.book.sheetByName('Tiers · Gold')?.id ?? 0);
    update(host);
    expect(cellsOf(host.book, 'Tiers · Gold')[1]?.[0]).toBe('Deng');
  });

  test('the user keeps looking at the sheet they were on, and new tabs come last', async () => {
    const host = await onHost({ Orders: exampleOrderRows, Diary: [['x']] });
    const diary = host.book.sheetByName('Diary')?.id;
    host.ui.activeSheetId = diary;
    update(host);
    expect(host.ui.activeSheetId).toBe(diary);
    expect(names(host).slice(0, 2)).toEqual(['Orders', 'Diary']);
  });

  test('cells beside ours stay, and formulas that point into our sheets stay alive over ten updates', async () => {
    const host = await onHost({ Orders: exampleOrderRows, Mine: [['VIPs', 'first VIP']] });
    update(host);
    host.edit('Tiers · VIP!R2', 'call on Monday');
    host.edit('Mine!A2', "=COUNTA('Tiers · VIP'!A2:A)");
    host.edit('Mine!B2', "='Tiers · VIP'!A2");
    for (let run = 0; run < 10; run++) {
      host.edit(`Orders!C${run + 2}`, String(500 + run));
      update(host);
    }
    expect(cellsOf(host.book, 'Mine')[1]).toEqual([1, 'Ana']);
    expect(cellsOf(host.book, 'Tiers · VIP')[1]?.[17]).toBe('call on Monday');
  });

  test('when a tier shrinks, the rows that left are blank, not old', async () => {
    const host = await onHost({ Orders: ordersOf(200) });
    update(host);
    const orders = host.book.sheetByName('Orders');
    host.book.deleteRows(orders?.id ?? 0, 41, 360);
    update(host);
    const bronze = cellsOf(host.book, 'Tiers · Bronze').filter(([customer]) => customer !== '');
    const all = cellsOf(host.book, 'Tiers · Customers').filter(([customer]) => customer !== '');
    expect([bronze.length - 1, all.length - 1]).toEqual([20, 40]);
  });

  test('a tier taken out of the rules leaves its sheet, emptied and saying why', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    host.clientRun('ui_applyPolicy', [{ tiers: [{ name: 'VIP', share: 20 }, { name: 'Everybody' }] }]);
    update(host);
    expect(cellsOf(host.book, 'Tiers · Silver')[1]?.[1]).toBe('This tier is no longer in your rules; its list is empty on purpose.');
    expect(cellsOf(host.book, 'Tiers · Everybody')).toHaveLength(5); // a heading and four: two of six are within 20 %
  });

  test('a tab of the user’s own that bears our reserved name keeps its cells', async () => {
    const host = await onHost({ Orders: exampleOrderRows, __tierkeeper_new: [['mine']] });
    const before = userSheetsOf(host.book, ['__tierkeeper_new']);
    update(host);
    update(host);
    expect(userSheetsOf(host.book, ['__tierkeeper_new'])).toEqual(before);
    expect(names(host)).toContain('Tiers · Summary');
  });

  test('what the user writes below a list of ours stays, and moves down when the list grows', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const bronze = () => cellsOf(host.book, 'Tiers · Bronze').map((row) => row.slice(0, 2));
    expect(bronze().map(([customer]) => customer)).toEqual(['Customer', 'Chloe', 'Ben', 'Fay']);
    host.edit('Tiers · Bronze!A7', 'remember: summer sale');
    host.edit('Orders!E1', "='Tiers · Bronze'!A7");
    for (const [row, customer] of [
      [17, 'Gil'],
      [18, 'Hal'],
      [19, 'Ivo'],
      [20, 'Jo'],
    ] as const) {
      host.edit(`Orders!A${row}`, customer);
      host.edit(`Orders!B${row}`, '2025-01-05');
      host.edit(`Orders!C${row}`, '1');
    }
    update(host);
    expect(bronze().filter(([customer]) => customer === 'remember: summer sale')).toHaveLength(1);
    expect(
      bronze()
        .slice(1, 6)
        .every(([, tier]) => tier === 'Bronze'),
    ).toBe(true);
    expect(cellsOf(host.book, 'Orders')[0]?.[4]).toBe('remember: summer sale');
    for (const row of [17, 18, 19, 20]) for (const column of ['A', 'B', 'C']) host.edit(`Orders!${column}${row}`, '');
    update(host);
    expect(
      bronze()
        .map(([customer]) => customer)
        .filter((customer) => customer !== ''),
    ).toEqual(['Customer', 'Chloe', 'Ben', 'Fay', 'remember: summer sale']);
  });

  test('a change of language keeps the sheets of the default tiers', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const ids = () => host.book.sheets.map(({ id }) => id);
    const before = ids();
    expect(host.clientRun('ui_do', ['setLanguages', { fields: { panel: 'en', sheets: 'zh' } }])).toMatchObject({ value: { ok: true } });
    update(host);
    expect(ids()).toEqual(before);
    expect(names(host)).toEqual(['Orders', '分层 · 总览', '分层 · 客户', '分层 · VIP', '分层 · 金', '分层 · 银', '分层 · 铜']);
    expect(cellsOf(host.book, '分层 · 金')[1]?.slice(0, 2)).toEqual(['Deng', '金']);
  });

  test('orders that are still calculating are not judged by half', async () => {
    const host = await onHost({ Orders: [...exampleOrderRows, ['Gil', date('2025-11-01'), 'Loading...']] });
    host.menu('Update now');
    expect(host.ui.alerts.at(-1)?.message).toMatch(/^Cell C17 of “Orders” is still calculating/);
    expect(names(host)).toEqual(['Orders']);
  });

  test('a name TIER_RULES of the user’s own is told when rules are applied', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.book.defineName('TIER_RULES', { sheetId: host.book.sheetByName('Orders')?.id ?? 0, row: 0, column: 0, lastRow: 3, lastColumn: 1 });
    const applied = host.clientRun('ui_applyPolicy', [{ weights: { recency: 50 } }]);
    expect(applied).toMatchObject({
      value: { ok: true, value: { warnings: expect.arrayContaining([expect.stringMatching(/^The name TIER_RULES already belongs/)]) } },
    });
  });

  test('rows people add to the Rules sheet count, and are replaced when other rules are applied', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.clientRun('ui_applyPolicy', [{ tiers: [{ name: 'Top', share: 20 }] }]);
    host.edit('Tiers · Rules!A6', 'Everybody');
    update(host);
    expect(cellsOf(host.book, 'Tiers · Everybody')).toHaveLength(5);
    host.clientRun('ui_applyPolicy', [{ tiers: [{ name: 'All' }] }]);
    update(host);
    expect(cellsOf(host.book, 'Tiers · All')).toHaveLength(7);
    expect(
      cellsOf(host.book, 'Tiers · Rules')
        .map(([key]) => key)
        .filter((key) => key !== ''),
    ).not.toContain('Everybody');
  });

  test('a name TIERS of the user’s own is left alone and told', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const orders = host.book.sheetByName('Orders');
    host.book.defineName('TIERS', { sheetId: orders?.id ?? 0, row: 0, column: 0, lastRow: 3, lastColumn: 1 });
    update(host);
    expect(host.ui.toasts.at(-1)?.message).toMatch(/The name TIERS already belongs to other cells/);
    expect(host.book.names.find(({ name }) => name === 'TIERS')).toMatchObject({ sheetId: orders?.id });
  });
});

describe('cells find what the sheets say', () => {
  test('TIER_OF and VLOOKUP over TIERS agree, in the header row and out of it', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(evaluated(host, 'Orders', 'E1', '=TIER_OF(A:A, TIERS)').flat().slice(0, 3)).toEqual(['Tier', 'VIP', 'VIP']);
    expect(evaluated(host, 'Orders', 'G1', '=VLOOKUP(A16, TIERS, 2, FALSE)')).toEqual([['Bronze']]);
  });
});
