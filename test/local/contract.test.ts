import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/host';
import { cellJson } from '../../src/local/cellJson';
import { sampleTables } from '../../src/local/spreadsheet';
import { sampleShop } from '../../src/samples';
import { EXAMPLE_ORDERS, folderWith, jsonOf, type Report, xlsxOf } from './command';

const KEYS = ['asOf', 'rowsRead', 'rowsUsed', 'customers', 'tiers', 'untiered', 'customersTable', 'issues', 'sheets', 'serviceCalls', 'ms'];
const CUSTOMER_KEYS = [
  'customer',
  'tier',
  'score',
  'spend',
  'orders',
  'firstOrder',
  'lastOrder',
  'recencyDays',
  'why',
  'stage',
  'inTierSince',
  'tierBefore',
  'confidence',
];

/** Every promise of the contract that holds for any input. */
function keepsContract(report: Report): void {
  expect(Object.keys(report)).toEqual(KEYS);
  expect(report.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(report.rowsRead).toBe(report.rowsUsed + sum(report.issues.filter(({ listed }) => listed).map(({ count }) => count)));
  expect(report.customers).toBe(report.customersTable.length);
  expect(report.customers).toBe(sum(Object.values(report.tiers)) + sum(Object.values(report.untiered)));
  for (const row of report.customersTable) {
    expect(Object.keys(row)).toEqual(CUSTOMER_KEYS);
    expect(String(row.score)).toMatch(/^(null|100|\d{1,2}(\.\d{1,2})?)$/);
    expect(String(row.spend)).toMatch(/^-?\d+(\.\d{1,4})?$/);
    for (const day of [row.firstOrder, row.lastOrder]) expect(day ?? '2025-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  for (const issue of report.issues) expect(Object.keys(issue)).toEqual(['code', 'count', 'listed', 'first', 'message']);
  for (const [name, rows] of Object.entries(report.sheets)) expect([name, Array.isArray(rows[0])]).toEqual([name, true]);
  const { total, reads, writes } = report.serviceCalls;
  expect(Object.keys(report.serviceCalls)).toEqual(['total', 'reads', 'writes']);
  expect(total).toBe(reads + writes);
  expect(Math.min(reads, writes)).toBeGreaterThan(0);
  expect(Number.isInteger(report.ms)).toBe(true);
}

const DIRTY = `Order,Customer,Date,Amount,Status
1,Ana,2025-11-01,100.10,paid
1,Ana,2025-11-01,100.10,paid
2, ana ,2025-11-03,0.20,paid
3,,2025-11-04,5,paid
4,Ben,tbc,5,paid
5,Ben,2025-11-05,free,paid
6,Ben,2025-11-06,,paid
7,Ben,2025-11-07,33.33,cancelled
8,Cleo,2025-11-08,40,cancelled
,,,,
9,Dan,2025-11-09,-10,refunded
10,Dan,2025-11-08,50,paid
11,Eve,2052-11-09,70,paid
12,Eve,2025-11-09,70.005,paid
`;

describe('refresh --json', () => {
  test('prints exactly one object, in one line, with the keys of the contract', async () => {
    const ended = await folderWith({ 'orders.csv': EXAMPLE_ORDERS }).run('refresh', '--json', '--orders', 'orders.csv', '--as-of', '2025-11-21');
    const report = jsonOf(ended);
    expect(ended.stdout.split('\n')).toHaveLength(2);
    keepsContract(report);
    expect(report).toMatchObject({ rowsRead: 15, rowsUsed: 15, customers: 6, tiers: { VIP: 1, Gold: 1, Silver: 1, Bronze: 3 }, untiered: {}, issues: [] });
    expect(report.customersTable[0]).toMatchObject({
      customer: 'Ana',
      spend: 1600,
      orders: 4,
      firstOrder: '2025-06-03',
      lastOrder: '2025-11-18',
      recencyDays: 3,
    });
    expect(Object.keys(report.sheets).filter((name) => !name.startsWith('Tiers · '))).toEqual([]);
    expect(report.sheets['Tiers · Customers']?.slice(0, 2).map((row) => row.slice(0, 13))).toEqual([
      [
        'Customer',
        'Tier',
        'Score',
        '0–100',
        'Stage',
        'In tier since',
        'Tier before',
        'Set by hand',
        'First order',
        'Last order',
        'Days since',
        'Orders',
        'Spend',
      ],
      ['Ana', 'VIP', 88, '█████████', 'active', '2025-11-21', '', '', '2025-06-03', '2025-11-18', 3, 4, 1600],
    ]);
    expect(report.customersTable[0]).toMatchObject({ stage: 'active', inTierSince: '2025-11-21', tierBefore: null });
  });

  test('shows what people see of our sheets: no hidden column, and no line beside them that tells their age', async () => {
    const { sheets } = jsonOf(await folderWith({ 'orders.csv': EXAMPLE_ORDERS }).run('refresh', '--json', '--orders', 'orders.csv', '--as-of', '2025-11-21'));
    expect(sheets['Tiers · Customers']?.[0]?.slice(-2)).toEqual(['Why', 'Notes']);
    expect(sheets['Tiers · VIP']).toEqual(sheets['Tiers · Customers']?.slice(0, 2));
    expect(Object.values(sheets).flat(2)).not.toContain('_gen');
    expect(
      Object.values(sheets)
        .flat(2)
        .filter((cell) => / \d\d:\d\d$/.test(String(cell))),
    ).toEqual([]);
  });

  test('good rows count when others are bad, and the report adds up', async () => {
    const report = jsonOf(await folderWith({ 'orders.csv': DIRTY }).run('refresh', '--orders', 'orders.csv', '--now', '2025-11-10', '--json'));
    keepsContract(report);
    expect({ read: report.rowsRead, used: report.rowsUsed }).toEqual({ read: 13, used: 5 });
    expect(Object.fromEntries(report.issues.map(({ code, count }) => [code, count]))).toMatchObject({
      ROW_DUPLICATE: 1,
      ID_BLANK: 1,
      DATE_INVALID: 1,
      DATE_FUTURE: 1,
      AMOUNT_NOT_NUMBER: 1,
      AMOUNT_BLANK: 1,
      ORDER_CANCELLED: 2,
    });
    expect(Object.fromEntries(report.customersTable.map(({ customer, spend }) => [customer, spend]))).toEqual({
      Ana: 100.3,
      Ben: 0,
      Cleo: 0,
      Dan: 40,
      Eve: 70.005,
    });
    expect(report.untiered).toEqual({ NO_ORDER: 2 });
  });

  test('weights of thirds give scores with at most two decimals', async () => {
    const files = { 'orders.csv': EXAMPLE_ORDERS, 'rules.json': '{"weights": {"recency": 1, "frequency": 1, "monetary": 1}}' };
    const report = jsonOf(await folderWith(files).run('refresh', '--orders', 'orders.csv', '--policy', 'rules.json', '--as-of', '2025-11-21', '--json'));
    keepsContract(report);
    expect(report.customersTable.map(({ score }) => score)).toContain(86.67);
  });

  describe.each([
    ['en', 'en_US'],
    ['zh', 'zh_CN'],
  ] as const)('the sample shop, in %s', (language, locale) => {
    const [orders] = sampleTables(sampleShop({ seed: 3, language, customers: 40 }).sheets);
    const rows = orders?.rows ?? [];
    test('keeps the contract, and says the same from CSV and from xlsx', async () => {
      const csv = rows.map((row) => row.map((cell) => `"${cellJson(cell as CellValue)}"`).join(',')).join('\n');
      const folder = folderWith({ 'shop.csv': csv, 'shop.xlsx': await xlsxOf({ 'My orders': rows }) });
      const given = ['--locale', locale, '--now', '2025-11-21', '--json'];
      const reports = [
        jsonOf(await folder.run('refresh', '--orders', 'shop.csv', ...given)),
        jsonOf(await folder.run('refresh', '--orders', 'shop.xlsx', ...given)),
      ];
      for (const report of reports) keepsContract(report);
      const [fromCsv, fromXlsx] = reports.map((report) => ({ ...report, ms: 0 }));
      expect(fromXlsx).toEqual(fromCsv);
    });
  });
});

test.each([
  ['', ''],
  [0, 0],
  [false, false],
  ['=1', '=1'],
])('cell %j is %j in JSON', (cell, json) => expect(cellJson(cell)).toBe(json));

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
