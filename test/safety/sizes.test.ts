import { describe, expect, test } from 'vitest';
import type { CellInput } from '../../src/host';
import { cellsOf, date, onHost, userSheetsOf } from '../support/onHost';

const DAY = date('2025-11-01');

/** An order for each of these customers, in a table of that many columns, with the answer of an update. */
async function updatedShop(rows: number, columns: number) {
  const more = Array.from({ length: columns - 3 }, (_, index) => `Extra ${index + 1}`);
  const orders = Array.from({ length: rows }, (_, index): CellInput[] => [`C${index}`, DAY, 1 + index, ...more.map(() => 'x')]);
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount', ...more], ...orders] });
  const before = userSheetsOf(host.book, ['Orders']);
  const reply = host.clientRun('ui_updateNow');
  return { host, reply, before };
}

describe('tables of every size are judged, or refused with a sentence and nothing half done', () => {
  test.each<[rows: number, columns: number]>([
    [1, 3],
    [2, 3],
    [10, 3],
    [1000, 3],
    [10, 40],
    [10, 700],
  ])('%i orders in %i columns', async (rows, columns) => {
    const { host, reply, before } = await updatedShop(rows, columns);
    expect(reply).toMatchObject({ ok: true, value: { ok: true, value: { rowsRead: rows, rowsUsed: rows, customers: rows } } });
    expect(cellsOf(host.book, 'Tiers · Customers').filter(([name]) => String(name).startsWith('C') && name !== 'Customer')).toHaveLength(rows);
    expect(userSheetsOf(host.book, ['Orders'])).toEqual(before);
  });

  test('no order at all is told, and no tier sheet is made', async () => {
    const { host, reply } = await updatedShop(0, 3);
    expect(reply).toMatchObject({ ok: true, value: { ok: false, error: { message: expect.stringMatching(/Orders/) } } });
    expect(host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['Orders']);
  });

  test('a cell as long as a cell can be is a customer like others, whose name is shown by its first 999 characters', async () => {
    const long = 'y'.repeat(50_000);
    const host = await onHost({
      Orders: [
        ['Customer', 'Date', 'Amount'],
        [long, DAY, 7],
        ['Ana', DAY, 3],
      ],
    });
    expect(host.clientRun('ui_updateNow')).toMatchObject({ value: { ok: true } });
    expect(cellsOf(host.book, 'Tiers · Customers').map(([name]) => name)).toContain(`${'y'.repeat(999)}…`);
  });
});
