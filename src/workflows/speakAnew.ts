import { OVERRIDE_COLUMNS } from '../core/tables';
import { type Language, type MessageKey, say } from '../messages';
import type { PeoplesSheetKind } from './care/peoplesSheet';
import { CONTACTS, FEEDBACK } from './care/saidSheets';
import { SERVICES, serviceOffers } from './care/servicesSheet';
import { WORDS } from './care/wordsSheet';
import { OVERRIDES_ROLE } from './overridesSheet';
import { tierRoles } from './pageParts';
import type { PageOf } from './pages';
import type { OwnSheet, Workbook } from './services';

/** The names of sheets that tell no tier. */
const NAMES = [
  ...(['sheet.summary', 'sheet.customers', 'sheet.rules', 'sheet.sameCustomer', 'sheet.overrides', 'sheet.services', 'sheet.week'] as const),
  ...(['sheet.watchList', 'sheet.care', 'sheet.contacts', 'sheet.feedback', 'sheet.words', 'sheet.experience', 'sheet.changeLog'] as const),
  ...(['sheet.dataCheck', 'sheet.checkUp', 'sheet.fairness', 'sheet.review', 'sheet.sample'] as const),
];
const STATE: MessageKey = 'heading.OVERRIDE_STATE';
const HEADINGS_LOOKED_FOR = 50; // rows from the top; people may have sorted them away
const FEWEST_HEADINGS = 3;

/** A language, and what the tiers are called in it. */
interface Spoken {
  readonly language: Language;
  readonly tiers: readonly string[];
}

/** Tabs that nobody has renamed, and headings that people write under with what is offered there. */
export function speakAnew(workbook: Workbook, pages: readonly PageOf[], before: Spoken, now: Spoken): void {
  const own = workbook.ownSheets();
  for (const sheet of own) {
    const name = nameAnew(sheet, workbook.nameOf(sheet), pages, before, now);
    if (name !== undefined) workbook.rename(sheet, name);
    headAnew(workbook, sheet, before.language, now);
  }
}

function nameAnew({ role }: OwnSheet, name: string, pages: readonly PageOf[], before: Spoken, now: Spoken): string | undefined {
  const key = NAMES.find((each) => say(before.language, each) === name);
  if (key !== undefined) return say(now.language, key);
  const tier = before.tiers[tierRoles(before.tiers).indexOf(role)];
  return tier !== undefined && say(before.language, 'sheet.tier', { tier }) === name ? pages.find((page) => page.role === role)?.wishedName : undefined;
}

/** What each sheet that people fill is headed by. */
function headingsOf(role: string): readonly MessageKey[] {
  const kinds: readonly Pick<PeoplesSheetKind<string>, 'role' | 'columns'>[] = [
    SERVICES,
    CONTACTS,
    FEEDBACK,
    WORDS,
    { role: OVERRIDES_ROLE, columns: OVERRIDE_COLUMNS },
  ];
  const columns = kinds.find((kind) => kind.role === role)?.columns ?? [];
  return columns.length === 0 ? [] : [...columns.map(({ heading }): MessageKey => `heading.${heading}`), STATE];
}

function headAnew(workbook: Workbook, sheet: OwnSheet, before: Language, { language, tiers }: Spoken): void {
  const keys = headingsOf(sheet.role);
  if (keys.length === 0) return;
  const words = new Map(keys.map((key) => [say(before, key), key]));
  const rows = workbook.readOwn(sheet).rows.slice(0, HEADINGS_LOOKED_FOR);
  const placesIn = (row: (typeof rows)[number]) => row.flatMap((cell, column) => (typeof cell === 'string' && words.has(cell) ? [column] : []));
  const at = rows.findIndex((row) => placesIn(row).length >= FEWEST_HEADINGS);
  const row = rows[at];
  if (row === undefined) return;
  const columns = placesIn(row);
  const keyAt = (column: number) => words.get(row[column] as string) as MessageKey;
  workbook.writeCells(sheet, at + 1, columns, [columns.map((column) => say(language, keyAt(column)))]);
  for (const [heading, choices] of offersOf(sheet.role, language, tiers)) {
    const column = columns.find((each) => keyAt(each) === heading);
    if (column !== undefined) workbook.offer(sheet, column, choices);
  }
}

/** By heading: what may be chosen below it. Overrides are offered anew by every update that reads them. */
function offersOf(role: string, language: Language, tiers: readonly string[]): [MessageKey, readonly string[] | 'days'][] {
  const choice = (key: MessageKey) => say(language, key);
  const offers = <Field extends string>({ columns, ...kind }: PeoplesSheetKind<Field>, all = kind.offers(choice)) =>
    columns.flatMap(({ field, heading }): [MessageKey, readonly string[] | 'days'][] => {
      const choices = all[field];
      return choices === undefined ? [] : [[`heading.${heading}`, choices]];
    });
  if (role === SERVICES.role) return offers(SERVICES, serviceOffers(language, tiers));
  if (role === CONTACTS.role) return offers(CONTACTS);
  if (role === FEEDBACK.role) return offers(FEEDBACK);
  return role === WORDS.role ? offers(WORDS) : [];
}
