import { describe, expect, test } from 'vitest';
import { rememberColumns } from '../../src/core/reading';
import { keepTables, newestAnswer, type RememberedTable, rememberedTables, withAnswer } from '../../src/workflows/columnMemory';
import { notebook } from '../support/notebook';

const HEADER = ['Name', 'Mail', 'Qty', 'Price', 'Total', 'Total'];
const said = (columns: Parameters<typeof rememberColumns>[1], header = HEADER, sheet = 'Orders'): RememberedTable => ({
  ...rememberColumns(header, columns),
  sheet,
  at: 1,
});

describe('a new answer to the same header', () => {
  test.each<[why: string, before: Parameters<typeof said>[0], now: Parameters<typeof said>[0], roles: string[]]>([
    ['stands beside another', { name: 0 }, { amount: 4 }, ['name', 'amount']],
    ['a key takes the place of another key', { name: 0, amount: 4 }, { email: 1 }, ['amount', 'email']],
    ['an amount takes the place of quantity × price', { quantity: 2, unitPrice: 3, name: 0 }, { amount: 4 }, ['name', 'amount']],
    ['a quantity takes the place of an amount, not of a price', { unitPrice: 3 }, { quantity: 2 }, ['unitPrice', 'quantity']],
    ['quantity × price take the place of an amount', { amount: 4 }, { quantity: 2, unitPrice: 3 }, ['quantity', 'unitPrice']],
  ])('%s', (_, before, now, roles) => {
    const [table, ...others] = withAnswer([said(before)], said(now));
    expect(Object.keys(table?.names ?? {})).toEqual(roles);
    expect(Object.keys(table?.places?.columns ?? {})).toEqual(roles.includes('amount') ? ['amount'] : []);
    expect(others).toEqual([]);
  });

  test('known by place is forgotten when the columns have moved since', () => {
    const moved = ['Total', ...HEADER.slice(0, 5)];
    const [table] = withAnswer([said({ amount: 4 })], said({ refund: 0 }, moved));
    expect([table?.names, table?.places?.columns]).toEqual([{ refund: 'total' }, { refund: 0 }]);
  });

  test('to another header goes in front', () => {
    const tables = withAnswer([said({ amount: 4 })], said({ amount: 0 }, ['Foo', 'Bar']));
    expect(tables.map(({ names }) => names)).toEqual([{ amount: 'foo' }, { amount: 'total' }]);
  });
});

describe('what is kept', () => {
  test('is read back as it was', () => {
    const notes = notebook();
    const tables = [said({ amount: 4, name: 0 }), said({ amount: 0 }, ['', 'Date'])];
    keepTables(notes, tables);
    expect(rememberedTables(notes)).toEqual(tables);
  });

  test('fits Google’s 9 KB, the newest first, however long the names', () => {
    const notes = notebook();
    const long = (table: number) => ['名', '日', '额', '单'].map((name) => name.repeat(95) + table);
    const tables = Array.from({ length: 20 }, (_, table) => said({ name: 0, date: 1, amount: 2, order: 3 }, long(table)));
    const kept = keepTables(notes, tables);
    const bytes = Buffer.byteLength(notes.notes.get('tierkeeper.columns') ?? '');
    expect(bytes).toBeLessThanOrEqual(8000);
    expect(bytes).toBeGreaterThan(6000);
    expect(kept).toEqual(tables.slice(0, kept.length));
  });

  test('nothing leaves no note', () => {
    const notes = notebook();
    keepTables(notes, [said({ amount: 4 })]);
    keepTables(notes, []);
    expect(notes.notes.size).toBe(0);
  });
});

test('the newest answer is the one about the sheet that was read last; before any was, the newest of all', () => {
  const tables = [said({ amount: 4 }, HEADER, 'A'), said({ amount: 0 }, ['X'], 'B')];
  expect([undefined, 'B', 'C'].map((sheet) => newestAnswer(tables, sheet)?.sheet)).toEqual(['A', 'B', undefined]);
});
