import * as v from 'valibot';
import { type Done, done, failed } from './result';
import type { Workbook } from './services';

const cell = v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,7}$/)));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const placeSchema = v.union([v.strictObject({ sheet: name, cell }), v.strictObject({ role: name, cell })]);

/** Leads the person to a place in the spreadsheet. Anybody can call this with anything, so the place is checked first. */
export function showPlace(workbook: Workbook, asked: unknown): Done<{ sheet: string }> {
  const place = v.safeParse(placeSchema, asked);
  if (!place.success) return failed('show.PLACE_WRONG');
  const { output } = place;
  const shown = workbook.show(output);
  if ('role' in output) return shown === 'shown' ? done({ sheet: output.role }) : failed(shown === 'gone' ? 'show.OWN_GONE' : 'show.OWN_HIDDEN');
  const { sheet } = output;
  return shown === 'shown' ? done({ sheet }) : failed(shown === 'gone' ? 'show.SHEET_GONE' : 'show.SHEET_HIDDEN', { sheet });
}
