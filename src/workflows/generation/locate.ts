import type { Cell } from '../../core/model/cell';

/** Headings of the hidden columns, the same in every language. */
export const KEY_HEADING = '_key';
export const GENERATION_HEADING = '_gen';

/** Where a page stands in its sheet, whatever rows and columns people have put in, moved or taken away. */
export interface Location {
  readonly top: number; // 0-based row of the page's first row
  readonly columns: readonly (number | undefined)[]; // 0-based, of each column of the page; `undefined`: somebody has deleted it
}

/** How many cells of a column of the sheet are those of a column of the page. */
export type Likeness = (column: number, inSheet: number) => number;

/**
 * Finds a page by its headings. A heading that is not there is taken for one that somebody has overwritten when a column
 * of nobody's stands where it should be, else for a deleted column. A sheet in which hardly a heading is left counts as
 * never moved.
 *
 * @param headings    of the page, the hidden ones last
 * @param headingRow  1-based row of the page that holds them
 * @param likeness    asked where several columns have one heading
 */
export function locate(headings: readonly string[], headingRow: number, rows: readonly (readonly Cell[])[], likeness: Likeness = () => 0): Location {
  const top = topOf(headingRow, rows);
  const found = foundColumns(headings, rows[top + headingRow - 1] ?? [], likeness);
  const known = found.filter((column) => column !== undefined).length;
  const told = headings.filter((heading) => heading !== '').length;
  return { top, columns: known * 2 < told ? headings.map((_, column) => column) : withUnclaimed(found) };
}

/** The row (0-based) in which a page begins; the hidden heading tells. */
export function topOf(headingRow: number, rows: readonly (readonly Cell[])[]): number {
  const row = rows.findIndex((cells) => cells.includes(GENERATION_HEADING));
  return row < 0 ? 0 : Math.max(0, row - headingRow + 1);
}

/**
 * The column of each heading, each column given once: the one most like it, the left one of equals. A blank heading tells
 * nothing: blank columns are anybody's.
 */
function foundColumns(headings: readonly string[], cells: readonly Cell[], likeness: Likeness): (number | undefined)[] {
  const taken = new Set<number>();
  return headings.map((heading, place) => {
    const free = heading === '' ? [] : cells.flatMap((cell, at) => (cell === heading && !taken.has(at) ? [at] : []));
    const column = free.length < 2 ? free[0] : mostAlike(free, (at) => likeness(place, at));
    if (column !== undefined) taken.add(column);
    return column;
  });
}

function mostAlike(columns: readonly number[], likeness: (column: number) => number): number | undefined {
  const [best] = columns.map((column) => ({ column, alike: likeness(column) })).sort((one, other) => other.alike - one.alike || one.column - other.column);
  return best?.column;
}

/** Between two columns of ours, as many columns of nobody's as there are headings missing are ours with other headings. */
function withUnclaimed(found: readonly (number | undefined)[]): (number | undefined)[] {
  const columns = [...found];
  for (let at = 0; at < columns.length; at++) {
    if (columns[at] !== undefined) continue;
    const before = at === 0 ? -1 : columns[at - 1];
    const next = columns.slice(at).find((column) => column !== undefined);
    const isFree = before !== undefined && next !== undefined && before + 1 < next && !columns.includes(before + 1);
    if (isFree) columns[at] = before + 1;
  }
  return columns;
}
