import { columnLetter, isBlank, type SheetRows } from '../model/cell';
import type { Issue, IssueCode, Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import type { Money } from '../model/money';
import { type ColumnChoice, cellText, contentHeader, findHeader, type Header, isCsvInOneColumn } from '../reading';
import { buildBook } from './buildBook';
import { fillDown } from './fillDown';
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
  const csv = isCsvInOneColumn(rows);
  if (csv !== undefined) return refuse({ code: 'TABLE_ONE_COLUMN_CSV', params: { sheet, cell: `${columnLetter(csv.column)}${csv.row + 1}` } });
  const read = headerAndChoice(table, options.columns ?? {});
  if (read === undefined) return refuse({ code: 'HEADER_MISSING', params: { sheet } });
  const { header, choice, isGuess } = read;
  const columns = orderColumns(header, choice, table);
  if (!columns.ok) return columns;
  const from = header.index + 1;
  const book = buildBook({ table: fillDown(table, from, columns.value), headerRow: from, columns: columns.value, locale: options.locale, asOf: options.asOf });
  return book.ok ? { ok: true, value: { ...book.value, issues: [...headerIssues(table, header, isGuess), ...book.value.issues] } } : book;
}

/** Whether the first rows hold the header of an orders table; also when it must still be asked which of two columns is meant. */
export function looksLikeOrders(table: SheetRows): boolean {
  const header = findHeader(table.rows);
  if (header === undefined) return false;
  const columns = orderColumns(header, {}, table);
  return columns.ok || columns.problem.code === 'COLUMN_AMBIGUOUS' || columns.problem.code === 'HEADER_DUPLICATE';
}

interface HeaderRead {
  readonly header: Header;
  readonly choice: ColumnChoice;
  readonly isGuess: boolean; // nobody knows its names; the columns were told apart by what they hold
}

function headerAndChoice(table: SheetRows, choice: ColumnChoice): HeaderRead | undefined {
  const header = findHeader(table.rows, choice);
  if (header !== undefined) return { header, choice, isGuess: false };
  const guess = contentHeader(table);
  return guess === undefined ? undefined : { ...guess, isGuess: true };
}

/** What is told of a header that is not simply the first row with names we know. */
function headerIssues({ sheet }: SheetRows, { index, cells }: Header, isGuess: boolean): Issue[] {
  const first = { sheet, row: index + 1, column: 0 };
  const told = (code: IssueCode, rows: number): Issue => ({
    code,
    rows,
    amount: 0 as Money,
    listed: false,
    first,
    examples: [],
    mark: '',
    details: { headers: cells.map((cell) => cellText(cell).trim()).join(', ') },
  });
  return [...(index > 0 ? [told('HEADER_NOT_FIRST', index)] : []), ...(isGuess ? [told('COLUMNS_GUESSED', 1)] : [])];
}

function refuse(problem: Problem): Result<OrderBook> {
  return { ok: false, problem };
}
