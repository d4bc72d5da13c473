import { type Cell, isBlank } from '../../core/model/cell';
import { headingsOf, placesBefore } from './columnsIn';
import type { Shown } from './shownRows';
import { shows } from './shows';
import type { StagedPage } from './staged';

/**
 * Whether somebody wrote something of their own into our rows of a sheet, which writing it again would lose. Notes are no
 * such thing, nor is sorting, nor what was only taken away; nor, in a sheet in which people answer, what it goes on to show.
 * In a list that no update has filled, all that stands where it is about to be.
 *
 * @param pageOf the page as a generation wrote it; without one only rows that no update wrote can be told
 * @param next   the page that is about to be written
 */
export function hasHandEdits(shown: Shown, columns: number, pageOf: (gen: number) => StagedPage | undefined, next?: StagedPage): boolean {
  const places: Places = new Map();
  const befores = new Map<StagedPage, readonly number[] | undefined>();
  const beforeIn = (page: StagedPage) => {
    if (!befores.has(page)) befores.set(page, next && placesBefore(headingsOf(next.rows, next.look.headingRow), headingsOf(page.rows, page.look.headingRow)));
    return befores.get(page);
  };
  const height = shown.extent > 0 ? shown.extent : (next?.rows.length ?? 0);
  for (let row = 0; row < height; row++) {
    const gen = shown.isHeading(row) ? (shown.genOf(row + 1) ?? shown.genOf(row - 1)) : shown.genOf(row);
    const page = gen === undefined ? undefined : pageOf(gen);
    if (gen !== undefined && page === undefined) continue;
    const written = page && writtenRow(page, row, shown.markOf(row), places);
    const before = page && beforeIn(page);
    for (let column = 0; column < columns; column++) {
      const cell = shown.cell(row, column);
      const place = before?.[column] ?? column;
      if (place === page?.notes || isBlank(cell)) continue;
      if (!shows(cell, written?.[place]) && !staysShown(cell, column, [next, page])) return true;
    }
  }
  return false;
}

/**
 * Whether a column of a list holds nothing that is about to stand in it: where nobody knows what was written last, it may be
 * people's, under a heading of ours.
 */
export function hasStrangeColumn(shown: Shown, { rows, marks, notes, look }: StagedPage): boolean {
  const rowOf = new Map(marks?.map((mark, at) => [mark, rows[at]]));
  rowOf.delete(undefined);
  const held = Array.from({ length: shown.extent }, (_, row) => ({ row, next: rowOf.get(shown.markOf(row)) })).filter(({ next }) => next !== undefined);
  return (rows[look.headingRow - 1] ?? []).some((_, column) => {
    const filled = held.filter(({ row }) => !isBlank(shown.cell(row, column)));
    return column !== notes && filled.length > 0 && !filled.some(({ row, next }) => shows(shown.cell(row, column), next?.[column]));
  });
}

/** Where the row of each mark stands in a page. */
export type Places = Map<StagedPage, ReadonlyMap<number | undefined, number>>;

/** The row as the page has it, wherever it stands now; `undefined`: it has no such row. */
export function writtenRow(page: StagedPage, row: number, mark: number | undefined, places: Places): StagedPage['rows'][number] | undefined {
  if (mark === undefined) return page.rows[row];
  const known = places.get(page) ?? new Map(page.marks?.map((each, at) => [each, at] as const));
  places.set(page, known);
  const place = known.get(mark);
  return place === undefined ? undefined : page.rows[place];
}

/** Rows of answers may have been sorted, and stand in other places now. */
function staysShown(cell: Cell, column: number, pages: readonly (StagedPage | undefined)[]): boolean {
  return pages.some((page) => page?.fillsSheet === true && page.rows.some((row) => shows(cell, row[column])));
}
