import { isBlank } from '../../core/model/cell';
import type { WrittenCell } from '../services';
import type { Rows } from './answers';
import { type Places, writtenRow } from './handEdits';
import type { Shown } from './shownRows';
import { shows } from './shows';
import type { StagedPage } from './staged';

/** Columns that a page had and has no more: what stands in them would soon stand beside others. */
export interface GoneColumns {
  readonly filled: readonly number[]; // 0-based, in the sheet
  readonly areEdited: boolean; // somebody has written into one
  readonly firstRow: number; // 1-based, of the headings
  readonly blanks: readonly (readonly WrittenCell[])[]; // down to the last row of ours
}

/** Only lists gain and lose columns. @param before the page as it was last written, where that is known */
export function goneColumns(held: Rows, { location, extent, markOf }: Shown, before: StagedPage | undefined): GoneColumns {
  const { top, gone } = location;
  const heading = (before?.look.headingRow ?? 1) - 1;
  const rows = Array.from({ length: Math.max(0, extent - heading) }, (_, at) => heading + at);
  const places: Places = new Map();
  const filled: number[] = [];
  let areEdited = false;
  for (const { column, was } of before?.marks === undefined ? [] : gone) {
    const cells = rows.map((row) => ({ row, cell: held[top + row]?.[column] ?? '' })).filter(({ cell }) => !isBlank(cell));
    if (cells.length === 0) continue;
    filled.push(column);
    const written = (row: number) => (row === heading ? before?.rows[row] : before && writtenRow(before, row, markOf(row), places));
    areEdited ||= cells.some(({ row, cell }) => !shows(cell, written(row)?.[was]));
  }
  return { filled, areEdited, firstRow: top + heading + 1, blanks: rows.map(() => []) };
}
