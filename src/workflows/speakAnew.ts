import { type Language, type MessageKey, say } from '../messages';
import { CONTACTS, FEEDBACK } from './care/saidSheets';
import { SERVICES } from './care/servicesSheet';
import { WORDS } from './care/wordsSheet';
import { OVERRIDES } from './overridesSheet';
import { tierRoles } from './pageParts';
import type { PeoplesSheetKind } from './peoplesSheet';
import type { OwnSheet, Workbook } from './services';

/** The names of sheets that tell no tier. */
const NAMES = [
  ...(['sheet.summary', 'sheet.customers', 'sheet.rules', 'sheet.sameCustomer', 'sheet.overrides', 'sheet.services', 'sheet.week'] as const),
  ...(['sheet.watchList', 'sheet.care', 'sheet.contacts', 'sheet.feedback', 'sheet.words', 'sheet.experience', 'sheet.changeLog'] as const),
  ...(['sheet.dataCheck', 'sheet.checkUp', 'sheet.fairness', 'sheet.review', 'sheet.sample'] as const),
];
/** The sheets that people fill. */
const KINDS: readonly PeoplesSheetKind<string>[] = [SERVICES, CONTACTS, FEEDBACK, WORDS, OVERRIDES];
const STATE: MessageKey = 'heading.OVERRIDE_STATE';
const HEADINGS_LOOKED_FOR = 50; // rows from the top; people may have sorted them away
const FEWEST_HEADINGS = 3;

interface Named {
  readonly role: string;
  readonly wishedName: string;
}

/** A language, and what the tiers are called in it. */
interface Spoken {
  readonly language: Language;
  readonly tiers: readonly string[];
}

/** Tabs that nobody has renamed, and headings that people write under with what is offered there. */
export function speakAnew(workbook: Workbook, pages: readonly Named[], before: Spoken, now: Spoken): void {
  const own = workbook.ownSheets();
  for (const sheet of own) {
    const name = nameAnew(sheet, workbook.nameOf(sheet), pages, before, now);
    if (name !== undefined) workbook.rename(sheet, name);
    headAnew(workbook, sheet, before.language, now);
  }
}

function nameAnew({ role }: OwnSheet, name: string, pages: readonly Named[], before: Spoken, now: Spoken): string | undefined {
  const key = NAMES.find((each) => say(before.language, each) === name);
  if (key !== undefined) return say(now.language, key);
  const tier = before.tiers[tierRoles(before.tiers).indexOf(role)];
  return tier !== undefined && say(before.language, 'sheet.tier', { tier }) === name ? pages.find((page) => page.role === role)?.wishedName : undefined;
}

function headAnew(workbook: Workbook, sheet: OwnSheet, before: Language, { language, tiers }: Spoken): void {
  const kind = KINDS.find(({ role }) => role === sheet.role);
  if (kind === undefined) return;
  const keys = [...kind.columns.map(({ heading }): MessageKey => `heading.${heading}`), STATE];
  const words = new Map([before, language].flatMap((each) => keys.map((key) => [say(each, key), key] as const))); // a run that was cut off may have got as far as the headings
  const rows = workbook.readOwn(sheet).rows.slice(0, HEADINGS_LOOKED_FOR);
  const placesIn = (row: (typeof rows)[number]) => row.flatMap((cell, column) => (typeof cell === 'string' && words.has(cell) ? [column] : []));
  const at = rows.findIndex((row) => placesIn(row).length >= FEWEST_HEADINGS);
  const row = rows[at];
  if (row === undefined) return;
  const columns = placesIn(row);
  const keyAt = (column: number) => words.get(row[column] as string) as MessageKey;
  const headings = columns.map((column) => say(language, keyAt(column)));
  if (columns.some((column, index) => row[column] !== headings[index])) workbook.writeCells(sheet, at + 1, columns, [headings]);
  const offers = kind.offers((key) => say(language, key), tiers);
  for (const { field, heading } of kind.columns) {
    const column = columns.find((each) => keyAt(each) === `heading.${heading}`);
    const choices = offers[field];
    if (column !== undefined && choices !== undefined) workbook.offer(sheet, column, choices);
  }
}
