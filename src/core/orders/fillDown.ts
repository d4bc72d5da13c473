import { type Cell, isBlank, type SheetRows } from '../model/cell';
import type { OrderColumns } from './orderColumns';
import { isTotalWord } from './totalsRow';

type Row = readonly Cell[];

/**
 * Exports with one row per item that write what belongs to the whole order on its first row only: rows below it with the
 * same order number, no amount and no other customer get its customer, day, status and currency; so do rows that hold an
 * item and nothing of an order at all, as the inner tables of forms do. A row with money of its own is given to nobody.
 *
 * @returns the same table when nothing was to fill
 */
export function fillDown(table: SheetRows, from: number, columns: OrderColumns): SheetRows {
  const { order, customer, amount } = columns;
  if (order === undefined || amount === undefined) return table;
  const filledColumns = [order, customer, columns.date, columns.currency, ...columns.statuses.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
  let rows: Row[] | undefined;
  let above: Row = [];
  for (let index = from; index < table.rows.length; index++) {
    const row = table.rows[index] as Row;
    const id = row[order];
    const isContinued = isBlank(row[amount]) && !isBlank(id) && above[order] === id && (isBlank(row[customer]) || row[customer] === above[customer]);
    if (isContinued || isItemOnly(row, columns, filledColumns)) {
      rows ??= [...table.rows];
      rows[index] = filledFrom(above, row, filledColumns);
    }
    if (!isBlank(id)) above = rows?.[index] ?? row;
  }
  return rows === undefined ? table : { ...table, rows };
}

/** An item, and not a word of the order it belongs to. */
function isItemOnly(row: Row, { item, amount }: OrderColumns, ofOrder: readonly number[]): boolean {
  if (item === undefined || !isBlank(row[amount as number]) || isBlank(row[item])) return false;
  return ofOrder.every((column) => isBlank(row[column])) && !isTotalWord(row[item]);
}

function filledFrom(above: Row, row: Row, columns: readonly number[]): Row {
  const filled = [...row];
  for (const column of columns) if (isBlank(filled[column])) filled[column] = above[column] ?? '';
  return filled;
}
