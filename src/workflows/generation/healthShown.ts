import type { Health, Workbook } from '../services';
import type { Notes } from './notes';
import { withNotes } from './redo';
import { booked, shownRows, shows } from './shownRows';
import type { StagedPage } from './staged';

/** Any that no formula tells: the next update looks into every row. */
const NOT_AS_WRITTEN = '';

/**
 * What the formulas tell of our sheets, so far as these show the generation. The formulas are asked first and the rows
 * looked at afterwards: whatever people do while an update goes on is either seen here, or told by a formula later.
 */
export function healthShown(workbook: Workbook, pages: readonly StagedPage[], notes: Notes, gen: number): Health {
  const health = new Map(workbook.state.health());
  const sheets = workbook.ownSheets();
  for (const page of pages) {
    const sheet = sheets.find(({ role }) => role === page.role);
    if (sheet === undefined || !health.has(sheet.id)) continue;
    const shown = shownRows(workbook.readOwn(sheet).rows, page);
    const { rows } = booked(withNotes(page, notes), gen);
    const isRight = shown.extent === rows.length && rows.every((row, at) => row.every((cell, column) => shows(shown.cell(at, column), cell)));
    if (!isRight) health.set(sheet.id, NOT_AS_WRITTEN);
  }
  return health;
}
