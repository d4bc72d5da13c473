import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import { unitsOf } from '../model/money';
import { amountColumn, dayColumn } from '../reading';
import { type FormulaContext, localeOf } from './range';

/** Digits that Sheets itself shows and compares by: 0.1 + 0.2 is 0.3, and a tier must not tell them apart. */
const SHOWN_DIGITS = 15;

/**
 * Reads one column's cells as numbers: numbers to fifteen digits, texts such as "¥1,200" by the column's own style. A rough
 * "about 1200" is none: a cell could not say that it counted.
 */
export function numberReader(column: readonly Cell[], context: FormulaContext): (cell: Cell) => number | undefined {
  const amounts = amountColumn(() => column, localeOf(context));
  return (cell) => {
    if (typeof cell === 'number') return Number.isFinite(cell) ? Number(cell.toPrecision(SHOWN_DIGITS)) : undefined;
    if (typeof cell !== 'string' || amounts.isRough(cell)) return undefined;
    const amount = amounts.read(cell);
    return typeof amount === 'number' ? unitsOf(amount) : undefined;
  };
}

/** Reads one column's cells as days: dates, and texts by the column's own order of day and month. */
export function dayReader(column: readonly Cell[], context: FormulaContext): (cell: Cell) => Day | undefined {
  const days = dayColumn(() => column, localeOf(context));
  return (cell) => {
    const day = days.read(cell);
    return typeof day === 'number' ? day : undefined;
  };
}
