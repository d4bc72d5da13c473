import { growthOf } from '../../core/growth';
import type { Policy } from '../../core/policy';
import type { Outcome } from '../../core/tierCustomers';
import type { Language } from '../../messages';
import type { OwnSheet, Workbook } from '../services';
import type { CareInput } from './careInput';
import { type PeopleSaidRead, readPeopleSaid } from './peopleSaid';
import { reachKnown } from './reachKnown';
import { CONTACTS, FEEDBACK } from './saidSheets';
import type { ServicesMore } from './services';
import { SERVICES_ROLE } from './servicesSheet';
import { doneContacts } from './watchList';
import { readWatchSheet, type WatchSheet } from './watchSheet';
import { readWeekTicks } from './weekTicks';

/** Care begins when somebody opens one of these sheets: until then nobody has said that they want to work with it. */
const BEGINS_CARE: readonly string[] = [CONTACTS.role, FEEDBACK.role, SERVICES_ROLE];

export function hasCareBegun(own: readonly OwnSheet[]): boolean {
  return own.some(({ role }) => BEGINS_CARE.includes(role));
}

/** Everything care is made from, from one reading of what people wrote. */
export interface CareKnown {
  readonly input: CareInput;
  readonly people: PeopleSaidRead;
  readonly watched: WatchSheet;
  readonly more: Required<ServicesMore>;
  readonly falling: ReadonlySet<string>; // by key, whose own orders fall
}

interface CareOf {
  readonly workbook: Workbook;
  readonly own: readonly OwnSheet[];
  readonly outcome: Outcome;
  readonly policy: Policy;
}

/** @param language of warnings; `words`: of everything else */
export function careKnown({ workbook, own, outcome, policy }: CareOf, language: Language, words: Language): CareKnown {
  const today = workbook.today();
  const people = readPeopleSaid(workbook, own, outcome.book, language);
  const ticks = readWeekTicks(workbook, own, outcome, today);
  const watched = readWatchSheet(workbook);
  const done = [...doneContacts(watched), ...ticks.contacts];
  const contacts =
    people.said.contacts === undefined && done.length === 0 ? undefined : [...(people.said.contacts ?? []), ...done].sort((a, b) => a.day - b.day);
  const input: CareInput = { workbook, outcome, policy, said: { ...people.said, contacts }, today, language: words };
  const { rising, falling } = growing(outcome);
  return { input, people, watched, more: { rising, ticks, wantsNone: wantsNone(workbook, policy, outcome) }, falling };
}

/** By key, whose own orders grow or fall by more than chance. */
function growing({ book }: Outcome): { readonly rising: ReadonlySet<string>; readonly falling: ReadonlySet<string> } {
  const growth = book.totals === undefined ? growthOf(book) : [];
  const keysOf = (verdict: 'rising' | 'falling') => new Set(book.customers.flatMap(({ key }, index) => (growth[index]?.verdict === verdict ? [key] : [])));
  return { rising: keysOf('rising'), falling: keysOf('falling') };
}

/** By key, who has said that they do not want to be contacted. */
function wantsNone(workbook: Workbook, policy: Policy, { book }: Outcome): ReadonlySet<string> {
  const reach = reachKnown(workbook, policy, book);
  return new Set(book.customers.flatMap(({ key }, index) => (reach[index]?.consent === 'no' ? [key] : [])));
}
