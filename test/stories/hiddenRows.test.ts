import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';

/** T19: three orders, the second and third row of the sheet to be hidden. */
const ORDERS: Table = [
  ['Customer', 'Date', 'Amount'],
  ['C1', date('2025-07-01'), 10],
  ['C2', date('2025-07-02'), 20],
  ['C3', date('2025-07-02'), 30],
];

function afterUpdate(host: Host): string {
  const run = host.menu('Update now');
  expect(run.error).toBeUndefined();
  return cellsOf(host.book, 'Tiers · Summary').flat().join('\n');
}

function hide(host: Host, sheet: string, rows: readonly [row: number, by: 'hand' | 'filter' | undefined][]): void {
  for (const [row, by] of rows) host.book.hideRows(host.book.sheetByName(sheet)?.id ?? -1, row - 1, 1, by);
}

const customersOf = (host: Host) => cellsOf(host.book, 'Tiers · Customers').length - 1;

describe('hidden rows', () => {
  test('count like all others, whether hidden by hand or by a filter, and are told', async () => {
    const host = await onHost({ Orders: ORDERS });
    hide(host, 'Orders', [
      [3, 'hand'],
      [4, 'filter'],
    ]);
    expect(afterUpdate(host)).toContain('2 hidden rows are included (in the column of Orders!A1)');
    expect(customersOf(host)).toBe(3);
  });

  test('none is told when none is hidden, and it is told anew at every update', async () => {
    const host = await onHost({ Orders: ORDERS });
    expect(afterUpdate(host)).not.toContain('hidden');
    hide(host, 'Orders', [[2, 'hand']]);
    expect(afterUpdate(host)).toContain('1 hidden row is included');
    hide(host, 'Orders', [[2, undefined]]);
    expect(afterUpdate(host)).not.toContain('hidden');
  });

  test.each<[why: string, change: (host: Host, sheetId: number) => void]>([
    ['a row is put in just below the header', (host, id) => host.book.insertRows(id, 1, 1)],
    ['the header moves down', (host, id) => host.book.insertRows(id, 0, 2)],
    ['a column is put in before the customers', (host, id) => host.book.insertColumns(id, 0, 1)],
    ['the sheet is renamed', (host, id) => host.book.renameSheet(id, 'It\'s =1+1 "now"!')],
    [
      'the customers are deleted and come back elsewhere',
      (host, id) => [
        host.book.deleteColumns(id, 0, 1),
        host.book.write({ sheetId: id, row: 0, column: 3, rows: 4, columns: 1 }, [['Customer'], ['C1'], ['C2'], ['C3']]),
      ],
    ],
  ])('are counted right after %s', async (_, change) => {
    const host = await onHost({ Orders: ORDERS });
    hide(host, 'Orders', [[3, 'hand']]);
    afterUpdate(host);
    change(host, host.book.sheetByName('Orders')?.id ?? -1);
    expect(afterUpdate(host)).toContain('1 hidden row is included');
  });

  test('are counted in the sheet the orders are in now', async () => {
    const host = await onHost({ Orders: ORDERS });
    afterUpdate(host);
    host.book.renameSheet(host.book.sheetByName('Orders')?.id ?? -1, 'Old');
    const id = host.book.insertSheet('Orders').id;
    host.book.write({ sheetId: id, row: 0, column: 0, rows: 4, columns: 3 }, ORDERS);
    hide(host, 'Old', [
      [2, 'hand'],
      [3, 'hand'],
    ]);
    hide(host, 'Orders', [[4, 'hand']]);
    expect(afterUpdate(host)).toContain('1 hidden row is included (in the column of Orders!A1)');
  });

  test('blank hidden rows are no orders, and are not counted', async () => {
    const host = await onHost({ Orders: ORDERS });
    hide(host, 'Orders', [
      [4, 'hand'],
      [9, 'hand'],
    ]);
    expect(afterUpdate(host)).toContain('1 hidden row is included');
  });
});
