import { type Cell, isBlank } from '../../core/model/cell';
import type { WrittenCell } from '../services';
import { headingsOf, placesBefore } from './columnsIn';
import { GENERATION_HEADING, KEY_HEADING, type Likeness, type Location, locate, topOf } from './locate';
import { shows } from './shows';

type Rows = readonly (readonly Cell[])[];

/** A page with its hidden headings, as far as its columns are looked for. */
export interface Sought {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly marks: readonly (number | undefined)[] | undefined;
  readonly headingRow: number; // 1-based
}

/** Where a page stands, and what of an earlier one stands beside it. */
export interface LocationSince extends Location {
  readonly gone: readonly { readonly column: number; readonly was: number }[]; // in the sheet, and in the earlier page, which had it
}

/**
 * Finds a page in a sheet that was last written as an earlier one, and may have had more or fewer columns then: the columns
 * of the earlier one are found first, so that whatever people have renamed, moved or put in between stays what it is. A
 * column that is new to the page is there already only where a run was cut off: blank beside the one before it, or filled
 * in none but rows that show the new generation. All else that stands there is people's, whatever they call it.
 *
 * @param gen of the page, where a run may have begun to write it
 */
export function locateSince(page: Sought, before: Sought, cells: Rows, gen: number | undefined): LocationSince {
  const [is, was] = [headingsOf(page.rows, page.headingRow), headingsOf(before.rows, before.headingRow)];
  const top = topOf(page.headingRow, cells);
  const heading = cells[top + page.headingRow - 1] ?? [];
  const found = (headings: readonly string[]) => headings.filter((text) => text !== '' && heading.includes(text)).length;
  if (found(was) * 2 < was.length && found(is) >= found(was)) return { ...locate(is, page.headingRow, cells, likenessTo(page, cells)), gone: [] }; // in another language by now, or made anew
  const { columns: were } = locate(was, before.headingRow, cells, likenessTo(before, cells));
  const places = placesBefore(is, was);
  const columns = places.map((place) => (place < 0 ? undefined : were[place]));
  const below = cells.slice(top + page.headingRow);
  const generations = heading.indexOf(GENERATION_HEADING);
  const isFree = (column: number) => !were.includes(column) && !columns.includes(column);
  const isNewOnly = (column: number) => below.every((row) => isBlank(row[column]) || (gen !== undefined && row[generations] === gen));
  places.forEach((place, at) => {
    if (place >= 0) return;
    const headed = heading.findIndex((cell, column) => cell !== '' && cell === is[at] && isFree(column) && isNewOnly(column));
    const beside = (columns[at - 1] ?? Number.NaN) + 1;
    const isInserted = heading[beside] !== undefined && isBlank(heading[beside]) && isFree(beside) && below.every((row) => isBlank(row[beside]));
    columns[at] = headed >= 0 ? headed : isInserted ? beside : undefined;
  });
  const gone = were.flatMap((column, place) => (column === undefined || places.includes(place) ? [] : [{ column, was: place }]));
  return { top, columns, gone };
}

/** Rows are told by their key's mark, else by their place. */
function likenessTo({ rows, marks, headingRow }: Sought, cells: Rows): Likeness {
  const top = topOf(headingRow, cells);
  const keys = (cells[top + headingRow - 1] ?? []).indexOf(KEY_HEADING);
  let rowOf: ReadonlyMap<number | undefined, readonly WrittenCell[] | undefined> | undefined;
  const written = (row: number): readonly WrittenCell[] | undefined => {
    if (marks === undefined) return rows[row];
    rowOf ??= new Map(marks.map((mark, at) => [mark, rows[at]]));
    return rowOf.get(cells[top + row]?.[keys] as number | undefined);
  };
  return (column, inSheet) =>
    cells.slice(top).reduce((alike, row, at) => {
      const cell = at < headingRow ? '' : (row[inSheet] ?? '');
      return isBlank(cell) || !shows(cell, written(at)?.[column]) ? alike : alike + 1;
    }, 0);
}
