import { afterEach, describe, expect, test } from 'vitest';
import { CellError, createBook, DateValue } from '../../../src/host';
import type { Served } from '../../../src/host/server';
import type { CellWindow, ShownCell } from '../../../src/host/server/protocol';
import { shownCells } from '../../../src/host/server/shownCells';
import { get, serveToy, stateOf } from './served';

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

const oneSheet = () => {
  const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => 0 });
  return { book, sheetId: book.insertSheet('Orders').id };
};
const CELL = { row: 0, column: 0, rows: 1, columns: 1 };

describe('a cell as the page draws it', () => {
  type Cell = string | number | boolean | DateValue | CellError | { formula: string };
  test.each<[why: string, cell: Cell, shown: ShownCell | null]>([
    ['text', 'Ana', { text: 'Ana' }],
    ['a number stands right', 12.5, { text: '12.5', right: true }],
    ['a long number is shown short and edited whole', 1 / 3, { text: '0.3333333333', edit: '0.3333333333333333', right: true }],
    ['a date, too', new DateValue(45982), { text: '11/21/2025', right: true }],
    ['a boolean in the middle', true, { text: 'TRUE', middle: true }],
    ['a formula is edited as written', { formula: '=1+1' }, { text: '2', edit: '=1+1', right: true }],
    ['a formula giving nothing is still there to edit', { formula: '=""' }, { edit: '=""' }],
    ['text that looks like a number keeps its apostrophe', '00123', { text: '00123', edit: "'00123" }],
    ['nothing', '', null],
  ])('%s', (_, cell, shown) => {
    const { book, sheetId } = oneSheet();
    const rect = { sheetId, ...CELL };
    book.write(rect, [[cell]]);
    expect(shownCells(book, rect)).toEqual([[shown]]);
  });

  test('an error with the message behind it', () => {
    const { book, sheetId } = oneSheet();
    book.write({ sheetId, row: 0, column: 0, rows: 2, columns: 1 }, [[{ formula: '=B1:B2' }], ['x']]);
    const [[cell]] = shownCells(book, { sheetId, ...CELL }) as [[ShownCell]];
    expect(cell).toMatchObject({ text: '#REF!', edit: '=B1:B2', middle: true, error: expect.stringContaining('overwrite') });
  });

  test('looks, notes and rules, also where there is no value', () => {
    const { book, sheetId } = oneSheet();
    const rect = { sheetId, ...CELL };
    book.setFormat(rect, {
      background: '#ffeecc',
      fontWeight: 'bold',
      fontColor: '#333333',
      fontSize: 14,
      horizontalAlignment: 'center',
      wrap: true,
      note: 'Careful',
      numberFormat: '0.00',
    });
    book.setRule(rect, { kind: 'list', values: ['Gold', 'Silver'], strict: true });
    const look = { background: '#ffeecc', bold: true, color: '#333333', size: 14, align: 'center', wrap: true, note: 'Careful', format: '0.00' };
    expect(shownCells(book, rect)).toEqual([[{ ...look, rule: { kind: 'list', values: ['Gold', 'Silver'], strict: true } }]]);
  });

  test('the looks of a cell back at their defaults are none', () => {
    const { book, sheetId } = oneSheet();
    const rect = { sheetId, ...CELL };
    book.setFormat(rect, { fontWeight: 'normal', horizontalAlignment: 'general', wrap: false, note: '' });
    expect(shownCells(book, rect)).toEqual([[null]]);
  });
});

describe('a window of cells', () => {
  test.each<[why: string, query: string, place: Partial<CellWindow>, size: [rows: number, columns: number]]>([
    ['as asked', 'row=1&column=2&rows=3&columns=4', { row: 1, column: 2 }, [3, 4]],
    ['cut at the edge of the grid', 'row=998&column=25&rows=50&columns=50', { row: 998, column: 25 }, [2, 1]],
    ['moved into the grid', 'row=5000&column=-3&rows=1&columns=2', { row: 999, column: 0 }, [1, 2]],
    ['numbers left out or unreadable are the least there are', 'row=x', { row: 0, column: 0 }, [1, 1]],
  ])('%s', async (_, query, place, [rows, columns]) => {
    served = await serveToy('');
    const window = await get<CellWindow>(served, `/api/cells?sheet=1&${query}`);
    expect(window).toMatchObject({ sheetId: 1, revision: (await stateOf(served)).revision, ...place });
    expect([window.cells.length, window.cells[0]?.length]).toEqual([rows, columns]);
  });

  test('more than 100,000 cells at once are refused', async () => {
    served = await serveToy('');
    served.host.book.insertSheet('Long', { rows: 20_000 });
    await expect(get(served, '/api/cells?sheet=2&row=0&column=0&rows=20000&columns=26')).rejects.toThrow('400: These are too many cells at once.');
  });
});

test('a chart comes with its numbers', async () => {
  served = await serveToy('');
  const { book } = served.host;
  const table = [
    ['Tier', 'Customers', 'Spend'],
    ['Gold', 3, 120.5],
    ['Silver', 'many', 80],
    ['', '', ''],
    ['Bronze', 9, new CellError('#N/A')],
  ];
  book.write({ sheetId: 1, row: 0, column: 0, rows: 5, columns: 3 }, table);
  book.insertChart(1, {
    kind: 'column',
    title: 'Tiers',
    area: { sheetId: 1, row: 0, column: 0, rows: 1000, columns: 3 },
    row: 6,
    column: 1,
    colors: ['#aa0000', '#00aa00'],
  });
  const [chart] = (await stateOf(served)).sheets[0]?.charts ?? [];
  expect(chart).toEqual({
    id: chart?.id,
    kind: 'column',
    title: 'Tiers',
    row: 6,
    column: 1,
    colors: ['#aa0000', '#00aa00'],
    series: ['Customers', 'Spend'],
    categories: ['Gold', 'Silver', 'Bronze'],
    values: [
      [3, 120.5],
      [null, 80],
      [9, null],
    ],
  });
});
