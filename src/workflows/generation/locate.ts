import { type Cell, isBlank } from '../../core/model/cell';

/** Headings of the hidden columns, the same in every language. */
export const KEY_HEADING = '_key';
export const GENERATION_HEADING = '_gen';

/** Where a page stands in its sheet, whatever rows and columns people have put in, moved or taken away. */
export interface Location {
  readonly top: number; // 0-based row of the page's first row
  readonly columns: readonly (number | undefined)[]; // 0-based, of each column of the page; `undefined`: somebody has deleted it
}

/**
 * Finds a page by its headings. A heading that is not there is taken for one that somebody has overwritten when a column
 * of nobody's stands where it should be, else for a deleted column; one that the sheet has never had, for a column that is
 * still to come: what stands there is people's, whatever they call it. A sheet in which hardly a heading is left counts as never moved.
 *
 * @param headings    of the page, the hidden ones last
 * @param headingRow  1-based row of the page that holds them
 * @param before      headings that the page had when it was last written, where that is known
 */
export function locate(headings: readonly string[], headingRow: number, rows: readonly (readonly Cell[])[], before?: readonly string[]): Location {
  const row = rows.findIndex((cells) => cells.includes(GENERATION_HEADING));
  const top = row < 0 ? 0 : Math.max(0, row - headingRow + 1);
  const isNew = headings.map(isNewIn(headings, before));
  const isFilled = (column: number) => rows.slice(top + headingRow).some((cells) => !isBlank(cells[column]));
  const found = foundColumns(headings, rows[top + headingRow - 1] ?? [], (heading, column) => isNew[heading] === true && isFilled(column));
  const known = found.filter((column) => column !== undefined).length;
  const told = headings.filter((heading) => heading !== '').length;
  return { top, columns: known * 2 < told ? headings.map((_, column) => column) : withUnclaimed(found, isNew) };
}

/** The column of each heading, each column given once, from left to right. A blank one tells nothing: blank columns are anybody's. */
function foundColumns(headings: readonly string[], cells: readonly Cell[], isPeoples: (heading: number, column: number) => boolean): (number | undefined)[] {
  const taken = new Set<number>();
  return headings.map((heading, number) => {
    const column = heading === '' ? -1 : cells.findIndex((cell, at) => cell === heading && !taken.has(at) && !isPeoples(number, at));
    if (column < 0) return undefined;
    taken.add(column);
    return column;
  });
}

/** Headings of another language tell nothing of which are new. */
function isNewIn(headings: readonly string[], before: readonly string[] | undefined): (heading: string) => boolean {
  const known = new Set(before);
  const isAlike = headings.filter((heading) => known.has(heading)).length * 2 >= headings.length;
  return (heading) => isAlike && !known.has(heading);
}

/** Between two columns of ours, as many columns of nobody's as there are headings missing are ours with other headings. */
function withUnclaimed(found: readonly (number | undefined)[], isNew: readonly boolean[]): (number | undefined)[] {
  const columns = [...found];
  for (let at = 0; at < columns.length; at++) {
    if (columns[at] !== undefined || isNew[at]) continue;
    const before = at === 0 ? -1 : columns[at - 1];
    const next = columns.slice(at).find((column) => column !== undefined);
    const isFree = before !== undefined && next !== undefined && before + 1 < next && !columns.includes(before + 1);
    if (isFree) columns[at] = before + 1;
  }
  return columns;
}
