import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthFormula } from '../../../src/apps-script/services/nativeFormulas';
import type { Cell } from '../../../src/core/model/cell';
import { isoDay } from '../../../src/core/model/day';
import { healthOf, healthTold, isSameHealth } from '../../../src/workflows/generation/healthTold';
import { booked } from '../../../src/workflows/generation/shownRows';
import { desk } from '../../host/book/support';
import { date } from '../../support/onHost';
import { cellsAfter, listOf } from './pages';

/** What the formula tells of a sheet that holds these cells, the list's generations standing in column G. */
function told(cells: readonly (readonly Cell[])[]): string {
  const { book, type, show } = desk({ sheets: ['State', 'List'], rows: cells.length + 3, columns: 10 });
  const held = cells.map((row) => row.map((cell) => (typeof cell === 'object' ? date(isoDay(cell.day)) : cell)));
  book.load(book.sheetByName('List')!.id, held);
  type('State!B1', healthFormula('List', 'G'));
  return String(show('State!B1'));
}

const LIST = listOf([
  ['Ana', 'VIP', 85.25],
  ['Ben', 'Gold', 40.5],
  ['王芳', 'Gold', 0],
]);
const FOUND = healthOf(booked(LIST, 7), 0);
const rows = (...places: (number | undefined)[]) => places.map((row) => (row === undefined ? [] : (cellsAfter(LIST, 7)[row] as Cell[])));
const edited = (row: number, column: number, cell: Cell) =>
  cellsAfter(LIST, 7).map((line, at) => (at === row ? line.map((each, place) => (place === column ? cell : each)) : line));

describe('what the formula tells of a list', () => {
  test('is what is told of it before it is written', () => {
    expect(healthTold(told(cellsAfter(LIST, 7)))).toEqual(FOUND);
    expect([FOUND.least, FOUND.most, FOUND.rows, FOUND.last, FOUND.numbers]).toEqual([7, 7, 3, 4, 12]);
  });

  const name = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '' && !/^[=+'#\d-]/.test(text));
  test('law: of any customers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            name,
            name,
            fc.integer({ min: -999_999, max: 99_999_999 }).map((cents) => cents / 100),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (customers) => {
          const list = listOf(customers);
          expect(healthTold(told(cellsAfter(list, 31)))).toEqual(healthOf(booked(list, 31), 0));
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[what: string, cells: readonly (readonly Cell[])[], isNoticed: boolean]>([
    ['nothing was done', cellsAfter(LIST, 7), false],
    ['a number became another of as many digits', edited(1, 2, 85.26), true],
    ['a zero was cleared', edited(3, 2, ''), true],
    ['a name became a longer one', edited(1, 0, 'Anna'), true],
    ['a tier became one of the same length', edited(2, 1, 'Bold'), false],
    ['a number became a text', edited(2, 2, '40.5'), true],
    ['a customer’s mark became another', edited(2, 5, 123_456_789_012_345), true],
    ['a generation was cleared', edited(2, 6, ''), true],
    ['a row was deleted', rows(0, 1, 3), true],
    ['a row was put in', rows(0, 1, undefined, 2, 3), true],
    ['a row was copied', rows(0, 1, 2, 3, 3), true],
    ['two rows changed places', rows(0, 2, 1, 3), false],
    ['something was written below, in our columns', [...cellsAfter(LIST, 7), ['my own']], true],
    ['something was written beside it', cellsAfter(LIST, 7).map((row) => [...row, '', 'my own']), false],
  ])('%s: noticed %#', (_, cells, isNoticed) => {
    const now = healthTold(told(cells));
    expect(now === undefined || !isSameHealth(now, FOUND)).toBe(isNoticed);
  });

  test.each<[what: string, text: string]>([
    ['nothing', ''],
    ['an error', '#REF!'],
    ['what earlier versions told', '7|7|3|4|120'],
  ])('%s tells nothing', (_, text) => expect(healthTold(text)).toBeUndefined());
});
