import { describe, expect, test } from 'vitest';
import { cellsNeeded, MOST_CELLS } from '../../src/workflows/cellsNeeded';

const page = (rows: number, columns: number) => ({ rows: Array.from({ length: rows }, () => new Array<string>(columns).fill('x')) });

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
