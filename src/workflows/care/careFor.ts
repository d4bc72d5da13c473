import type { CustomerTable } from '../../core/customers';
import { growthOf } from '../../core/growth';
import type { Policy } from '../../core/policy';
import type { CareCells } from '../../core/tables';
import type { Outcome } from '../../core/tierCustomers';
import { type Language, languageOf } from '../../messages';
import type { DataCheck } from '../dataCheck';
import type { Areas } from '../generation/journal';
import type { PageOf } from '../pages';
import type { OwnSheet, Workbook } from '../services';
import type { ActionShown } from './actionWords';
import type { CareInput, CarePart } from './careInput';
import { experiencePart } from './experience';
import { type GrowthTag, growthTags } from './growthTags';
import { readPeopleSaid } from './peopleSaid';
import { reachKnown } from './reachKnown';
import { reviewPart } from './review';
import { CONTACTS, FEEDBACK } from './saidSheets';
import { servicesPart } from './services';
import { SERVICES_ROLE } from './servicesSheet';
import { doneContacts, watchList } from './watchList';
import { readWeekTicks } from './weekTicks';

/** Care begins when somebody opens one of these sheets: until then nobody has said that they want to work with it. */
const BEGINS_CARE: readonly string[] = [CONTACTS.role, FEEDBACK.role, SERVICES_ROLE];

/** What an update knows of care. */
export interface CareGiven {
  readonly workbook: Workbook;
  readonly own: readonly OwnSheet[];
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly table: CustomerTable | undefined; // of customers
  readonly check: Pick<DataCheck, 'score' | 'couldChange'>;
  readonly hasDrifted: boolean | undefined;
  readonly mark: string; // of today's rules
}

/** Everything care adds to an update. */
export interface Care extends CarePart {
  readonly beside: ((key: string) => CareCells | undefined) | undefined; // what stands beside each customer; undefined: care has not begun
  readonly warnings: readonly string[]; // in the person's language
  /** Once the update counts: what became of every row people wrote, beside it. Gives what could not be written. */
  write(): string[];
}

const NO_CARE: Care = { pages: [], areas: {}, summary: [], beside: undefined, warnings: [], write: () => [] };

/** Services, contacts, feedback, alerts and the review, from one reading of what people wrote. */
export function careFor(given: CareGiven, language: Language): Care {
  const { workbook, own, outcome, policy, table, check, hasDrifted, mark } = given;
  if (!own.some(({ role }) => BEGINS_CARE.includes(role))) return NO_CARE;
  const today = workbook.today();
  const people = readPeopleSaid(workbook, own, outcome.book, language);
  const ticks = readWeekTicks(workbook, own, outcome, today);
  const done = [...doneContacts(workbook), ...ticks.contacts];
  const contacts =
    people.said.contacts === undefined && done.length === 0 ? undefined : [...(people.said.contacts ?? []), ...done].sort((a, b) => a.day - b.day);
  const input: CareInput = { workbook, outcome, policy, said: { ...people.said, contacts }, today, language: languageOf(workbook.locale) };
  const { rising, falling } = growing(outcome);
  const services = servicesPart(input, { rising, ticks, wantsNone: wantsNone(workbook, policy, outcome) });
  const parts: readonly CarePart[] = [
    watchList(input),
    services,
    experiencePart(input),
    reviewPart(input, { table, check, hasDrifted, mark, care: { ...services.facts, overridesExpired: overridesExpired(outcome) }, falling }),
  ];
  return {
    pages: parts.flatMap(({ pages }): readonly PageOf[] => pages),
    areas: Object.assign({}, ...parts.map(({ areas }) => areas)) as Areas,
    summary: parts.flatMap(({ summary }) => summary),
    beside: cellsBeside(services.actions, growthTags(outcome, input.said, input.language), input.language),
    warnings: [...people.warnings, ...services.warnings],
    write: () => [...people.writeStates(), ...services.write()],
  };
}

/** By key, whose own orders grow or fall by more than chance. */
function growing({ book }: Outcome): { readonly rising: ReadonlySet<string>; readonly falling: ReadonlySet<string> } {
  const growth = book.totals === undefined ? growthOf(book) : [];
  const keysOf = (verdict: 'rising' | 'falling') => new Set(book.customers.flatMap(({ key }, index) => (growth[index]?.verdict === verdict ? [key] : [])));
  return { rising: keysOf('rising'), falling: keysOf('falling') };
}

/** Tiers set by hand whose last day has passed. */
function overridesExpired({ overrides = [] }: Outcome): number {
  return overrides.filter((verdict) => verdict?.code === 'ended').length;
}

/** By key, who has said that they do not want to be contacted. */
function wantsNone(workbook: Workbook, policy: Policy, { book }: Outcome): ReadonlySet<string> {
  const reach = reachKnown(workbook, policy, book);
  return new Set(book.customers.flatMap(({ key }, index) => (reach[index]?.consent === 'no' ? [key] : [])));
}

function cellsBeside(
  actions: ReadonlyMap<string, ActionShown>,
  tags: ReadonlyMap<string, readonly GrowthTag[]>,
  language: Language,
): (key: string) => CareCells {
  const between = language === 'zh' ? '；' : '; ';
  return (key) => {
    const { what = '', owner = '', due } = actions.get(key) ?? {};
    const told = (tags.get(key) ?? []).map(({ text }) => text).join(between);
    return { tags: told, action: what, owner, due: typeof due === 'object' ? due.day : undefined };
  };
}
