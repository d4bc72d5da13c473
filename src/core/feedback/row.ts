import { type Cell, isBlank } from '../model/cell';
import type { Day } from '../model/day';
import type { ReadingLocale } from '../model/locale';
import type { OrderBook } from '../orders';
import type { DayColumn } from '../reading';
import type { PlaceFault } from './placeCustomer';

/** Why a row of people's does not count. */
export type RowFault = PlaceFault | { readonly code: 'dayBlank' | 'dayUnclear' | 'dayAhead' };

/** What people's rows are read by; `today` is the calendar's, even where the orders end earlier. */
export interface ReadingRows {
  readonly book: Pick<OrderBook, 'customers' | 'same' | 'source'>;
  readonly today: Day;
  readonly locale: ReadingLocale;
}

export function isBlankRow(row: object): boolean {
  return Object.values(row).every((cell) => isBlank(cell as Cell));
}

/** The day a row is of; what has not happened yet does not count. */
export function dayOfRow(cell: Cell, days: DayColumn, today: Day): Day | Extract<RowFault, { code: 'dayBlank' | 'dayUnclear' | 'dayAhead' }> {
  if (isBlank(cell)) return { code: 'dayBlank' };
  const day = days.read(cell);
  if (typeof day !== 'number') return { code: 'dayUnclear' };
  return day > today ? { code: 'dayAhead' } : day;
}
