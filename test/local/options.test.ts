import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, EXAMPLE_TIERS, folderWith, jsonOf, tiersOf, xlsxOf } from './command';

const DAY = ['--as-of', '2025-11-21'];

test.concurrent('--as-of is the day counted back from', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  const report = jsonOf(await folder.run('refresh', '--orders', 'orders.csv', ...DAY, '--json'));
  expect(report.asOf).toBe('2025-11-21');
  expect(tiersOf(report)).toEqual(EXAMPLE_TIERS);
});

test.concurrent.each([
  ['2025-11-22', [], '2025-11-22', 'a day that has come'],
  ['2026-06-01', [], '2025-11-27', 'no more than 7 days after the latest order, 2025-11-20'],
  ['2025-11-21T23:30', [], '2025-11-21', 'on the spreadsheet’s own clock'],
  ['2025-11-21T23:30Z', ['--time-zone', 'Asia/Shanghai'], '2025-11-22', 'in Shanghai it is the next morning'],
  ['2025-11-21T23:30', ['--time-zone', 'Asia/Shanghai'], '2025-11-21', 'without a zone of its own it is Shanghai’s'],
  ['2025-11-21T23:30-08:00', [], '2025-11-22', 'in UTC it is the next morning'],
])('--now %s with %j counts to %s: %s', async (now, more, asOf) => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  expect(jsonOf(await folder.run('refresh', '--orders', 'orders.csv', '--now', now, ...more, '--json')).asOf).toBe(asOf);
});

test.concurrent('--policy names columns, weights and tiers', async () => {
  const orders = EXAMPLE_ORDERS.replace('Customer,Date,Amount', 'Customer,Date,Takings');
  const rules = {
    columns: { amount: 'Takings' },
    weights: { recency: 0, frequency: 0, monetary: 100 },
    tiers: [{ name: 'Best', share: 20 }, { name: 'Rest' }],
  };
  const folder = folderWith({ 'orders.csv': orders, 'rules.json': JSON.stringify(rules) });
  const report = jsonOf(await folder.run('refresh', '--policy', 'rules.json', '--orders', 'orders.csv', ...DAY, '--json'));
  expect(tiersOf(report)).toEqual([
    ['Ana', 'Best', 100],
    ['Chloe', 'Best', 80],
    ['Deng', 'Rest', 50],
    ['Emil', 'Rest', 50],
    ['Ben', 'Rest', 20],
    ['Fay', 'Rest', 0],
  ]);
  expect(Object.keys(report.sheets)).toContain('Tiers · Rest');
});

test.concurrent('--policy with limits leaves those below the last one without a tier, and says why', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, 'rules.json': '{"tiers": [{"name": "Big", "amount": 800}, {"name": "Small", "amount": 240}]}' });
  const report = jsonOf(await folder.run('refresh', '--orders', 'orders.csv', '--policy', 'rules.json', ...DAY, '--json'));
  expect({ tiers: report.tiers, untiered: report.untiered }).toEqual({ tiers: { Big: 2, Small: 3 }, untiered: { BELOW_ALL_TIERS: 1 } });
  expect(report.customersTable.find(({ customer }) => customer === 'Fay')).toMatchObject({ tier: null, spend: 35 });
});

test.concurrent('--as-of on the command line comes before the policy’s own day', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, 'rules.json': '{"asOf": "2025-12-31"}' });
  expect(jsonOf(await folder.run('refresh', '--orders', 'orders.csv', '--policy', 'rules.json', ...DAY, '--json')).asOf).toBe('2025-11-21');
});

test.concurrent('--customers and --sheet become sheets of their own, which the report leaves out', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, 'people.csv': 'Customer,City\nAna,Bath\n', 'notes.csv': 'Note\nhello\n' });
  const given = ['--orders', 'orders.csv', '--customers', 'people.csv', '--sheet', 'Notes=notes.csv', '--sheet', 'More notes=notes.csv'];
  const { sheets } = jsonOf(await folder.run('refresh', ...given, ...DAY, '--json'));
  expect(Object.keys(sheets).filter((name) => !name.startsWith('Tiers · '))).toEqual([]);
  const cells = '=Customers!B2 & " " & Notes!A2 & " " & \'More notes\'!A1';
  expect(jsonOf(await folder.run('eval', ...given, '--json', cells))).toEqual({ value: 'Bath hello Note' });
});

test.concurrent('the policy’s sheet may be one given by --sheet', async () => {
  const files = { 'orders.csv': 'Customer,Date,Amount\nZoe,2025-11-20,1\n', 'shop.csv': EXAMPLE_ORDERS, 'rules.json': '{"sheet": "Shop"}' };
  const given = ['--orders', 'orders.csv', '--sheet', 'Shop=shop.csv', '--policy', 'rules.json'];
  expect(jsonOf(await folderWith(files).run('refresh', ...given, ...DAY, '--json')).customers).toBe(6);
});

test.concurrent('paths are relative to where the person stands; names may hold spaces and Chinese', async () => {
  const folder = folderWith({ 'year 2025/订单 十一月.csv': EXAMPLE_ORDERS });
  const ended = await folder.run('refresh', '--orders', 'year 2025/订单 十一月.csv', ...DAY, '--out', '结果/tiers 1.xlsx');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/^year 2025\/订单 十一月\.csv: 15 rows read, 15 used, 0 left out \(as of 2025-11-21\)\n/);
  expect(ended.stdout).toMatch(/\nWrote 结果\/tiers 1\.xlsx\n$/);
  expect(folder.has('结果/tiers 1.xlsx')).toBe(true);
});

test.concurrent('a sheet of the person’s own with the name of one of ours is left to them', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS });
  const report = jsonOf(await folder.run('refresh', '--orders', 'orders.csv', '--sheet', 'Tiers · Customers=orders.csv', ...DAY, '--json'));
  expect(tiersOf(report)).toEqual(EXAMPLE_TIERS);
  expect(Object.keys(report.sheets)).toContain('Tiers · Customers (2)');
  expect(Object.keys(report.sheets)).not.toContain('Tiers · Customers');
});

test.concurrent('of a workbook the first visible sheet that holds anything is read', async () => {
  const rows = EXAMPLE_ORDERS.trim()
    .split('\n')
    .map((line) => line.split(','));
  const folder = folderWith({ 'shop.xlsx': await xlsxOf({ Cover: [], Orders: rows, Old: [['Nothing']] }) });
  expect(jsonOf(await folder.run('refresh', '--orders', 'shop.xlsx', ...DAY, '--json')).customers).toBe(6);
});
