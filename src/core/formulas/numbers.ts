import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import { unitsOf } from '../model/money';
import { amountColumn, dayColumn } from '../reading';
import { type FormulaContext, localeOf } from './range';

/** Reads one column's cells as numbers: numbers as they are, texts such as "¥1,200" by the column's own style. */
export function numberReader(column: readonly Cell[], context: FormulaContext): (cell: Cell) => number | undefined {
  const amounts = amountColumn(column, localeOf(context));
  return (cell) => {
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell !== 'string') return undefined;
    const amount = amounts.read(cell);
    return typeof amount === 'number' ? unitsOf(amount) : undefined;
  };
}

/** Reads one column's cells as days: dates, and texts by the column's own order of day and month. */
export function dayReader(column: readonly Cell[], context: FormulaContext): (cell: Cell) => Day | undefined {
  const days = dayColumn(column, localeOf(context));
  return (cell) => days.read(cell);
}
