import type { Health, Workbook } from '../services';
import { type Redone, withNotes } from './redo';
import { booked, shownRows, shows } from './shownRows';

/** Any that no formula tells: the next update looks into every row. */
const NOT_AS_WRITTEN = '';

/**
 * What the formulas tell of our sheets, so far as these show the generation. The formulas are asked first and the rows
 * looked at afterwards: whatever people do while an update goes on is either seen here, or told by a formula later.
 */
export function healthShown(workbook: Workbook, { written, notes }: Redone, gen: number): Health {
  const health = new Map(workbook.state.health());
  for (const { page, sheet, size } of written) {
    if (!health.has(sheet.id)) continue;
    const shown = size && shownRows(workbook.readPart(sheet, size), page);
    const isRight = shown && booked(withNotes(page, notes), gen).rows.every((row, at) => row.every((cell, column) => shows(shown.cell(at, column), cell)));
    if (!isRight) health.set(sheet.id, NOT_AS_WRITTEN);
  }
  return health;
}
