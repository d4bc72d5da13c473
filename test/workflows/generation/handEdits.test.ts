import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { hasHandEdits } from '../../../src/workflows/generation/handEdits';
import { shownRows } from '../../../src/workflows/generation/shownRows';
import { cellsAfter, HEADINGS, listOf } from './pages';

const before = listOf([
  ['Ana', 'VIP', 85],
  ['Ben', 'Gold', 40],
  ['Chloe', 'Gold', 39],
]);
const now = listOf([
  ['Ben', 'VIP', 90],
  ['Ana', 'Gold', 85],
]);
const pageOf = (gen: number) => (gen === 7 ? before : gen === 8 ? now : undefined);
const isEdited = (cells: Cell[][]) => hasHandEdits(shownRows(cells, now), HEADINGS.length, pageOf);
const written = () => cellsAfter(before, 7);
const [HEAD, ANA, BEN, CHLOE] = [0, 1, 2, 3];

/** The sheet with one cell as a person has left it. */
function withCell(row: number, column: number, cell: Cell): Cell[][] {
  const cells = written();
  (cells[row] as Cell[])[column] = cell;
  return cells;
}

test.each<[why: string, cells: Cell[][], isEdited: boolean]>([
  ['nobody touched it', written(), false],
  ['a tier was typed over', withCell(BEN, 1, 'VIP'), true],
  ['a score was typed over', withCell(ANA, 2, 86), true],
  ['a day was typed over', withCell(CHLOE, 3, 'soon'), true],
  ['a note was written: it follows its customer', withCell(ANA, 4, 'likes tea'), false],
  ['a cell was only blanked: nothing is lost', withCell(ANA, 1, ''), false],
  ['a heading was worded anew', withCell(HEAD, 2, 'Points'), true],
  ['the rows were sorted', [...written().slice(0, 1), ...written().slice(1).reverse()], false],
  ['a row was deleted', written().slice(0, 3), false],
  ['a row was put in and written into', [...written().slice(0, 2), ['my own', '', '', '', '', '', ''], ...written().slice(2)], true],
  ['an empty row was put in', [...written().slice(0, 2), [], ...written().slice(2)], false],
  ['half of it is of this update already', [...cellsAfter(now, 8).slice(0, 2), ...written().slice(2)], false],
  ['it is of an update nobody remembers: not to be told', cellsAfter(now, 3), false],
])('%s', (_, cells, expected) => expect(isEdited(cells)).toBe(expected));

test('law: any text typed into any cell of ours but a note is found, however the rows were sorted', () => {
  const sorted = fc.constantFrom([1, 2, 3], [3, 2, 1], [2, 3, 1]);
  fc.assert(
    fc.property(sorted, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }), fc.string({ minLength: 1 }), (order, row, column, text) => {
      const rows = order.map((at) => [...(written()[at] as Cell[])]);
      const typed = `my ${text}`;
      (rows[row] as Cell[])[column] = typed;
      expect(isEdited([written()[0] as Cell[], ...rows])).toBe(true);
    }),
  );
});
