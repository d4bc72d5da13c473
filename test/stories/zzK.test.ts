import { test } from 'vitest';
import { cellsOf, date, onHost, type Table } from '../support/onHost';
const SHEET = 'Tiers · Same customer';
const T: Table = [
  ['Customer ID', 'Phone', 'Date', 'Amount'],
  ['C1', '138 0013 8000', date('2025-09-01'), 400],
  ['C2', '+8613800138000', date('2025-10-01'), 400],
  ['C3', 13_800_138_000, date('2025-11-01'), 400],
  ['C4', '13900000001', date('2025-11-01'), 1000],
  ['C5', '13900000002', date('2025-09-02'), 5],
];
test('x', async () => {
    const host = await onHost({ Orders: T });
    host.menu('Update now');
    console.log(JSON.stringify(cellsOf(host.book, SHEET)), host.book.sheetByName(SHEET)?.rowCount);
    host.edit(`${SHEET}!C2`, 'no');
    host.edit(`${SHEET}!C3`, 'TRUE');
    console.log(JSON.stringify(cellsOf(host.book, SHEET).slice(0,8)), host.book.sheetByName(SHEET)?.rowCount);
    host.menu('Update now');
    console.log(JSON.stringify(cellsOf(host.book, SHEET)), host.book.sheetByName(SHEET)?.rowCount);
    console.log(JSON.stringify(cellsOf(host.book, 'Tiers · Customers')));
    host.menu('Update now');
    console.log(host.executions.at(-1)?.calls, host.executions.at(-1)?.writes, host.executions.at(-1)?.trace.map((t: any) => t.name+(t.writes?'*':'')).join(' '));
});
