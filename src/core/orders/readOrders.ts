import { isBlank, type SheetRows } from '../model/cell';
import type { Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import { type ColumnChoice, findHeader } from '../reading';
import { buildBook } from './buildBook';
import type { AsOf, OrderBook } from './order';
import { orderColumns } from './orderColumns';

export interface ReadOrdersOptions {
  readonly columns?: ColumnChoice | undefined; // the policy's words on which column is which; the rest is found
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
}

/**
 * An orders sheet → its orders, refunds and customers, with every row that could not be used counted under one code:
 * `rowsRead` = `rowsUsed` + the rows of all listed issues. A table that cannot be read at all is one problem.
 *
 * @param table rows from sheet row 1 on; the header may stand anywhere in the first 20
 */
export function readOrders(table: SheetRows, options: ReadOrdersOptions): Result<OrderBook> {
  const { sheet, rows } = table;
  if (rows.every((row) => row.every(isBlank))) return refuse({ code: 'TABLE_EMPTY', params: { sheet } });
  const choice = options.columns ?? {};
  const header = findHeader(rows, choice);
  if (header === undefined) return refuse({ code: 'HEADER_MISSING', params: { sheet } });
  const columns = orderColumns(header, choice, table);
  if (!columns.ok) return columns;
  return buildBook({ table, headerRow: header.index + 1, columns: columns.value, locale: options.locale, asOf: options.asOf });
}

/** Whether the first rows hold the header of an orders table; also when it must still be asked which of two columns is meant. */
export function looksLikeOrders(table: SheetRows): boolean {
  const header = findHeader(table.rows);
  if (header === undefined) return false;
  const columns = orderColumns(header, {}, table);
  return columns.ok || columns.problem.code === 'COLUMN_AMBIGUOUS';
}

function refuse(problem: Problem): Result<OrderBook> {
  return { ok: false, problem };
}
