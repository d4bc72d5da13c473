import type { Cell, SheetRows } from '../model/cell';

/**
 * The customer of a row whose cell is the lower part of a merged one: Sheets keeps the value in the first row only. The
 * sheet is asked once, for the first such row. `undefined` where nothing is merged: a blank cell names nobody.
 */
export function mergedCustomer(table: SheetRows, column: number): (index: number) => Cell | undefined {
  let firstRows: Map<number, number> | undefined;
  return (index) => {
    firstRows ??= firstRowsOf(table, column);
    const first = firstRows.get(index);
    return first === undefined ? undefined : table.rows[first]?.[column];
  };
}

/** By each lower row of a merge, its first. */
function firstRowsOf(table: SheetRows, column: number): Map<number, number> {
  const firstRows = new Map<number, number>();
  for (const { from, to } of table.mergedRows?.(column) ?? []) {
    for (let row = from + 1; row <= to && row < table.rows.length; row++) firstRows.set(row, from);
  }
  return firstRows;
}
