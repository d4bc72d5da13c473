import { type Cell, isDateCell } from '../model/cell';
import type { Day } from '../model/day';
import type { ReadingLocale } from '../model/locale';
import { once } from '../model/once';
import { dayOfNumber, repairOfNumber } from './dayNumber';
import type { DayFault, DayRepair, DayText } from './dayText';
import { isErrorCell } from './errorCell';
import { dayOrDoubt } from './plausibleDay';
import { remembering } from './remembering';
import { scanDay } from './scanDay';

/**
 * How a column writes 3/7/2025, and who says so: a value of its own; the locale, when none does; or nobody, when some
 * prove one order and some the other. Then the dates that do not tell by themselves are not read.
 */
export interface DayOrder {
  readonly dayFirst: boolean;
  readonly saidBy: 'column' | 'locale' | 'nobody';
}

/** A date cell → its day, or why it is none. Times and zones are ignored: the day as written. */
export function readDay(cell: Cell | undefined, order: DayOrder): Day | DayFault {
  return dayWith(cell, () => order, scanDay);
}

/** The order of a column, from the texts in it: a first part above 12 proves day first, a second part month first. */
export function decideDayOrder(cells: Iterable<Cell | undefined>, locale: ReadingLocale): DayOrder {
  return orderOf(cells, locale, scanDay);
}

/** One column's reader: its order decided once, each distinct text scanned once (up to a limit). */
export interface DayColumn {
  order(): DayOrder;
  read(cell: Cell | undefined): Day | DayFault;
  /** What is worth telling of a cell that was read: only the locale said its order, or it is a number that means a day. */
  doubtOf(cell: Cell | undefined): 'ambiguous' | DayRepair | undefined;
}

/** @param cellsOf the whole column; asked for once, to decide the order, when the first text is met */
export function dayColumn(cellsOf: () => Iterable<Cell | undefined>, locale: ReadingLocale): DayColumn {
  const scan = remembering(scanDay);
  const order = once(() => orderOf(cellsOf(), locale, scan));
  return {
    order,
    read: (cell) => (isDateCell(cell) ? dayOrDoubt(cell.day) : dayWith(cell, order, scan)),
    doubtOf(cell) {
      if (typeof cell === 'number') return repairOfNumber(cell);
      if (typeof cell !== 'string') return undefined;
      const { isOpen, repair } = scan(cell);
      return isOpen && order().saidBy === 'locale' ? 'ambiguous' : repair;
    },
  };
}

function dayWith(cell: Cell | undefined, orderOfColumn: () => DayOrder, scan: (text: string) => DayText): Day | DayFault {
  if (isDateCell(cell)) return dayOrDoubt(cell.day);
  if (typeof cell === 'number') return dayOfNumber(cell);
  if (cell === undefined || cell === '') return 'blank';
  if (typeof cell !== 'string') return 'invalid';
  if (isErrorCell(cell)) return 'error';
  const { dayFirst, monthFirst } = scan(cell);
  const order = orderOfColumn();
  if (order.saidBy === 'nobody' && dayFirst !== monthFirst) return 'mixed';
  return order.dayFirst ? dayFirst : monthFirst;
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
  if (days && months) return { dayFirst: locale.dayFirst, saidBy: 'nobody' };
  return days || months ? { dayFirst: days, saidBy: 'column' } : { dayFirst: locale.dayFirst, saidBy: 'locale' };
}
