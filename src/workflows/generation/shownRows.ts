import { type Cell, isBlank } from '../../core/model/cell';
import type { WrittenCell } from '../services';
import { isWayBack } from './bannerWords';
import { GENERATION_HEADING, KEY_HEADING } from './locate';
import { type LocationSince, locateSince, type Sought } from './locateSince';
import type { StagedPage } from './staged';

/** What a banner shows when what it looks at is gone: then it is put there anew. Without our hidden sheet nobody knows the language. */
export const BANNER_LOST = 'Tierkeeper: Update now / 立即更新';

/** A page with its bookkeeping: every row carries the generation in its last column, and in the one before it its key's mark where it has one. */
export interface BookedPage {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly width: number;
  readonly bookkeeping: number; // hidden columns at the right end
}

export function booked({ rows, marks, look }: StagedPage, gen: number): BookedPage {
  const width = (rows[0]?.length ?? 0) + (marks === undefined ? 1 : 2);
  const withBooks = rows.map((row, at): WrittenCell[] => {
    const isHeading = at === look.headingRow - 1;
    const key = marks === undefined ? [] : [isHeading ? KEY_HEADING : marks[at]];
    return [...row, ...key, isHeading ? GENERATION_HEADING : gen];
  });
  return { rows: withBooks, width, bookkeeping: marks === undefined ? 1 : 2 };
}

/** What a sheet of ours holds of a page, read just now. */
export interface Shown {
  readonly location: LocationSince;
  readonly extent: number; // rows from the top that are ours: those with a generation, and all above the last of them
  readonly freeBelow: number; // rows below ours until the first in which people have written into our columns; Infinity: they have not
  readonly banner: Cell; // what stands where the banner should
  readonly wayBack: Cell | undefined; // beside it; undefined: there is none
  cell(row: number, column: number): Cell; // of the page's rows and columns
  isHeading(row: number): boolean;
  genOf(row: number): number | undefined; // none in the row of headings
  markOf(row: number): number | undefined;
}

/** @param since what the sheet was last written as, where that is known, and the generation that a run may have begun to write */
export function shownRows(cells: readonly (readonly Cell[])[], page: StagedPage, since?: { readonly before: StagedPage; readonly gen?: number }): Shown {
  const bookkeeping = hiddenHeadings(page).length;
  const width = (page.rows[0]?.length ?? 0) + bookkeeping;
  const location = locateSince(sought(page), sought(since?.before ?? page), cells, since?.gen);
  const { top, columns } = location;
  const cell = (row: number, column: number): Cell => {
    const at = columns[column];
    return at === undefined ? '' : (cells[top + row]?.[at] ?? '');
  };
  const number = (row: number, column: number) => {
    const value = cell(row, column);
    return typeof value === 'number' ? value : undefined;
  };
  const height = page.fillsSheet ? heightOf(cells) - top : 0;
  let extent = height;
  for (let row = cells.length - top - 1; row >= 0 && extent === 0; row--) if (!isBlank(cell(row, width - 1))) extent = row + 1;
  const bannerColumn = (columns[width - 1] ?? width - 1) + 1;
  const last = Math.max(...columns.map((column) => column ?? 0));
  const usedBelow = cells.slice(top + extent).findIndex((row) => row.slice(0, last + 1).some((each) => !isBlank(each)));
  return {
    location,
    extent,
    freeBelow: usedBelow < 0 ? Infinity : usedBelow,
    banner: cells[top]?.[bannerColumn] ?? '',
    wayBack: [cells[top]?.[bannerColumn + 1]].find(isWayBack),
    cell,
    isHeading: (row) => cell(row, width - 1) === GENERATION_HEADING,
    genOf: (row) => number(row, width - 1),
    markOf: (row) => (bookkeeping === 2 ? number(row, width - 2) : undefined),
  };
}

function hiddenHeadings({ marks }: Pick<StagedPage, 'marks'>): string[] {
  return marks === undefined ? [GENERATION_HEADING] : [KEY_HEADING, GENERATION_HEADING];
}

function sought(page: StagedPage): Sought {
  const { headingRow } = page.look;
  const rows = page.rows.map((row, at) => (at === headingRow - 1 ? [...row, ...hiddenHeadings(page)] : row));
  return { rows, marks: page.marks, headingRow };
}

function heightOf(cells: readonly (readonly Cell[])[]): number {
  for (let row = cells.length; row > 0; row--) if (!(cells[row - 1] ?? []).every(isBlank)) return row;
  return 0;
}
