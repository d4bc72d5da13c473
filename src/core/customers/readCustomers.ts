import { isBlank, type SheetRows } from '../model/cell';
import type { Issue, Problem, Result } from '../model/issue';
import type { ReadingLocale } from '../model/locale';
import {
  type ColumnChoice,
  chosenColumn,
  columnFinder,
  customerKey,
  findHeader,
  type Header,
  type IssueLog,
  issueLog,
  KEY_ROLES,
  missingColumn,
} from '../reading';
import type { Attribute } from './attributeColumns';
import { type CustomerTable, customerTable, type RowIndex } from './customerTable';

/** A table of customers that was read. `rowsRead` = `rowsUsed` + the rows of all listed issues. */
export interface CustomersRead {
  readonly table: CustomerTable;
  readonly rowsRead: number; // non-blank rows below the header
  readonly rowsUsed: number;
  readonly issues: readonly Issue[];
}

export interface ReadCustomersOptions {
  readonly locale: ReadingLocale;
  readonly columns?: ColumnChoice | undefined; // which column is which, where the rules name it
}

/** Attributes that are numbers. */
const NUMBERS: readonly Attribute[] = ['margin', 'cost', 'breadth', 'engagement', 'experience', 'followers', 'standing', 'potential', 'payment'];

/**
 * A sheet of one row per customer → what it says of them: a row counts for whoever its id, e-mail, phone or name names; of
 * two rows for one customer the upper one counts. Columns are found by their headings, those of the rules first.
 *
 * @param table rows from sheet row 1 on; the header may stand anywhere in the first 20
 */
export function readCustomers(table: SheetRows, { locale, columns = {} }: ReadCustomersOptions): Result<CustomersRead> {
  const { sheet, rows } = table;
  if (rows.every((row) => row.every(isBlank))) return refuse({ code: 'TABLE_EMPTY', params: { sheet } });
  const header = findHeader(rows, columns);
  if (header === undefined) return refuse({ code: 'HEADER_MISSING', params: { sheet } });
  const keys = keyColumns(header, table, columns);
  if (!keys.ok) return keys;
  const log = issueLog(sheet, (code) => LEFT_OUT.includes(code));
  const { index, rowsRead, rowsUsed } = indexRows(table, { header, keys: keys.value }, log);
  const found = customerTable(table, header, index, locale);
  noteUnread(found, table, log);
  return { ok: true, value: { table: found, rowsRead, rowsUsed, issues: log.all() } };
}

const LEFT_OUT: readonly string[] = ['ID_BLANK', 'CUSTOMER_ROW_REPEATED'];

/** The columns that name customers, best key first; those the rules name before those we find. */
function keyColumns(header: Header, table: SheetRows, choice: ColumnChoice): Result<readonly number[]> {
  const finder = columnFinder(header, table);
  const found: number[] = [];
  for (const role of KEY_ROLES) {
    const name = choice[role];
    const chosen = name === undefined ? undefined : chosenColumn(finder, role, name);
    if (chosen !== undefined && 'problem' in chosen) return refuse(chosen.problem);
    const column = chosen?.column ?? finder.best(role).columns[0];
    if (column !== undefined && !found.includes(column)) found.push(column);
  }
  return found.length > 0 ? { ok: true, value: found } : refuse(missingColumn(finder, 'customer'));
}

interface Indexed {
  readonly index: RowIndex;
  readonly rowsRead: number;
  readonly rowsUsed: number;
}

function indexRows({ rows }: SheetRows, { header, keys }: { header: Header; keys: readonly number[] }, log: IssueLog): Indexed {
  const index = new Map<string, number>();
  const best = new Map<string, number>(); // by the strongest key of each row
  let [rowsRead, rowsUsed] = [0, 0];
  for (let row = header.index + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (cells.every(isBlank)) continue;
    rowsRead++;
    const column = keys.find((at) => customerKey(cells[at]) !== '');
    if (column === undefined) {
      log.add('ID_BLANK', row + 1, keys[0] as number);
      continue;
    }
    const key = customerKey(cells[column]);
    if (best.has(key)) {
      log.add('CUSTOMER_ROW_REPEATED', row + 1, column, cells[column]);
      continue;
    }
    best.set(key, row);
    rowsUsed++;
    for (const at of keys) {
      const other = customerKey(cells[at]);
      if (other !== '') index.set(other, index.has(other) && index.get(other) !== row ? -1 : row);
    }
  }
  for (const [key, row] of best) index.set(key, row);
  return { index, rowsRead, rowsUsed };
}

/** Cells in columns of numbers that are neither blank nor numbers. */
function noteUnread(table: CustomerTable, { rows }: SheetRows, log: IssueLog): void {
  for (const attribute of NUMBERS) {
    const column = table.attributes.get(attribute);
    if (column === undefined) continue;
    for (let row = table.header.index + 1; row < rows.length; row++) {
      if (!isBlank(rows[row]?.[column]) && table.numberIn(row, attribute) === undefined) log.add('VALUE_NOT_NUMBER', row + 1, column, rows[row]?.[column]);
    }
  }
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problem };
}
