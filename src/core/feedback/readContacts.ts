import type { Cell } from '../model/cell';
import type { Contact } from '../model/contact';
import { cellText, dayColumn } from '../reading';
import { readMinutes } from './minutes';
import { customerPlacer } from './placeCustomer';
import { dayOfRow, isBlankRow, type ReadingRows, type RowFault } from './row';

/** One row of the sheet of contacts, as people left it. */
export interface ContactRow {
  readonly customer: Cell;
  readonly day: Cell;
  readonly channel: Cell;
  readonly by: Cell;
  readonly minutes: Cell;
  readonly outcome: Cell;
}

/** What became of a row: it counts, perhaps without its minutes, or why it does not. */
export type ContactVerdict = { readonly code: 'recorded'; readonly name: string; readonly unclear: 'none' | 'minutes' } | RowFault;

export interface ContactsRead {
  readonly contacts: readonly Contact[]; // oldest first
  readonly verdicts: readonly (ContactVerdict | undefined)[]; // as the rows; undefined: a blank one
}

/** Every row is either a contact or says why it is none. */
export function readContacts(rows: readonly ContactRow[], { book, today, locale }: ReadingRows): ContactsRead {
  const place = customerPlacer(book);
  const days = dayColumn(() => rows.map(({ day }) => day), locale);
  const contacts: Contact[] = [];
  const verdicts = rows.map((row): ContactVerdict | undefined => {
    if (isBlankRow(row)) return undefined;
    const customer = place(row.customer);
    if ('code' in customer) return customer;
    const day = dayOfRow(row.day, days, today);
    if (typeof day !== 'number') return day;
    const minutes = readMinutes(row.minutes);
    const [channel, by, outcome] = [row.channel, row.by, row.outcome].map((cell) => cellText(cell).trim()) as [string, string, string];
    contacts.push({ customer: customer.key, day, channel, by, minutes: minutes === 'unclear' ? undefined : minutes, outcome });
    return { code: 'recorded', name: customer.name, unclear: minutes === 'unclear' ? 'minutes' : 'none' };
  });
  return { contacts: contacts.sort((a, b) => a.day - b.day), verdicts };
}
