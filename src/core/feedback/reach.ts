import type { CustomerTable } from '../customers';
import type { Cell, SheetRows } from '../model/cell';
import type { Consent } from '../model/contact';
import type { OrderBook } from '../orders';
import { bestColumns, customerKey, isMasked } from '../reading';
import { consentColumns } from './consent';

/** How a customer can be reached, and whether they may be. */
export interface Reach {
  readonly email: string | undefined; // as written; undefined: none, masked, or no address
  readonly phone: string | undefined;
  readonly consent: Consent;
}

/** What the rows of orders say of reaching each customer, by number; of several addresses the latest row's. One “no” in any row counts. */
export function reachOf({ customers, source }: Pick<OrderBook, 'customers' | 'source'>): Reach[] {
  const { rows, lines, contacts = {}, customerColumn, headerRow } = source;
  const consent = consentColumns(rows[headerRow - 1] ?? []);
  const found = customers.map(() => ({ email: undefined, phone: undefined, consent: 'unknown' }) as { -readonly [Key in keyof Reach]: Reach[Key] });
  for (let at = 0; at < lines.count; at++) {
    const row = rows[lines.row[at] as number] ?? [];
    const reach = found[lines.customer[at] as number];
    if (reach === undefined) continue;
    for (const column of [customerColumn, contacts.email]) reach.email = (column === undefined ? undefined : emailIn(row[column])) ?? reach.email;
    for (const column of [customerColumn, contacts.phone]) reach.phone = (column === undefined ? undefined : phoneIn(row[column])) ?? reach.phone;
    const said = consent?.of(row) ?? 'unknown';
    if (said !== 'unknown' && reach.consent !== 'no') reach.consent = said;
  }
  return found;
}

/**
 * The same with what a sheet of customers says: its word on consent goes before the orders', but a “no” of either counts;
 * its addresses stand in where the orders have none.
 */
export function reachWith(reach: readonly Reach[], { customers }: Pick<OrderBook, 'customers'>, table: CustomerTable, rows: SheetRows['rows']): Reach[] {
  const { cells } = table.header;
  const consent = consentColumns(cells);
  const [emails, phones] = [bestColumns(cells, 'email'), bestColumns(cells, 'phone')];
  return reach.map((known, number) => {
    const at = table.rowOf(customers[number] as OrderBook['customers'][number]);
    const row = at === undefined ? undefined : rows[at];
    if (row === undefined) return known;
    const said = consent?.of(row) ?? 'unknown';
    return {
      email: known.email ?? firstOf(emails, (column) => emailIn(row[column])),
      phone: known.phone ?? firstOf(phones, (column) => phoneIn(row[column])),
      consent: known.consent === 'no' || said === 'unknown' ? known.consent : said,
    };
  });
}

function firstOf(columns: readonly number[], read: (column: number) => string | undefined): string | undefined {
  return columns.map(read).find((found) => found !== undefined);
}

/** An address somebody could write to: one @, a dot after it, nothing masked. */
export function emailIn(cell: Cell | undefined): string | undefined {
  const key = customerKey(cell);
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(key) && !isMasked(key) ? key : undefined;
}

/** A number somebody could dial: mobile or with its country code; short numbers may be anything. */
export function phoneIn(cell: Cell | undefined): string | undefined {
  const key = customerKey(cell, 'phone');
  return /^\+?\d{10,15}$/.test(key) && !/^\+?(\d)\1+$/.test(key) ? key : undefined;
}
