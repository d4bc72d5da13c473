import { describe, expect, test } from 'vitest';
import { createBook } from '../../../src/host';
import { dataEdge, type Toward } from '../../../src/host/server/dataEdge';
import { act, get, serveToy } from './served';

const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC' });
const sheet = book.insertSheet('Orders', { rows: 9000, columns: 8 });
book.load(sheet.id, [
  ['a', 'b', '', 'd', '', ''],
  ['a', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['a', '', '', '', '', 'f'],
]);
book.write({ sheetId: sheet.id, row: 8499, column: 0, rows: 1, columns: 1 }, [['far']]);

describe('where Ctrl+arrow goes', () => {
  test.each<[row: number, column: number, toward: Toward, toRow: number, toColumn: number, why: string]>([
    [0, 0, 'right', 0, 1, 'inside data to its last cell'],
    [0, 1, 'right', 0, 3, 'from the edge of data over a gap to the next'],
    [0, 2, 'right', 0, 3, 'from an empty cell to the next data'],
    [0, 3, 'right', 0, 7, 'with none ahead to the border'],
    [0, 7, 'right', 0, 7, 'at the border nowhere'],
    [0, 7, 'left', 0, 3, 'backwards too'],
    [0, 3, 'left', 0, 1, 'backwards over a gap'],
    [0, 1, 'left', 0, 0, 'backwards inside data'],
    [0, 0, 'down', 1, 0, 'down inside data'],
    [1, 0, 'down', 3, 0, 'down over a gap'],
    [3, 0, 'down', 8499, 0, 'far down'],
    [8499, 0, 'down', 8999, 0, 'down to the border'],
    [8999, 0, 'up', 8499, 0, 'up'],
    [8499, 0, 'up', 3, 0, 'far up'],
    [0, 0, 'up', 0, 0, 'up at the border nowhere'],
    [5, 5, 'end', 8499, 5, 'the last row and the last column, whichever cells hold them'],
  ])('%d, %d %s: %d, %d (%s)', (row, column, toward, toRow, toColumn) => {
    expect(dataEdge(book, sheet, { row, column }, toward)).toEqual({ row: toRow, column: toColumn });
  });

  test('the end of an empty sheet is its first cell', () => {
    expect(dataEdge(book, book.insertSheet('Empty'), { row: 4, column: 4 }, 'end')).toEqual({ row: 0, column: 0 });
  });
});

test('the page asks for it by address, and is told when it asks nonsense', async () => {
  const served = await serveToy('');
  await act(served, { do: 'type', at: { sheetId: 1, row: 6, column: 2 }, text: 'x' });
  expect(await get(served, '/api/edge?sheet=1&row=0&column=2&to=down')).toEqual({ row: 6, column: 2 });
  await expect(get(served, '/api/edge?sheet=1&row=0&column=2&to=toString')).rejects.toThrow('400: The edge of the data lies');
  await expect(get(served, '/api/edge?sheet=9&row=0&column=2&to=down')).rejects.toThrow('404');
  await served.close();
});
