import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import { columnsOf, date, onHost, shownCells, type Table } from '../support/onHost';
import { exampleOrderRows, sampleSheets } from '../support/orders';

const SHEET = 'Tiers · Same customer';
const HEADING = ['Customer', 'Same as', 'Same? (yes / no)', 'Who says so', 'When', 'Why we ask', 'Tier if joined', 'Code'];

/** C1, C2 and C3 are one person behind one phone; C4 is not, and has spent more than each, but less than all. */
const SPLIT_IN_THREE: Table = [
  ['Customer ID', 'Phone', 'Date', 'Amount'],
  ['C1', '138 0013 8000', date('2025-09-01'), 400],
  ['C2', '+8613800138000', date('2025-10-01'), 400],
  ['C3', 13_800_138_000, date('2025-11-01'), 400],
  ['C4', '13900000001', date('2025-11-01'), 1000],
  ['C5', '13900000002', date('2025-09-02'), 5],
];

const update = (host: Host) => {
  expect(host.menu('Update now').error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
};
const rowsOf = (host: Host, sheet: string) => shownCells(host.book, sheet).filter((row) => row.some((cell) => cell !== ''));
const customers = (host: Host) => columnsOf(host.book, 'Tiers · Customers', 'Customer', 'Tier', 'Orders', 'Spend');
const copies = (host: Host) => host.book.sheets.map(({ name }) => name).filter((name) => name.includes(SHEET) && name !== SHEET);
const hasSheet = (host: Host) => host.book.sheetByName(SHEET) !== undefined;

describe('a customer split in three', () => {
  test('is offered with the tier all three would have together, joined by a yes, and split again by clearing it', async () => {
    const host = await onHost({ Orders: SPLIT_IN_THREE });
    host.clientRun('ui_applyPolicy', [{ tiers: [{ name: 'Best', amount: 1200 }, { name: 'Rest' }] }]);
    update(host);
    const before = customers(host);
    expect(before.find(([name]) => name === 'C1')).toEqual(['C1', 'Rest', 1, 400]);
    expect(rowsOf(host, SHEET)).toEqual([
      HEADING,
      ['C2', 'C1', '', '', '', 'Same phone: 138 0013 8000', 'Best', 'phone'],
      ['C3', 'C1', '', '', '', 'Same phone: 138 0013 8000', 'Best', 'phone'],
    ]);
    host.edit(`${SHEET}!C2`, 'yes');
    host.edit(`${SHEET}!D2`, 'Mia');
    host.edit(`${SHEET}!E2`, '2025-11-20');
    host.edit(`${SHEET}!C3`, '✓');
    update(host);
    expect(customers(host).map(([name]) => name)).toEqual(['C1', 'C4', 'C5']);
    expect(customers(host)[0]).toEqual(['C1', 'Best', 3, 1200]);
    expect(rowsOf(host, SHEET)).toEqual([
      HEADING,
      ['C2', 'C1', 'yes', 'Mia', '2025-11-20', 'Joined: both count as C1. Clear the answer to part them again.', 'Best', 'phone'],
      ['C3', 'C1', '✓', '', '', 'Joined: both count as C1. Clear the answer to part them again.', 'Best', 'phone'],
    ]);
    host.edit(`${SHEET}!C2`, '');
    host.edit(`${SHEET}!C3`, '');
    update(host);
    expect(copies(host)).toEqual([]); // answers are no hand edits that would have to be kept from us
    expect(customers(host)).toEqual(before);
    expect(rowsOf(host, SHEET)[1]).toEqual(['C2', 'C1', '', 'Mia', '2025-11-20', 'Same phone: 138 0013 8000', 'Best', 'phone']);
  });

  test('a no is never asked again, and a tick box counts', async () => {
    const host = await onHost({ Orders: SPLIT_IN_THREE });
    update(host);
    host.edit(`${SHEET}!C2`, 'no');
    host.edit(`${SHEET}!C3`, 'TRUE');
    update(host);
    update(host);
    expect(rowsOf(host, SHEET).slice(1)).toEqual([
      ['C2', 'C1', 'no', '', '', 'Kept apart, as you said.', '', 'phone'],
      ['C3', 'C1', true, '', '', 'Joined: both count as C1. Clear the answer to part them again.', expect.any(String), 'phone'],
    ]);
    expect(
      customers(host)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['C1', 'C2', 'C4', 'C5']);
  });
});

describe('what people write in the sheet', () => {
  test('rows of their own count, stay, and are answered; whoever has no orders just now is kept', async () => {
    const host = await onHost({ Orders: SPLIT_IN_THREE });
    update(host);
    const own = [
      ['C5', 'C4', 'yes', 'Mia', '2025-11-20'],
      ['C77', 'C4', 'yes', '', ''],
      ['C4', 'C1', 'ask Ben', '', ''],
      ['C4', 'C3', '', '', ''],
      ['note to self', '', '', '', ''],
    ];
    for (const [index, row] of own.entries()) for (const [column, cell] of row.entries()) host.edit(`${SHEET}!${'ABCDE'[column]}${index + 8}`, cell);
    update(host);
    const after = rowsOf(host, SHEET);
    expect(after.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['C2', 'C1', '', '', '', 'Same phone: 138 0013 8000'],
      ['C3', 'C1', '', '', '', 'Same phone: 138 0013 8000'],
      ['C5', 'C4', 'yes', 'Mia', '2025-11-20', 'Joined: both count as C4. Clear the answer to part them again.'],
      ['C77', 'C4', 'yes', '', '', 'No effect just now: one of them has no order rows here. The answer is kept.'],
      ['C4', 'C1', 'ask Ben', '', '', 'We cannot tell a yes from a no here: write yes or no.'],
      ['C4', 'C3', '', '', '', 'Write yes to join these two.'],
      ['note to self', '', '', '', '', 'Write both customers, and yes to join them.'],
    ]);
    expect(customers(host).find(([name]) => name === 'C4')?.[3]).toBe(1005);
    update(host);
    expect(rowsOf(host, SHEET)).toEqual(after);
    host.edit(`${SHEET}!C4`, '');
    update(host);
    expect(rowsOf(host, SHEET)[3]?.slice(0, 6)).toEqual(['C5', 'C4', '', 'Mia', '2025-11-20', 'Write yes to join these two.']);
    host.edit(`${SHEET}!C4`, 'yes');
    update(host);
    expect(rowsOf(host, SHEET)).toEqual(after);
    host.edit('Orders!A7', 'C77');
    host.edit('Orders!C7', '2025-11-02');
    host.edit('Orders!D7', '10');
    update(host);
    expect(copies(host)).toEqual([]);
    expect(customers(host).find(([name]) => name === 'C4')?.[3]).toBe(1015);
  });

  test('what somebody writes over our own words is kept in a copy, and told', async () => {
    const host = await onHost({ Orders: SPLIT_IN_THREE });
    update(host);
    host.edit(`${SHEET}!F2`, 'asked Ben on Monday');
    host.edit(`${SHEET}!C3`, 'no');
    update(host);
    const [copy = '', ...others] = copies(host);
    expect(others).toEqual([]);
    expect(rowsOf(host, copy)[1]?.[5]).toBe('asked Ben on Monday');
    expect(host.ui.toasts.at(-1)?.message).toContain(`“${copy}”`);
  });

  test('cells beside it and text that looks like formulas stay as they are', async () => {
    const host = await onHost({ Orders: SPLIT_IN_THREE });
    host.edit('Orders!A3', "'=1+1");
    update(host);
    expect(rowsOf(host, SHEET)[1]?.slice(0, 2)).toEqual(['=1+1', 'C1']);
    host.edit(`${SHEET}!J2`, 'mine'); // below the line that says how old the sheet is
    host.edit(`${SHEET}!C2`, 'yes');
    host.edit(`${SHEET}!D2`, "'=2+2");
    update(host);
    expect(rowsOf(host, SHEET)[2]?.slice(0, 4)).toEqual(['=1+1', 'C1', 'yes', '=2+2']);
    const sheet = host.book.sheetByName(SHEET)?.id ?? -1;
    expect(host.book.read({ sheetId: sheet, row: 1, column: 9, rows: 1, columns: 1 })).toEqual([['mine']]);
    expect(
      host.book
        .formulas({ sheetId: sheet, row: 0, column: 0, rows: 30, columns: 8 })
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    expect(customers(host).map(([name]) => name)).not.toContain('=1+1');
  });
});

describe('the sheet', () => {
  test.each<[why: string, orders: Table]>([
    ['the example orders', exampleOrderRows],
    [
      'two phones of one customer number',
      [SPLIT_IN_THREE[0] as CellInput[], ['C1', '13900000003', date('2025-09-01'), 1], ['C1', '13900000004', date('2025-09-02'), 1]],
    ],
  ])('is not made when there is nothing to ask: %s', async (_, orders) => {
    const host = await onHost({ Orders: orders });
    update(host);
    expect(hasSheet(host)).toBe(false);
  });

  test('costs nothing where it is not, few calls when it is read, and a few more only when it changes', async () => {
    const calls = async (rows: Table, edits: readonly (readonly [cell: string, text: string])[]) => {
      const host = await onHost({ Orders: rows });
      update(host);
      for (const [cell, text] of edits) host.edit(cell, text);
      update(host);
      return host.executions.at(-1)?.calls ?? 0;
    };
    const apart = SPLIT_IN_THREE.map((row, at): CellInput[] => (at === 0 ? [...row] : [row[0] ?? '', `1380000000${at}`, row[2] ?? '', row[3] ?? '']));
    const ordered = ['Orders!D6', '6'] as const;
    expect((await calls(SPLIT_IN_THREE, [])) - (await calls(apart, []))).toBeLessThanOrEqual(3); // found by its id, and read
    expect((await calls(SPLIT_IN_THREE, [[`${SHEET}!C2`, 'no']])) - (await calls(apart, [ordered]))).toBeLessThanOrEqual(12); // a sheet of ours more to show
  });

  test('speaks Chinese in a Chinese spreadsheet, and asks about one name with two phones', async () => {
    const rows: Table = [
      ['客户', '手机', '日期', '金额'],
      ['王伟', '13800000001', date('2025-09-01'), 10],
      ['王伟', '13800000002', date('2025-09-02'), 20],
      ['李娜', '', date('2025-09-03'), 30],
    ];
    const host = await onHost({ 订单: rows }, { locale: 'zh_CN' });
    expect(host.menu('立即更新').error).toBeUndefined();
    expect(rowsOf(host, '分层 · 同一客户')).toEqual([
      ['客户', '同一客户', '是同一位？（是/否）', '确认人', '日期', '为何询问', '合并后的层级', '代码'],
      ['王伟', '', '', '', '', '同一个名称下有 2 个电话，可能是几个人。请分别给出客户编号；在“是同一位？”下写任何内容即不再询问。', '', 'crowded'],
    ]);
  });

  test('of the sample shop', async () => {
    const host = await onHost(sampleSheets('en'));
    update(host);
    expect(hasSheet(host)).toBe(false);
  });
});

describe('buyers that a platform has masked', () => {
  const rows: Table = [
    ['订单号', '收货人', '手机', '收货人省份', '日期', '金额'],
    ['A1', '王*', '138****6198', '浙江省', date('2025-09-01'), 10],
    ['A2', '王*', '138****6198', '浙江', date('2025-09-02'), 20],
    ['A3', '李*', '139****0001', '广东', date('2025-09-03'), 30],
  ];

  test('are refused until the rules allow probable customers; these are marked in their lists', async () => {
    const host = await onHost({ Orders: rows });
    host.menu('Update now');
    expect(host.ui.alerts.at(-1)?.message).toMatch(/hides who bought \(cell C2\): .* or allow probable customers in the rules/);
    host.clientRun('ui_applyPolicy', [{ probableCustomers: true }]);
    expect(rowsOf(host, 'Tiers · Rules').at(-1)?.slice(0, 2)).toEqual(['Probable customers', 'yes']);
    const alerts = host.ui.alerts.length;
    expect(host.menu('Update now').error).toBeUndefined();
    expect(host.ui.alerts.length).toBe(alerts);
    expect(
      customers(host)
        .map(([name, , orders, spend]) => [name, orders, spend])
        .sort(),
    ).toEqual([
      ['138****6198 · 王* · 浙江', 2, 30],
      ['139****0001 · 李* · 广东', 1, 30],
    ]);
    for (const [why] of columnsOf(host.book, 'Tiers · Customers', 'Why')) expect(why).toMatch(/low confidence/);
  });
});

describe('personal names', () => {
  const rows: Table = [
    ['姓名', 'Date', 'Amount'],
    ['王伟', date('2025-09-01'), 10],
  ];

  test('are a question that changes nothing, and a row of the rules answers it', async () => {
    const host = await onHost({ Orders: rows });
    host.menu('Update now');
    expect(host.ui.alerts.at(-1)?.message).toMatch(/tells buyers apart only by the names in 姓名 \(A\)/);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
    host.clientRun('ui_applyPolicy', [{ columns: { name: '姓名' } }]);
    expect(host.menu('Update now').error).toBeUndefined();
    expect(customers(host)).toEqual([['王伟', 'VIP', 1, 10]]);
  });
});
