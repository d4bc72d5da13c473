import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { RULE_WORDS } from '../policy';
import { customerKey } from '../reading';
import { isCustomerWord } from './customerHeading';
import { FormulaProblem } from './problem';
import { type Argument, answered, columnOf, type FormulaContext, isRange, type Rows, refuseLoading, trimmed, widthOf } from './range';

const TIER_HEADINGS = Object.values(RULE_WORDS).map(({ tier }) => tier);

/**
 * `TIER_OF(customers, tiers)`: the official tier of each customer, looked up in the range `TIERS`.
 * Keys compare as everywhere; unknown → blank, blank → blank, a heading on top → the heading of the tier column.
 *
 * @returns a cell for a cell, rows for a range
 * @throws FormulaProblem
 */
export function tierOfFormula(customers: Argument, tiers: Argument, context: FormulaContext): Cell | Cell[][] {
  refuseLoading(customers, tiers);
  if (customers === undefined) throw new FormulaProblem('ARGUMENT_MISSING', { name: 'customers' });
  if (!isRange(tiers) || widthOf(tiers) < 2) throw new FormulaProblem('TIERS_RANGE');
  const list = trimmed(tiers);
  const tierColumn = tierColumnOf(list);
  const tierByKey = new Map<string, Cell>();
  for (const row of list) {
    const key = keyOf(row[0]);
    if (key !== '' && !tierByKey.has(key)) tierByKey.set(key, row[tierColumn] ?? '');
  }
  const look = (cell: Cell | undefined): Cell => tierByKey.get(keyOf(cell)) ?? '';
  if (!isRange(customers)) return look(customers);
  if (widthOf(customers) > 1) throw new FormulaProblem('ONE_COLUMN_OF_CUSTOMERS', { name: 'customers' });
  const column = columnOf(answered(customers), 0);
  const heading = isHeading(column[0], list);
  const rows = column.map((cell, row) => [heading && row === 0 ? context.words.TIER : look(cell)]);
  return rows.length > 0 ? rows : [['']];
}

/** In a column of text, the first cell is a heading when it is a known one, or the one that `TIERS` itself has. */
function isHeading(first: Cell | undefined, list: Rows): boolean {
  if (typeof first !== 'string' || isBlank(first)) return false;
  return isCustomerWord(first) || keyOf(first) === keyOf(list[0]?.[0]);
}

function tierColumnOf(list: Rows): number {
  const headings = list[0] ?? [];
  const at = headings.findIndex((cell) => typeof cell === 'string' && TIER_HEADINGS.includes(cell));
  return at > 0 ? at : 1;
}

function keyOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return customerKey(isDateCell(cell) ? isoDay(cell.day) : cell);
}
