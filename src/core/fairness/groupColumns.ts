import { type CustomerTable, columnTexts } from '../customers';
import type { Cell } from '../model/cell';
import { isBlank } from '../model/cell';
import type { Customer } from '../model/customer';
import type { OrderBook } from '../orders';
import { forbiddenAttribute } from '../policy';
import { cellText, isNeverRead, nameKind } from '../reading';

/** A column that tells customers apart in a few named groups. */
export interface GroupColumn {
  readonly heading: string;
  readonly texts: readonly (string | undefined)[]; // by customer, in the order of the book
}

/** How many different texts a column may have to be one of groups, and how much of a table is looked at for it. */
export interface ColumnLimits {
  readonly values: number;
  readonly columns: number;
}

const USUAL: ColumnLimits = { values: 12, columns: 6 };

/**
 * Columns of the customers' and the orders' tables that look like groups: two or more texts, each with a letter, known for
 * half of the customers. Never those with names of people, contacts, or what is never read; what a person is (sex, origin,
 * health …) is not looked at unasked either. Columns of the customers' table first, each heading once.
 */
export function groupColumns(
  book: Pick<OrderBook, 'source' | 'customers'>,
  measured: readonly Customer[],
  table: CustomerTable | undefined,
  limits: ColumnLimits = USUAL,
): GroupColumn[] {
  const { source } = book;
  const header = source.headerRow === 0 ? [] : (source.rows[source.headerRow - 1] ?? []);
  const rolesTaken = [source.customerColumn, source.dateColumn, source.orderColumn, source.moneyColumn, ...contactsOf(source)];
  const ofOrders = header.flatMap((cell, column) =>
    !rolesTaken.includes(column) && isOpen(header, column) && hasFewTexts(source.rows, source.headerRow, column, limits.values) ? [cellText(cell).trim()] : [],
  );
  const ofTable = (table?.header.cells ?? []).flatMap((cell, column) => (isOpen(table?.header.cells ?? [], column) ? [cellText(cell).trim()] : []));
  const headings = [...new Set([...ofTable, ...ofOrders])];
  const found: GroupColumn[] = [];
  for (const heading of headings) {
    if (found.length === limits.columns) break;
    const texts = columnTexts(book, measured, { table, column: heading });
    if (areGroups(texts, limits.values)) found.push({ heading, texts });
  }
  return found;
}

function contactsOf({ contacts }: OrderBook['source']): (number | undefined)[] {
  return contacts === undefined
    ? []
    : Object.values(contacts)
        .flat()
        .map((column) => (typeof column === 'number' ? column : undefined));
}

function isOpen(header: readonly Cell[], column: number): boolean {
  const cell = header[column];
  if (typeof cell !== 'string' || isBlank(cell) || isNeverRead(cell)) return false;
  return nameKind(header, column) === undefined && forbiddenAttribute(cell) === undefined;
}

/** Looks no further than it must. */
function hasFewTexts(rows: OrderBook['source']['rows'], from: number, column: number, most: number): boolean {
  const seen = new Set<string>();
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string') return false;
    seen.add(cell.trim());
    if (seen.size > most) return false;
  }
  return seen.size > 1;
}

function areGroups(texts: readonly (string | undefined)[], most: number): boolean {
  const known = texts.filter((text): text is string => text !== undefined);
  const values = new Set(known);
  return values.size > 1 && values.size <= most && 2 * known.length >= texts.length && [...values].every((text) => /\p{L}/u.test(text) && text.length <= 60);
}
