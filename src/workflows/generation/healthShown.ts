import type { Health, Workbook } from '../services';
import { healthOf, healthTold, isSameHealth } from './healthTold';
import { type Redone, type WrittenPage, withNotes } from './redo';
import { type BookedPage, booked, shownRows } from './shownRows';
import { shows } from './shows';

/** Any that no formula tells: the next update looks into every row. */
const NOT_AS_WRITTEN = '';

/**
 * What the formulas tell of our sheets, so far as these show the generation. The formulas are asked first; a sheet of which
 * they do not tell what was written is looked at afterwards. So whatever people do while an update goes on is either seen
 * here, or told by a formula later; texts of the same length, and what was only sorted, are found by the next update that
 * has something to write.
 */
export function healthShown(workbook: Workbook, { written, notes }: Redone, gen: number): Health {
  const health = new Map(workbook.state.health());
  for (const each of written) {
    const { sheet } = each;
    const told = health.get(sheet.id);
    if (told === undefined) continue;
    const page = booked(withNotes(each.page, notes), gen);
    const isRight = hasItsNotes(each, page) && (isTold(told, each, page) || isShown(workbook, each, page));
    if (!isRight) health.set(sheet.id, NOT_AS_WRITTEN);
  }
  return health;
}

/** A note that was found afterwards, beside the same customer in another sheet, is not there yet. */
function hasItsNotes({ page: { notes }, noted }: WrittenPage, { rows }: BookedPage): boolean {
  return notes === undefined || rows.every((row, at) => (row[notes] ?? '') === (noted[at]?.[notes] ?? ''));
}

function isTold(told: string, { size, top }: WrittenPage, page: BookedPage): boolean {
  const now = healthTold(told);
  return size !== undefined && now !== undefined && isSameHealth(now, healthOf(page, top));
}

function isShown(workbook: Workbook, { sheet, size, page }: WrittenPage, { rows }: BookedPage): boolean {
  const shown = size && shownRows(workbook.readPart(sheet, size), page);
  return shown !== undefined && rows.every((row, at) => row.every((cell, column) => shows(shown.cell(at, column), cell)));
}
