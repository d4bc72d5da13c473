import type { SheetRows } from '../../core/model/cell';
import type { OwnSheet, Workbook } from '../services';
import { healthTold } from './healthTold';
import { type BookedPage, booked, shownRows } from './shownRows';
import type { StagedPage } from './staged';

/**
 * What a sheet of ours holds where a page stands and is about to. How far that reaches the formula has told when the update
 * began, which saves asking; of a sheet in which people answer, also how much it held when its answers were read. Where not
 * all of it is there, it is read whole.
 */
export function heldRows(workbook: Workbook, sheet: OwnSheet, page: StagedPage): SheetRows['rows'] {
  const told = healthTold(workbook.state.told(sheet));
  const before = workbook.sizeRead(sheet);
  const arePeoples = page.fillsSheet || page.answered !== undefined;
  if (told === undefined || (arePeoples && before === undefined)) return workbook.readOwn(sheet).rows;
  const whole = booked(page, 0);
  const rows = Math.max(told.last, page.rows.length, before?.rows ?? 0);
  const part = workbook.readPart(sheet, { rows, columns: Math.max(whole.width + 1, before?.columns ?? 0) });
  return holdsAll(part, page, whole, told.rows) ? part : workbook.readOwn(sheet).rows;
}

/** Every heading is there, every row that was counted, and all the place the page needs. */
function holdsAll(part: SheetRows['rows'], page: StagedPage, { rows, width }: BookedPage, counted: number): boolean {
  const shown = shownRows(part, page);
  const heading = page.look.headingRow - 1;
  const isHeaded = rows[heading]?.every((text, column) => shown.cell(heading, column) === (text ?? '')) === true;
  if (!isHeaded || part.length < shown.location.top + page.rows.length) return false;
  let bearing = 0;
  for (let row = 0; row < shown.extent; row++) if (shown.genOf(row) !== undefined) bearing++;
  return bearing === counted && shown.location.columns.every((column) => column !== undefined && column < width);
}
