import { describe, expect, test } from 'vitest';
import { cellsOf, columnsOf, date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const names = (book: { readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[] }) =>
  book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

/** The same orders with other customers' numbers. */
const keyedBy = (numberOf: (name: string) => string): Table =>
  exampleOrderRows.map(([name, ...rest], at) => [at === 0 ? 'Customer' : numberOf(String(name)), ...rest]);
const zohoId = (name: string) => `zcrm_41500000000${String(name.charCodeAt(0)).padStart(7, '0')}`;

describe('tiers for a CRM', () => {
  test.each<[label: string, sheet: string, headings: string[], orders: Table]>([
    ['Zoho CRM', 'Tiers · Zoho CRM', ['Account Name', 'Tier', 'Tier Score', 'Tier Date'], exampleOrderRows],
    ['Zoho CRM', 'Tiers · Zoho CRM', ['Record Id', 'Tier', 'Tier Score', 'Tier Date'], keyedBy(zohoId)],
    ['Fxiaoke (纷享销客)', 'Tiers · 纷享销客', ['客户名称', '客户级别', '客户得分', '分层日期'], exampleOrderRows],
    ['Jiandaoyun (简道云)', 'Tiers · 简道云', ['客户名称', '客户等级', '客户得分', '分层日期'], exampleOrderRows],
    ['Jiandaoyun (简道云)', 'Tiers · 简道云', ['客户编号', '客户等级', '客户得分', '分层日期'], keyedBy((name) => `C-${name.charCodeAt(0)}`)],
  ])('%s: “%s” has the headings %j', async (label, sheet, headings, orders) => {
    const host = await onHost({ Orders: orders });
    host.menu('Update now');
    expect(host.menu(label).error).toBeUndefined();
    const [shown, ...rows] = cellsOf(host.book, sheet);
    expect(shown).toEqual(headings);
    expect(rows).toHaveLength(6);
    const list = cellsOf(host.book, 'Tiers · Customers').slice(1);
    expect(rows).toEqual(list.map(([name, tier, score]) => [name, tier, score, '2025-11-21']));
    expect(host.ui.toasts.at(-1)?.message).toBe(`“${sheet}” holds 6 customers as of 2025-11-21. Download it as CSV and import it.`);
  });

  test('a sheet of its own for each CRM, refreshed only when asked', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    host.menu('Zoho CRM');
    host.menu('Jiandaoyun (简道云)');
    const before = cellsOf(host.book, 'Tiers · Zoho CRM');
    host.edit('Orders!A17', 'Gil');
    host.edit('Orders!B17', '2025-11-20');
    host.edit('Orders!C17', '5000');
    host.menu('Update now');
    expect(cellsOf(host.book, 'Tiers · Zoho CRM')).toEqual(before);
    host.menu('Zoho CRM');
    expect(cellsOf(host.book, 'Tiers · Zoho CRM').map(([name]) => name)).toContain('Gil');
    expect(names(host.book).filter((name) => /Zoho|简道云/.test(name))).toEqual(['Tiers · Zoho CRM', 'Tiers · 简道云']);
  });

  test('before the first update it says what to do, and makes no sheet', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Zoho CRM');
    expect(host.ui.alerts.at(-1)?.message).toMatch(/^There is no list of tiers yet\. Choose Update now first, then export again\.\n\nOpen the panel now\?/);
    expect(names(host.book)).toEqual(['Orders']);
  });

  test('a list that people have sorted, moved and written below is exported as it stands', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.menu('Update now');
    const list = host.book.sheetByName('Tiers · Customers');
    const sheetId = list?.id ?? -1;
    const shown = columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier', 'Score');
    host.byHand(() => host.book.reorderRows({ sheetId, row: 1, column: 0, rows: 6, columns: host.book.lastColumn(sheetId) }, [5, 4, 3, 2, 1, 0]));
    host.byHand(() => host.book.insertColumns(sheetId, 1, 1));
    host.byHand(() => host.book.insertRows(sheetId, 0, 1));
    host.edit('Tiers · Customers!B4', '+49 30 1234');
    host.edit('Tiers · Customers!A12', 'my own list');
    host.edit('Tiers · Customers!C12', 'VIP');
    host.menu('Zoho CRM');
    expect(cellsOf(host.book, 'Tiers · Zoho CRM').slice(1)).toEqual(shown.reverse().map((cells) => [...cells, '2025-11-21']));
  });

  test('names are inert text, and who has no tier is left out', async () => {
    const host = await onHost({
      Orders: [
        ['Customer', 'Date', 'Amount', 'Status'],
        ["'=1+1", date('2025-11-01'), 20, 'paid'],
        ['Ben', date('2025-11-02'), 30, 'cancelled'],
      ],
    });
    host.menu('Update now');
    host.menu('Zoho CRM');
    const sheet = host.book.sheetByName('Tiers · Zoho CRM');
    const rect = { sheetId: sheet?.id ?? -1, row: 0, column: 0, rows: 3, columns: 4 };
    expect(cellsOf(host.book, 'Tiers · Zoho CRM').slice(1)).toEqual([["'=1+1", 'VIP', 100, '2025-11-08']]);
    expect(host.book.formulas(rect).flat().filter(Boolean)).toEqual([]);
  });

  test('in a Chinese spreadsheet the sheet has a Chinese name, the headings stay the CRM’s', async () => {
    const host = await onHost({ 订单: exampleOrderRows }, { locale: 'zh_CN' });
    host.menu('立即更新');
    host.menu('纷享销客');
    expect(cellsOf(host.book, '分层 · 纷享销客')[0]).toEqual(['客户名称', '客户级别', '客户得分', '分层日期']);
  });
});
