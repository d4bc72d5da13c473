import { describe, expect, test } from 'vitest';
import { cellsBeyondTheMost, cellsNeeded, MOST_CELLS } from '../../src/workflows/cellsNeeded';

const page = (rows: number, columns: number) => ({ rows, columns });

describe('the cells a file will have', () => {
  test.each<[others: { rows: number; columns: number }[], sheet: { rows: number; columns: number } | undefined, needed: number, why: string]>([
    [[], undefined, 26_000, 'a new sheet is 1,000 × 26, whatever is in it'],
    [[], { rows: 10, columns: 3 }, 40, 'the sheet grows by a column and no row'],
    [[], { rows: 50, columns: 20 }, 1000, 'it never shrinks'],
    [[{ rows: 1000, columns: 26 }], { rows: 10, columns: 4 }, 26_040, 'empty cells of other sheets count'],
  ])('%j + a page of 10 × 4 in %j are %i (%s)', (others, sheet, needed) => {
    expect(cellsNeeded(others, [{ page: page(10, 4), sheet }])).toBe(needed);
  });

  test('one row too many is noticed', () => {
    const others = [{ rows: 399_990, columns: 25 }];
    expect(cellsNeeded(others, [{ page: page(25, 10), sheet: { rows: 25, columns: 10 } }])).toBe(MOST_CELLS);
    expect(cellsNeeded(others, [{ page: page(26, 10), sheet: { rows: 25, columns: 10 } }])).toBe(MOST_CELLS + 10);
  });
});

const look = { kinds: [], headingRow: 1, tabColor: undefined, moneyFormat: '0' };

describe('before anything is written', () => {
  const list = (rows: number) => ({
    role: 'customers',
    wishedName: 'Customers',
    page: { rows: new Array<string[]>(rows).fill(new Array<string>(17).fill('x')), look },
  });
  const grid = (id: number, rows: number, columns: number) => ({ id, rows, columns });
  const inFile = (...grids: ReturnType<typeof grid>[]) => {
    const asked: string[] = [];
    const sheetSizes = () => {
      asked.push('sizes');
      return grids;
    };
    return { asked, workbook: { ownSheets: () => [{ role: 'customers', id: 7 }], sheetSizes } };
  };

  test('a file of usual size is not even asked how large its sheets are', () => {
    const { asked, workbook } = inFile(grid(7, 1000, 26));
    expect(cellsBeyondTheMost(workbook, [list(50_000)])).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('lists of many customers are asked for, and fit', () => {
    const { asked, workbook } = inFile(grid(7, 200_000, 26), grid(8, 100_000, 26));
    expect(cellsBeyondTheMost(workbook, [list(200_000)])).toBeUndefined();
    expect(asked).toEqual(['sizes']);
  });

  test('what does not fit is told with the count, our own sheet counted once, as large as it will be', () => {
    const { workbook } = inFile(grid(7, 1000, 26), grid(8, 200_000, 26));
    expect(cellsBeyondTheMost(workbook, [list(200_000)])).toBe(200_000 * 26 + 200_000 * 26);
  });
});
