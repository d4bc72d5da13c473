import type { Cell } from '../model/cell';
import { type ContactNumbers, type Contacts, contactNumbers, contactsOf, emailKey, phoneTail, wholeNameKey, wholePhoneKey } from './contacts';
import type { ContactColumns } from './identityColumns';
import type { Lines } from './lines';
import { pairIndex } from './pairIndex';

/** Why two customers may be one, best evidence first. */
export const SUSPECT_REASONS = ['email', 'phone', 'nameAndPhone', 'lookalike', 'leadingZero', 'name'] as const;
export type SuspectReason = (typeof SUSPECT_REASONS)[number];

/** Customers of whom the same thing is known. */
export interface SuspectGroup {
  readonly why: SuspectReason;
  readonly members: readonly number[]; // two or more
  readonly value: string; // what they share, as first written; '' for those that look alike
}

export interface SameEvidence {
  readonly groups: readonly SuspectGroup[];
  readonly phones: Contacts | undefined; // undefined: the table has no such column
  readonly emails: Contacts | undefined;
}

type Rows = readonly (readonly Cell[])[];

/** What the columns beside the key say of who is who; each column that is there costs one pass over the lines. */
export function sameEvidence(lines: Lines, rows: Rows, customers: number, columns: ContactColumns): SameEvidence {
  const contactsAt = (column: number | undefined, numbers: ContactNumbers): Contacts | undefined =>
    column === undefined ? undefined : contactsOf(lines, rows, customers, (row) => numbers.of(row[column]));
  const [emailNumbers, phoneNumbers, nameNumbers] = [contactNumbers(emailKey), contactNumbers(wholePhoneKey), contactNumbers(wholeNameKey)];
  const [emails, phones] = [contactsAt(columns.email, emailNumbers), contactsAt(columns.phone, phoneNumbers)];
  return {
    emails,
    phones,
    groups: [
      ...shared('email', emails, (contact) => emailNumbers.texts[contact] as string),
      ...shared('phone', phones, (contact) => phoneNumbers.texts[contact] as string),
      ...namesWithTails(lines, rows, customers, columns),
      ...shared('name', contactsAt(columns.name, nameNumbers), (contact) => nameNumbers.texts[contact] as string),
    ],
  };
}

/** One name, and the same last digits of the phone: enough where the phone is masked, or written with and without its country. */
function namesWithTails(lines: Lines, rows: Rows, customers: number, { name, phone }: ContactColumns): SuspectGroup[] {
  if (name === undefined || phone === undefined) return [];
  const [names, tails] = [contactNumbers(wholeNameKey), contactNumbers(phoneTail)];
  const both = pairIndex(lines.count);
  const texts: string[] = [];
  const contacts = contactsOf(lines, rows, customers, (row) => {
    const [person, tail] = [names.of(row[name]), tails.of(row[phone])];
    if (person < 0 || tail < 0) return -1;
    const number = both.add(person, tail);
    if (number === texts.length) texts.push(`${names.texts[person]} …${phoneTail(tails.texts[tail] as string)}`);
    return number;
  });
  return shared('nameAndPhone', contacts, (contact) => texts[contact] as string);
}

function shared(why: SuspectReason, contacts: Contacts | undefined, textOf: (contact: number) => string): SuspectGroup[] {
  const groups: SuspectGroup[] = [];
  contacts?.customersOf.forEach((members, contact) => {
    if (members.length > 1) groups.push({ why, members, value: textOf(contact) });
  });
  return groups;
}
