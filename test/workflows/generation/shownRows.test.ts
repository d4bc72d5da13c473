import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { markOf } from '../../../src/workflows/generation/marks';
import { type Shown, shownRows } from '../../../src/workflows/generation/shownRows';
import { shows } from '../../../src/workflows/generation/shows';
import type { WrittenCell } from '../../../src/workflows/services';
import { cellsAfter, day, listOf } from './pages';

const page = listOf([
  ['Ana', 'VIP', 85],
  ['Ben', 'Gold', 40],
]);
const summed = ({ location, extent, freeBelow, banner }: Shown) => ({ top: location.top, extent, freeBelow, banner });

describe('what a sheet holds of a page', () => {
  const written = cellsAfter(page, 7);
  const [heading = [], ...rows] = written;

  test.each<[why: string, cells: Cell[][], found: ReturnType<typeof summed>]>([
    ['as it was written', written, { top: 0, extent: 3, freeBelow: Infinity, banner: '' }],
    ['an empty sheet', [], { top: 0, extent: 0, freeBelow: Infinity, banner: '' }],
    ['with its banner', [[...heading, 'As of …'], ...rows], { top: 0, extent: 3, freeBelow: Infinity, banner: 'As of …' }],
    ['a person’s line below', [...written, [], ['remember']], { top: 0, extent: 3, freeBelow: 1, banner: '' }],
    ['a person’s cell below, right of ours', [...written, ['', '', '', '', '', '', '', '', 'x']], { top: 0, extent: 3, freeBelow: Infinity, banner: '' }],
    ['two rows of a person’s above', [['mine'], [], ...written], { top: 2, extent: 3, freeBelow: Infinity, banner: '' }],
    [
      'a row of a person’s in between counts as ours: what stands in it is kept as a hand edit',
      [...written.slice(0, 2), ['mine'], ...written.slice(2)],
      { top: 0, extent: 4, freeBelow: Infinity, banner: '' },
    ],
    ['the last row deleted', written.slice(0, 2), { top: 0, extent: 2, freeBelow: Infinity, banner: '' }],
  ])('%s', (_, cells, found) => expect(summed(shownRows(cells, page))).toEqual(found));

  test('rows say their generation and whose they are, wherever columns have gone', () => {
    const withColumn = written.map((row) => [row[0] as Cell, 'mine', ...row.slice(1)]);
    const shown = shownRows(withColumn, page);
    expect([0, 1, 2, 3].map((row) => [shown.isHeading(row), shown.genOf(row), shown.markOf(row)])).toEqual([
      [true, undefined, undefined],
      [false, 7, markOf('ana')],
      [false, 7, markOf('ben')],
      [false, undefined, undefined],
    ]);
    expect([shown.cell(1, 0), shown.cell(1, 1), shown.cell(2, 2)]).toEqual(['Ana', 'VIP', 40]);
  });

  test('a page that fills its sheet has every row down to the last that is used', () => {
    const fills = listOf([['Ana', 'VIP', 85]], { fillsSheet: true });
    expect(shownRows([...cellsAfter(fills, 7), [], ['added by hand'], []], fills).extent).toBe(4);
  });
});

describe('a cell shows what is to stand there', () => {
  test.each<[why: string, cell: Cell, written: WrittenCell, isShown: boolean]>([
    ['the same text', 'Ana', 'Ana', true],
    ['another text', 'ana', 'Ana', false],
    ['a number is not its text', '5', 5, false],
    ['a blank for nothing', '', undefined, true],
    ['blanks for nothing', '  ', undefined, true],
    ['a zero is not nothing', 0, undefined, false],
    ['the same day', { day }, { day }, true],
    ['a day as its serial number: the format is people’s', 45_982, { day }, true],
    ['another day', 45_981, { day }, false],
    ['a tick', true, true, true],
    ['no tick', false, true, false],
  ])('%s', (_, cell, written, isShown) => expect(shows(cell, written)).toBe(isShown));
});
