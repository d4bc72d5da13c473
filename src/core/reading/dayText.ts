import { type CivilDate, type Day, dayOf } from '../model/day';
import { dayOrDoubt } from './plausibleDay';

/** Why a cell is no day we can count with. */
export type DayFault = 'blank' | 'error' | 'invalid' | 'noYear' | 'tooCoarse' | 'range' | 'relative' | 'placeholder' | 'implausible' | 'mixed';

/** What a day was written as when it was not written as a date. */
export type DayRepair = 'serial' | 'epochSeconds' | 'epochMilliseconds';

/** A typed date under both orders; they differ only for dates such as 3/7/2025. */
export interface DayText {
  readonly dayFirst: Day | DayFault;
  readonly monthFirst: Day | DayFault;
  readonly witness: 'day' | 'month' | undefined; // the order this text proves for its column
  readonly isOpen: boolean; // nothing in the text itself tells the order: 3/7/2025, 3.7.2025
  readonly repair: DayRepair | undefined;
}

/** A text that means one day, or none, whatever the order of its column. */
export function onlyReading(day: Day | DayFault, repair?: DayRepair): DayText {
  return { dayFirst: day, monthFirst: day, witness: undefined, isOpen: false, repair };
}

/** A date as written → its day. 1900-01-00 is how spreadsheets show a 0, 0000-00-00 how databases show nothing. */
export function writtenDay(date: CivilDate): Day | DayFault {
  const day = dayOf(date);
  if (day !== undefined) return dayOrDoubt(day);
  if (date.year === 1900 && date.month + date.date === 1) return 'placeholder';
  return date.year === 0 && date.month === 0 && date.date === 0 ? 'blank' : 'invalid';
}
