import type { DateCell } from '../../../src/core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../../src/core/model/day';

/** `2025-07-03` → its day. */
function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(`${iso} is no date`);
  return found;
}

/** A cell formatted as a date. */
export function dateCell(iso: string): DateCell {
  return { day: day(iso) };
}

/** A day as people write it; why there is none stays. */
export function isoOr<Fault extends string>(found: Day | Fault): string {
  return typeof found === 'number' ? isoDay(found) : found;
}
