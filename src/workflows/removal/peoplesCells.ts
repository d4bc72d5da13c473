import { isBlank } from '../../core/model/cell';
import { OVERRIDE_COLUMNS, SERVICE_COLUMNS, WORDS_COLUMNS } from '../../core/tables';
import { CONTACTS, FEEDBACK } from '../care/saidSheets';
import type { Rows } from '../generation/answers';
import { isWayBack } from '../generation/bannerWords';
import { hasHandEdits } from '../generation/handEdits';
import { noteText } from '../generation/notes';
import { type Shown, shownRows } from '../generation/shownRows';
import type { StagedPage } from '../generation/staged';
import type { Bookkeeping } from '../services';

/** The columns of sheets that are no part of a generation, as they are made. */
const WIDTHS: Readonly<Record<string, number>> = {
  rules: 3,
  overrides: OVERRIDE_COLUMNS.length + 1,
  services: SERVICE_COLUMNS.length + 1,
  words: WORDS_COLUMNS.length + 1,
  out: 4,
  list: 5,
};

/** Sheets whose every row people wrote: what they know of their customers stays theirs. */
export const PEOPLES: readonly string[] = [CONTACTS.role, FEEDBACK.role];

/** A sheet of ours as it stands, with its page in the generation it shows. */
export interface ShownSheet {
  readonly role: string;
  readonly held: Rows;
  readonly page: StagedPage | undefined; // undefined: it is no part of a generation, or nobody knows any more
}

/** Whether people wrote beside a sheet's columns, below its rows, or over them. What they answer in sheets made for it does not count. */
export function isWrittenInto({ role, held, page }: ShownSheet, pageOf: (gen: number) => StagedPage | undefined): boolean {
  if (PEOPLES.includes(role)) return held.slice(1).some((row) => !row.every(isBlank));
  const width = WIDTHS[role.split(':')[0] as string];
  if (page === undefined) return held.some((row) => row.slice(width ?? 0).some((cell) => !isBlank(cell)));
  const shown = shownRows(held, page);
  return hasCellsAround(held, shown) || (page.answered === undefined && hasHandEdits(shown, page.rows[0]?.length ?? 0, pageOf));
}

/** Notes beside customers, each with the mark of whom it is about. */
export function notesIn({ held, page }: ShownSheet): string[] {
  if (page?.notes === undefined) return [];
  const shown = shownRows(held, page);
  const notes: string[] = [];
  for (let row = 0; row < shown.extent; row++) {
    const [mark, note] = [shown.markOf(row), noteText(shown.cell(row, page.notes))];
    if (mark !== undefined && note !== '') notes.push(`${mark} ${note}`);
  }
  return notes;
}

/** What of the sheet says nothing to people. */
export function bookkeepingOf({ held, page }: ShownSheet): Bookkeeping | undefined {
  if (page === undefined) return undefined;
  const { location } = shownRows(held, page);
  const hidden = location.columns.slice(page.rows[0]?.length ?? 0).filter((column) => column !== undefined);
  const column = bannerColumn(location.columns);
  return { columns: hidden, banner: { row: location.top, column, width: isWayBack(held[location.top]?.[column + 1]) ? 2 : 1 } };
}

function hasCellsAround(held: Rows, { location: { top, columns }, extent }: Shown): boolean {
  const [own, banner] = [new Set(columns), bannerColumn(columns)];
  const isAtTop = (row: number, column: number) => row === top && (column === banner || (column === banner + 1 && isWayBack(held[row]?.[column])));
  const isOurs = (row: number, column: number) => (own.has(column) ? row >= top && row < top + extent : isAtTop(row, column));
  return held.some((cells, row) => cells.some((cell, column) => !isBlank(cell) && !isOurs(row, column)));
}

function bannerColumn(columns: readonly (number | undefined)[]): number {
  return (columns[columns.length - 1] ?? columns.length - 1) + 1;
}
