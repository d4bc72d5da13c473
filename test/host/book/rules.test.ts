import { describe, expect, test } from 'vitest';
import type { CellRule } from '../../../src/host/book';
import { desk } from './support';

const LIST: CellRule = { kind: 'list', values: ['Gold', 'Silver'], strict: true };
const CHECKBOX: CellRule = { kind: 'checkbox' };

describe('rules of cells', () => {
  test('the latest wins, and undefined takes rules away, from part of a block too', () => {
    const { book } = desk();
    book.setRule({ sheetId: 1, row: 0, column: 0, rows: 10, columns: 3 }, LIST);
    book.setRule({ sheetId: 1, row: 4, column: 1, rows: 2, columns: 1 }, CHECKBOX);
    book.setRule({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 26 }, undefined);
    expect([book.rule(1, 0, 0), book.rule(1, 1, 0), book.rule(1, 4, 1), book.rule(1, 4, 2), book.rule(1, 10, 0)]).toEqual([
      undefined,
      LIST,
      CHECKBOX,
      LIST,
      undefined,
    ]);
  });

  test('they move with rows and columns, stay when looks or contents are cleared, and are copied with the sheet', () => {
    const { book } = desk();
    const block = { sheetId: 1, row: 2, column: 2, rows: 3, columns: 1 };
    book.setRule(block, LIST);
    book.clearFormat(block);
    book.clear(block);
    book.insertRows(1, 3, 1);
    book.deleteColumns(1, 0, 1);
    const copy = book.copySheet(1, 'Copy');
    for (const id of [1, copy.id]) expect([1, 2, 3, 5, 6].map((row) => book.rule(id, row, 1))).toEqual([undefined, LIST, LIST, LIST, undefined]);
    book.setRule({ sheetId: copy.id, row: 0, column: 0, rows: 100, columns: 25 }, undefined);
    expect(book.rule(1, 2, 1)).toEqual(LIST);
  });

  test.each<[input: string | number, broken: boolean, why: string]>([
    ['Gold', false, 'is in the list'],
    ['Tin', true, 'is not'],
    ['', false, 'emptying is allowed'],
    [5, true, 'no number is'],
  ])('%j in a strict list is broken: %s (%s)', (input, broken) => {
    const { book } = desk();
    book.setRule({ sheetId: 1, row: 1, column: 1, rows: 2, columns: 1 }, LIST);
    const place = book.brokenRule({ sheetId: 1, row: 0, column: 0, rows: 3, columns: 3 }, [
      [1, 2, 3],
      ['a', input, 'b'],
      [4, '', 6],
    ]);
    expect(place).toEqual(broken ? { row: 1, column: 1 } : undefined);
  });
});

describe('looks go back to the default', () => {
  test('a member that is undefined takes the look away, from a patch and from a cell', () => {
    const { book } = desk();
    const block = { sheetId: 1, row: 0, column: 0, rows: 5, columns: 2 };
    book.setFormat(block, { fontWeight: 'bold', background: '#ff0000', numberFormat: '0%' });
    book.setFormat({ ...block, rows: 1, columns: 1 }, { background: undefined });
    book.setFormat({ ...block, row: 2, rows: 2 }, { fontWeight: undefined, numberFormat: undefined });
    expect([0, 1, 2].map((row) => book.format(1, row, 0))).toEqual([
      { fontWeight: 'bold', numberFormat: '0%' },
      { fontWeight: 'bold', background: '#ff0000', numberFormat: '0%' },
      { background: '#ff0000' },
    ]);
    book.write({ ...block, row: 3, rows: 1, columns: 1 }, [[0.5]]);
    expect(book.display({ ...block, row: 3, rows: 1, columns: 1 })).toEqual([['0.5']]);
  });
});
