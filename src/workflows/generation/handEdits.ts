import { type Cell, isBlank } from '../../core/model/cell';
import { type Shown, shows } from './shownRows';
import type { StagedPage } from './staged';

/**
 * Whether somebody wrote something of their own into our rows of a sheet, which writing it again would lose. Notes are no
 * such thing, nor is sorting, nor what was only taken away; nor, in a sheet in which people answer, what it goes on to show.
 *
 * @param pageOf the page as a generation wrote it; without one only rows that no update wrote can be told
 * @param next   the page that is about to be written
 */
export function hasHandEdits(shown: Shown, columns: number, pageOf: (gen: number) => StagedPage | undefined, next?: StagedPage): boolean {
  const rowOf = new Map<StagedPage, Map<number | undefined, number>>();
  const placesIn = (page: StagedPage) => {
    const known = rowOf.get(page) ?? new Map(page.marks?.map((mark, row) => [mark, row] as const));
    rowOf.set(page, known);
    return known;
  };
  for (let row = 0; row < shown.extent; row++) {
    const gen = shown.isHeading(row) ? (shown.genOf(row + 1) ?? shown.genOf(row - 1)) : shown.genOf(row);
    const page = gen === undefined ? undefined : pageOf(gen);
    if (gen !== undefined && page === undefined) continue;
    const mark = shown.markOf(row);
    const place = page === undefined ? undefined : mark === undefined ? row : placesIn(page).get(mark);
    for (let column = 0; column < columns; column++) {
      const cell = shown.cell(row, column);
      if (column === page?.notes || isBlank(cell)) continue;
      if (place !== undefined && shows(cell, page?.rows[place]?.[column])) continue;
      if (next?.fillsSheet !== true || !goesOn(cell, column, [next, page])) return true;
    }
  }
  return false;
}

/** Rows of answers may have been sorted, and stand in other places now. */
function goesOn(cell: Cell, column: number, pages: readonly (StagedPage | undefined)[]): boolean {
  return pages.some((page) => page?.rows.some((row) => shows(cell, row[column])));
}
