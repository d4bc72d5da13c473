import { isBlank, type SheetRows } from '../model/cell';
import { customerKey } from '../reading';
import type { OrderBook } from './order';

/** A table in which some customers' rows are blank, and how many customers that were. */
export interface Remaining {
  readonly table: SheetRows;
  readonly customers: number;
}

/**
 * Blanks every row of the customers to be left out, also rows that could not be read: nothing of them reaches a list, a
 * count or an issue. The other rows keep their places.
 *
 * @param book the whole table as it was read: it knows which column names customers, and how
 */
export function withoutCustomers(table: SheetRows, { source, same, totals }: OrderBook, isLeftOut: (key: string) => boolean): Remaining {
  const policies = totals === undefined ? [same.policy] : (['loose', 'phone'] as const);
  const leftOut = new Set<string>();
  const known = new Map<unknown, boolean>();
  const isTheirs = (row: number): boolean => {
    const cell = source.rows[row]?.[source.customerColumn];
    if (isBlank(cell)) return false;
    const text = typeof cell === 'object' ? JSON.stringify(cell) : cell;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = policies.map((policy) => customerKey(cell, policy)).find((key) => key !== '' && isLeftOut(key));
    if (found !== undefined) leftOut.add(found);
    known.set(text, found !== undefined);
    return found !== undefined;
  };
  const rows = table.rows.map((cells, row) => (row >= source.headerRow && isTheirs(row) ? [] : cells));
  return { table: leftOut.size === 0 ? table : { ...table, rows }, customers: leftOut.size };
}
