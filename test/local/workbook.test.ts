import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { date } from '../support/onHost';
import { EXAMPLE_ORDERS, EXAMPLE_TIERS, folderWith, jsonOf, tiersOf, xlsxOf } from './command';
import { plainXlsx } from './plainXlsx';

const SERIAL_OF_2025_11_18 = 45_979;

async function written(csv: string, ...more: string[]) {
  const folder = folderWith({ 'orders.csv': csv });
  const ended = await folder.run('refresh', '--orders', 'orders.csv', '--as-of', '2025-11-21', '--out', 'tiers.xlsx', ...more);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return { sheets: plainXlsx(readFileSync(join(folder.path, 'tiers.xlsx'))), folder };
}

const rowOf = (sheet: ReadonlyMap<string, string | number> | undefined, row: number, columns: string) =>
  [...columns].map((column) => sheet?.get(`${column}${row}`));

test.concurrent('the workbook that is written holds the orders and every sheet of ours, by a second reader', async () => {
  const { sheets } = await written(EXAMPLE_ORDERS);
  const names = [
    'Orders',
    'Tiers · Rules',
    'Tiers · Customers',
    'Tiers · VIP',
    'Tiers · Gold',
    'Tiers · Silver',
    'Tiers · Bronze',
    'Tiers · Summary',
    '__tier_state',
  ];
  expect(Object.keys(sheets).sort()).toEqual(names.sort());
  expect(rowOf(sheets.Orders, 1, 'ABC')).toEqual(['Customer', 'Date', 'Amount']);
  expect(rowOf(sheets.Orders, 5, 'ABC')).toEqual(['Ana', SERIAL_OF_2025_11_18, 420]);
  const customers = sheets['Tiers · Customers'];
  expect(rowOf(customers, 1, 'ABCJMOPQ')).toEqual(['Customer', 'Tier', 'Score', 'Last order', 'Spend', 'Notes', '_key', '_gen']);
  expect([2, 3, 4, 5, 6, 7].map((row) => rowOf(customers, row, 'ABC'))).toEqual(EXAMPLE_TIERS);
  expect(rowOf(customers, 2, 'JM')).toEqual([SERIAL_OF_2025_11_18, 1600]);
  expect(rowOf(sheets['Tiers · Bronze'], 4, 'AB')).toEqual(['Fay', 'Bronze']);
});

test.concurrent('text that looks like a formula, a number or markup stays the text it was', async () => {
  const names = ['=1+1', '+44 20', '007', '<b>&"Ann"', '王芳'];
  const rows = names.map((name, index) => `"${name.replaceAll('"', '""')}",2025-11-0${index + 1},1`);
  const { sheets } = await written(`Customer,Date,Amount\n${rows.join('\n')}\n`);
  const list = [2, 3, 4, 5, 6].map((row) => sheets['Tiers · Customers']?.get(`A${row}`));
  expect(list.sort()).toEqual([...names].sort());
});

test.concurrent('the workbook can be given back: its first sheet is the orders', async () => {
  const { folder } = await written(EXAMPLE_ORDERS);
  const again = jsonOf(await folder.run('refresh', '--orders', 'tiers.xlsx', '--as-of', '2025-11-21', '--json'));
  expect(tiersOf(again)).toEqual(EXAMPLE_TIERS);
});

test.concurrent.each([
  ['Customer', 'Date', 'Amount', 'en_US', 'VIP'],
  ['客户', '日期', '金额', 'zh_CN', 'VIP'],
])('an .xlsx with %s, %s, %s: real dates, dates as text and text amounts', async (customer, day, amount, locale, tier) => {
  const shop = [
    [customer, day, amount],
    ['Ana', date('2025-11-18'), 1200.5],
    ['Ben', '2025-11-17', '1,200.25'],
    ['Cleo', date('2025-11-16'), '¥80'],
  ];
  const folder = folderWith({ 'shop.xlsx': await xlsxOf({ Shop: shop }) });
  const report = jsonOf(await folder.run('refresh', '--orders', 'shop.xlsx', '--locale', locale, '--as-of', '2025-11-21', '--json'));
  expect(report.customersTable.map((row) => [row.customer, row.spend, row.lastOrder])).toEqual([
    ['Ana', 1200.5, '2025-11-18'],
    ['Ben', 1200.25, '2025-11-17'],
    ['Cleo', 80, '2025-11-16'],
  ]);
  expect(report.customersTable[0]?.tier).toBe(tier);
});
