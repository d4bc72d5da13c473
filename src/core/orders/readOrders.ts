import { columnLetter, isBlank, type SheetRows } from '../model/cell';
import type { Issue, Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import type { CurrencyRules } from '../model/rate';
import { type ColumnChoice, cellText, isCsvInOneColumn, normaliseHeader, platformOf } from '../reading';
import { buildBook } from './buildBook';
import { calledColumns } from './calledColumns';
import type { AsOf, OrderBook } from './order';
import { type OrderColumns, orderColumns } from './orderColumns';
import { type OrderTable, orderTable } from './orderTable';
import { parentCustomers } from './parentCustomers';
import { withProbableKeys } from './probableKeys';
import { readTotals } from './readTotals';
import type { SameAnswers } from './sameAnswers';
import { SHEET_CHECKS } from './sheetChecks';
import { toldIssue } from './toldIssue';

export interface ReadOrdersOptions {
  readonly columns?: ColumnChoice | undefined; // the policy's words on which column is which; the rest is found
  readonly locale: ReadingLocale;
  readonly asOf: AsOf;
  readonly currencies?: CurrencyRules | undefined; // without them the table decides
  readonly answers?: SameAnswers | undefined; // which customers people said are one
  readonly allowsProbable?: boolean; // masked phone, name and region together may stand for a customer
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
  const csv = isCsvInOneColumn(rows);
  if (csv !== undefined) return refuse({ code: 'TABLE_ONE_COLUMN_CSV', params: { sheet, cell: `${columnLetter(csv.column)}${csv.row + 1}` } });
  const found = orderTable(table, options.columns ?? {});
  if (found === undefined) return refuse({ code: 'HEADER_MISSING', params: { sheet } });
  const { header, choice } = found;
  const columns = orderColumns(header, choice, found.table, options.allowsProbable);
  if (!columns.ok) return columns.problem.code === 'TABLE_SUMMED' ? readTotals(found.table, header, { ...options, columns: choice }) : columns;
  const { probable } = columns.value.identity;
  const keyed = probable === undefined ? found : { ...found, table: withProbableKeys(found.table, header.index + 1, probable) };
  const called = calledColumns(header, choice, found.table, columns.value);
  const read = { ...columns.value, identity: { ...columns.value.identity, called } };
  const ready = readyRows(keyed, read);
  const book = buildBook({
    table: ready.table,
    headerRow: header.index + 1,
    columns: found.isGrouped ? { ...read, isGrouped: true } : read,
    locale: options.locale,
    asOf: options.asOf,
    currencies: options.currencies,
    answers: options.answers,
    rowsAsRead: found.table.rows,
    checks: SHEET_CHECKS,
  });
  return book.ok ? { ok: true, value: { ...book.value, issues: [...found.told, ...ready.told, ...book.value.issues] } } : book;
}

/** Jobs as their customers, and what there is to tell of that. */
function readyRows({ table, header }: OrderTable, columns: OrderColumns): { table: SheetRows; told: readonly Issue[] } {
  const parents = parentCustomers(table, header, columns);
  const day = cellText(header.cells[columns.date]);
  const standIn = platformOf(header.cells)?.standInDate;
  const isStandIn = standIn !== undefined && normaliseHeader(day) === normaliseHeader(standIn);
  const place = { sheet: table.sheet, row: header.index + 1, column: columns.date };
  return {
    table: parents.table,
    told: [...parents.told, ...(isStandIn ? [toldIssue('DATE_STANDS_IN', 1, place, { column: day.trim() })] : [])],
  };
}

/** Whether the first rows hold the header of an orders table; also when it must still be asked which of two columns is meant. */
export function looksLikeOrders(table: SheetRows): boolean {
  const found = orderTable(table, {});
  if (found === undefined) return false;
  const columns = orderColumns(found.header, found.choice, found.table);
  return (
    columns.ok || columns.problem.code === 'COLUMN_AMBIGUOUS' || columns.problem.code === 'HEADER_DUPLICATE' || columns.problem.code === 'CUSTOMER_BY_NAME'
  );
}

function refuse(problem: Problem): Result<OrderBook> {
  return { ok: false, problem };
}
