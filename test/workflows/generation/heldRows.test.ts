import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { healthOf } from '../../../src/workflows/generation/healthTold';
import { heldRows } from '../../../src/workflows/generation/heldRows';
import { booked } from '../../../src/workflows/generation/shownRows';
import type { SheetSize, Workbook } from '../../../src/workflows/services';
import { cellsAfter, listOf } from './pages';

const [ANA, BEN, CHLOE] = [
  ['Ana', 'VIP', 85],
  ['Ben', 'Gold', 40],
  ['Chloe', 'Gold', 39],
] as const;
const LIST = listOf([ANA, BEN]);
const TOLD = Object.values(healthOf(booked(LIST, 7), 0)).join('|');
const cells = () => cellsAfter(LIST, 7).map((row) => [...row, 'As of']);

interface Place {
  readonly told?: string;
  readonly grid?: SheetSize; // of the whole sheet
  readonly read?: SheetSize; // what it held when it was read whole
}

/** How the sheet is read, and whether what is read holds all that a page needs. */
function readings(held: readonly (readonly Cell[])[], next = LIST, { told = TOLD, grid = { rows: 1000, columns: 26 }, read }: Place = {}): string[] {
  const log: string[] = [];
  const workbook = {
    state: { told: () => told },
    sizeRead: () => read,
    readOwn() {
      log.push('whole');
      return { sheet: 'List', rows: held };
    },
    readPart(_: unknown, { rows, columns }: SheetSize) {
      log.push(`${rows} × ${columns}`);
      const isThere = rows <= grid.rows && columns <= grid.columns;
      return isThere ? Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_cell, column): Cell => held[row]?.[column] ?? '')) : [];
    },
  } as unknown as Workbook;
  heldRows(workbook, { role: 'customers', id: 5 }, next);
  return log;
}

const rows = (...places: (number | undefined)[]) => places.map((row) => (row === undefined ? [] : (cells()[row] as Cell[])));
const answered = { answered: 123, fillsSheet: true };

test.each<[why: string, held: Cell[][], next: typeof LIST | undefined, place: Place, read: string[]]>([
  ['as the last update left it', cells(), undefined, {}, ['3 × 8']],
  ['the page grows: the rows it will need are looked at, too', cells(), listOf([ANA, BEN, CHLOE]), {}, ['4 × 8']],
  ['it grows beyond the grid', cells(), listOf([ANA, BEN, CHLOE]), { grid: { rows: 3, columns: 26 } }, ['4 × 8', 'whole']],
  ['nobody has told how far it reaches', cells(), undefined, { told: '' }, ['whole']],
  ['an earlier version told', cells(), undefined, { told: '7|7|2|3|80' }, ['whole']],
  ['a row was put in meanwhile', rows(0, 1, undefined, 2), undefined, {}, ['3 × 8', 'whole']],
  ['a row was deleted meanwhile', rows(0, 2), undefined, {}, ['3 × 8', 'whole']],
  ['a column was put in', cells().map((row) => ['', ...row]), undefined, {}, ['3 × 8', 'whole']],
  [
    'a heading was worded anew',
    cells().map((row, at) => row.map((cell, column) => (at === 0 && column === 2 ? 'Points' : cell))),
    undefined,
    {},
    ['3 × 8', 'whole'],
  ],
  ['rows were sorted', rows(0, 2, 1), undefined, {}, ['3 × 8']],
  ['people answer in it, and it was not read in this run', cells(), listOf([ANA, BEN], answered), {}, ['whole']],
  ['people answer in it, and have written below', [...cells(), ['my own']], listOf([ANA, BEN], answered), { read: { rows: 4, columns: 9 } }, ['4 × 9']],
])('%s: %#', (_, held, next, place, read) => expect(readings(held, next, place)).toEqual(read));
