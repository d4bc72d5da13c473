import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';
import { idOf, update } from './overridesPage';

const ORDERS: Table = [
  ['Customer ID', 'Email', 'Phone', 'Date', 'Amount', 'Accepts Marketing'],
  ['Ana', 'ana@example.com', '13800138000', date('2025-11-01'), 900, 'yes'],
  ['Ben', 'ben@example.com', '', date('2025-11-02'), 500, 'no'],
  ['Ben', 'ben@example.com', '', date('2025-11-03'), 500, 'yes'],
  ['Chloe', 'b***@example.com', '', date('2025-11-04'), 300, 'yes'],
  ['Deng', 'deng@example.com', '', date('2025-11-05'), 200, ''],
];

const CUSTOMERS: Table = [
  ['Customer ID', 'Email', 'Unsubscribed'],
  ['Deng', '', 'yes'],
  ['Chloe', 'chloe@example.com', ''],
];

async function listFrom(sheet: string, sheets: Readonly<Record<string, Table>> = { Orders: ORDERS }): Promise<Host> {
  const host = await onHost(sheets);
  update(host);
  host.ui.moveTo(idOf(host, sheet), { row: 1, column: 0, rows: 1, columns: 1 });
  expect(host.menu('Make a mailing list').error).toBeUndefined();
  return host;
}

const HEADINGS = ['Customer', 'Tier', 'E-mail', 'Phone', 'Consent'];
const rowsOf = (host: Host) => cellsOf(host.book, 'Mailing list').map(([name, , ...rest]) => [name, ...rest]);

describe('a mailing list', () => {
  test('holds no more than a mailing needs, and nobody who said no in any row', async () => {
    const host = await listFrom('Tiers · Customers');
    expect(cellsOf(host.book, 'Mailing list')[0]).toEqual(HEADINGS);
    expect(rowsOf(host).slice(1)).toEqual([
      ['Deng', 'deng@example.com', '', 'not recorded'],
      ['Ana', 'ana@example.com', expect.stringContaining('13800138000'), 'yes'],
    ]);
    expect(host.ui.toasts.at(-1)?.message).toBe(
      '2 customers in “Mailing list”. Left out: 1 who said no, 1 without an address. Consent recorded for 1: ask the others first.',
    );
  });

  test('hears a “no” in the sheet of customers, too, and takes a missing address from there', async () => {
    const host = await listFrom('Tiers · Customers', { Orders: ORDERS, Customers: CUSTOMERS });
    expect(
      rowsOf(host)
        .slice(1)
        .map(([name, email]) => [name, email]),
    ).toEqual([
      ['Chloe', 'chloe@example.com'],
      ['Ana', 'ana@example.com'],
    ]);
  });

  test('of a tier’s sheet holds that tier; made again, it is the same', async () => {
    const host = await listFrom('Tiers · VIP');
    const first = cellsOf(host.book, 'Mailing list');
    expect(first.slice(1).map(([name, tier]) => [name, tier])).toEqual([]);
    host.ui.moveTo(idOf(host, 'Tiers · Customers'), { row: 1, column: 0, rows: 1, columns: 1 });
    host.menu('Make a mailing list');
    const all = cellsOf(host.book, 'Mailing list');
    host.menu('Make a mailing list');
    expect([all.length, cellsOf(host.book, 'Mailing list')]).toEqual([3, all]);
  });

  test('is not made from anywhere else', async () => {
    const host = await listFrom('Orders');
    expect(host.ui.alerts.at(-1)?.message).toMatch(
      /^Select a cell in a tier's sheet or in the list of customers first.*nothing was changed\.\n\nGo to the list of customers now/,
    );
    expect(host.book.sheetByName('Mailing list')).toBeUndefined();
  });

  test('has the same five columns where orders tell names, too', async () => {
    const named = ORDERS.map((row, at) => [...row, at === 0 ? 'Full name' : `${row[0]} Example`]) as Table;
    const host = await listFrom('Tiers · Customers', { Orders: named });
    expect(cellsOf(host.book, 'Tiers · Customers')[0]?.slice(0, 3)).toEqual(['Customer', 'Tier', 'Name']);
    expect(cellsOf(host.book, 'Mailing list')[0]).toEqual(HEADINGS);
    expect(JSON.stringify(cellsOf(host.book, 'Mailing list'))).not.toContain('Example"');
  });
});

describe('a mailing list from which somebody is erased', () => {
  /** Columns of a person's own at the left, in between, and at the right; Deng's row names Ana in all of them. */
  const own = async (locale = 'en_US'): Promise<{ host: Host; erase: () => void; list: string }> => {
    const zh = locale === 'zh_CN';
    const [list, customers] = zh ? ['联系名单', '分层 · 客户'] : ['Mailing list', 'Tiers · Customers'];
    const host = await onHost({ Orders: ORDERS }, { locale });
    expect(host.menu(zh ? '立即更新' : 'Update now').error).toBeUndefined();
    host.ui.moveTo(idOf(host, customers), { row: 1, column: 0, rows: 1, columns: 1 });
    expect(host.menu(zh ? '生成联系名单' : 'Make a mailing list').error).toBeUndefined();
    const id = idOf(host, list);
    host.byHand(() => host.book.insertColumns(id, 3, 1));
    host.byHand(() => host.book.insertColumns(id, 0, 1));
    for (const [column, heading] of Object.entries({ A: 'Phone', E: 'Met', H: 'Friend' })) host.edit(`${list}!${column}1`, heading);
    for (const [cell, text] of Object.entries({ A2: 'Ana', E2: 'ana', H2: 'Ana', A3: 'my first', E3: 'in June', H3: 'Deng' }))
      host.edit(`${list}!${cell}`, text);
    return { host, list, erase: () => expect(host.clientRun('ui_eraseCustomer', ['Ana'])).toMatchObject({ value: { ok: true } }) };
  };

  test.each(['en_US', 'zh_CN'])('%s: their cells of ours are blank, and people’s own columns are as they were', async (locale) => {
    const { host, list, erase } = await own(locale);
    const before = cellsOf(host.book, list);
    expect([before.length, before[2]?.[1], before[2]?.[3]]).toEqual([3, 'Ana', 'ana@example.com']);
    erase();
    expect(cellsOf(host.book, list)).toEqual([before[0], before[1], ['my first', '', '', '', 'in June', '', '', 'Deng']]);
  });

  test('without a heading of customers nobody knows whose line is whose, and nothing is touched', async () => {
    const { host, list, erase } = await own();
    host.edit(`${list}!B1`, 'Who');
    const before = cellsOf(host.book, list);
    erase();
    expect(cellsOf(host.book, list)).toEqual(before);
  });
});
