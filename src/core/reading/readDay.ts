import { type Cell, isDateCell } from '../model/cell';
import type { Day } from '../model/day';
import type { ReadingLocale } from '../model/locale';
import { dayOfDigits, dayOfSerial } from './plausibleDay';
import { remembering } from './remembering';
import { type DayText, scanDay } from './scanDay';

/** How a column writes 3/7/2025. `isGuess`: no value proved it (or two contradict), so the locale decided. */
export interface DayOrder {
  readonly dayFirst: boolean;
  readonly isGuess: boolean;
}

/** A date cell → its day in any year, `undefined` when blank or no date. Times and zones are ignored: the day as written. */
export function readDay(cell: Cell | undefined, order: DayOrder): Day | undefined {
  return dayWith(cell, order, scanDay);
}

/** The order of a column, from the texts in it: a first part above 12 proves day first, a second part month first. */
export function decideDayOrder(cells: Iterable<Cell | undefined>, locale: ReadingLocale): DayOrder {
  return orderOf(cells, locale, scanDay);
}

/** One column's reader: its order decided once, each distinct text scanned once (up to a limit). */
export interface DayColumn {
  readonly order: DayOrder;
  read(cell: Cell | undefined): Day | undefined;
  isAmbiguous(cell: Cell | undefined): boolean; // read by the locale alone, and the other order gives another day
}

/** @param cells the whole column, read once here to decide the order */
export function dayColumn(cells: Iterable<Cell | undefined>, locale: ReadingLocale): DayColumn {
  const scan = remembering(scanDay);
  const order = orderOf(cells, locale, scan);
  return {
    order,
    read: (cell) => dayWith(cell, order, scan),
    isAmbiguous(cell) {
      if (!order.isGuess || typeof cell !== 'string') return false;
      const { dayFirst, monthFirst } = scan(cell);
      return dayFirst !== monthFirst;
    },
  };
}

function dayWith(cell: Cell | undefined, order: DayOrder, scan: (text: string) => DayText): Day | undefined {
  if (isDateCell(cell)) return cell.day;
  if (typeof cell === 'number') return dayOfSerial(cell) ?? dayOfDigits(cell);
  if (typeof cell !== 'string' || cell === '') return undefined;
  const text = scan(cell);
  return order.dayFirst ? text.dayFirst : text.monthFirst;
}

function orderOf(cells: Iterable<Cell | undefined>, locale: ReadingLocale, scan: (text: string) => DayText): DayOrder {
  let days = false;
  let months = false;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell === '') continue;
    const { witness } = scan(cell);
    if (witness === 'day') days = true;
    else if (witness === 'month') months = true;
  }
  return days === months ? { dayFirst: locale.dayFirst, isGuess: true } : { dayFirst: days, isGuess: false };
}
