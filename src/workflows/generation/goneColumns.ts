import { isBlank } from '../../core/model/cell';
import type { WrittenCell } from '../services';
import type { Rows } from './answers';
import { type Places, writtenRow } from './handEdits';
import { type Shown, shows } from './shownRows';
import type { StagedPage } from './staged';

/** Columns that a page had and has no more: what stands in them would soon stand beside others. */
export interface GoneColumns {
  readonly filled: readonly number[]; // 0-based, in the sheet
  readonly areEdited: boolean; // somebody has written into one
  readonly firstRow: number; // 1-based: the first below the headings
  readonly blanks: readonly (readonly WrittenCell[])[]; // down to the last row of ours
}

/** @param before the page as it was last written, where that is known */
export function goneColumns(held: Rows, { location, extent, markOf }: Shown, page: StagedPage, before: StagedPage | undefined): GoneColumns {
  const { headingRow } = page.look;
  const firstRow = location.top + headingRow + 1;
  const [now, was] = [headingsOf(page), headingsOf(before)];
  const stay = was.filter((heading) => now.includes(heading)).length;
  if (before === undefined || stay * 2 < was.length) return { filled: [], areEdited: false, firstRow, blanks: [] };
  const headings = held[firstRow - 2] ?? [];
  const rows = Array.from({ length: Math.max(0, extent - headingRow) }, (_, at) => headingRow + at);
  const places: Places = new Map();
  const filled: number[] = [];
  let areEdited = false;
  was.forEach((heading, place) => {
    const column = heading === '' || now.includes(heading) ? -1 : headings.indexOf(heading);
    const cells =
      column < 0 || location.columns.includes(column)
        ? []
        : rows.flatMap((row) => {
            const cell = held[location.top + row]?.[column] ?? '';
            return isBlank(cell) ? [] : [{ row, cell }];
          });
    if (cells.length === 0) return;
    filled.push(column);
    areEdited ||= cells.some(({ row, cell }) => !shows(cell, writtenRow(before, row, markOf(row), places)?.[place]));
  });
  return { filled, areEdited, firstRow, blanks: rows.map(() => []) };
}

function headingsOf(page: StagedPage | undefined): string[] {
  return (page?.rows[page.look.headingRow - 1] ?? []).map((cell) => String(cell ?? ''));
}
