import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/host/book';
import { desk } from './support';

const AREA = { sheetId: 1, row: 2, column: 1, rows: 4, columns: 2 };
const CHART: Omit<Chart, 'id'> = { kind: 'column', title: 'Spend', area: AREA, row: 8, column: 4, colors: ['#112233'] };

describe('charts follow their cells', () => {
  test.each<
    [
      method: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns',
      at: number,
      count: number,
      area: object | undefined,
      corner: [number, number],
      why: string,
    ]
  >([
    ['insertRows', 0, 2, { ...AREA, row: 4 }, [10, 4], 'rows above push both down'],
    ['insertRows', 3, 2, { ...AREA, rows: 6 }, [10, 4], 'rows inside widen the area'],
    ['insertRows', 9, 1, AREA, [8, 4], 'rows below change nothing'],
    ['deleteRows', 3, 2, { ...AREA, rows: 2 }, [6, 4], 'rows inside narrow it'],
    ['deleteRows', 0, 3, { ...AREA, row: 0, rows: 3 }, [5, 4], 'some before, some inside'],
    ['deleteRows', 2, 4, undefined, [4, 4], 'all of its cells: nothing left to show'],
    ['deleteRows', 7, 3, AREA, [7, 4], 'the corner stays where its cell was'],
    ['deleteRows', 5, 95, { ...AREA, rows: 3 }, [4, 4], 'and inside the grid'],
    ['insertColumns', 1, 1, { ...AREA, column: 2 }, [8, 5], 'columns do the same'],
    ['deleteColumns', 1, 1, { ...AREA, columns: 1 }, [8, 3], 'also when deleted'],
  ])('%s(%d, %d): area %j, corner %j (%s)', (method, at, count, area, corner) => {
    const { book } = desk({ sheets: ['Sheet1', 'Other'] });
    const { id } = book.insertChart(1, CHART);
    book.insertChart(2, { ...CHART, row: 1, column: 1 });
    book[method](1, at, count);
    expect(book.sheets[0]?.charts).toEqual([{ ...CHART, id, area, row: corner[0], column: corner[1] }]);
    expect(book.sheets[1]?.charts).toMatchObject([{ area, row: 1, column: 1 }]);
  });

  test('a copied sheet has charts of its own, over its own cells', () => {
    const { book } = desk({ sheets: ['Sheet1', 'Other'] });
    const elsewhere = { ...AREA, sheetId: 2 };
    book.insertChart(1, CHART);
    book.insertChart(1, { ...CHART, area: elsewhere });
    const copy = book.copySheet(1, 'Copy');
    expect(copy.charts.map((chart) => chart.area)).toEqual([{ ...AREA, sheetId: copy.id }, elsewhere]);
    expect(new Set([...copy.charts, ...(book.sheets[0]?.charts ?? [])].map((chart) => chart.id)).size).toBe(4);
  });

  test('deleting a sheet drops its charts and empties those that showed it', () => {
    const { book } = desk({ sheets: ['Sheet1', 'Other'] });
    book.insertChart(1, CHART);
    const { id } = book.insertChart(2, CHART);
    book.deleteSheet(1);
    expect(book.sheets.flatMap((sheet) => sheet.charts)).toEqual([{ ...CHART, id, area: undefined }]);
    book.deleteChart(2, id);
    expect(book.sheets[0]?.charts).toEqual([]);
  });
});
