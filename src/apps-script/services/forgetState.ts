import { putCells } from './putCells';
import { COLUMNS, cellAt, FIRST_ROW, SLOTS, type StateCells, slotColumn } from './stateLayout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Blanks every slot but that of the generation, also damaged ones, and rewrites what of the history is to be rewritten,
 * in whatever order people have brought it. A text that is as it should be is not written.
 *
 * @returns the cells as they then are
 */
export function forgetState(sheet: Sheet, cells: StateCells, gen: number, rewritten: (text: string) => string): StateCells {
  const after = cells.map((row) => [...row]);
  for (let slot = gen + 1; slot < gen + SLOTS; slot++) {
    const column = slotColumn(slot);
    let last = cells.length;
    while (last >= FIRST_ROW && cellAt(cells, last, column) === '' && cellAt(cells, last, column + 1) === '') last--;
    const height = last - FIRST_ROW + 1;
    if (height <= 0) continue;
    putCells(
      sheet.getRange(FIRST_ROW, column, height, 2),
      Array.from({ length: height }, () => []),
      2,
    );
    for (let row = FIRST_ROW; row <= last; row++) after[row - 1]?.splice(column - 1, 2, '', '');
  }
  for (let row = FIRST_ROW; row <= cells.length; row++) {
    const text = cellAt(cells, row, COLUMNS.history + 1);
    const next = typeof text === 'string' && text !== '' ? rewritten(text) : text;
    if (next === text) continue;
    putCells(sheet.getRange(row, COLUMNS.history + 1), [[String(next)]]);
    after[row - 1]?.splice(COLUMNS.history, 1, next);
  }
  return after;
}
