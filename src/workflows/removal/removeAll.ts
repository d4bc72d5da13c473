import { type Language, say } from '../../messages';
import { SERVICES_ROLE } from '../care/servicesSheet';
import { WORDS } from '../care/wordsSheet';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { SAMPLE_ROLE } from '../findOrders';
import { type StagedPage, unpackedPages } from '../generation/staged';
import { OVERRIDES } from '../overridesSheet';
import { isSampleAsMade } from '../panel/sampleSheet';
import { type Done, done } from '../result';
import { SAME_CUSTOMER_ROLE } from '../sameCustomer';
import { noTrigger } from '../schedule/ownTrigger';
import { eraseScheduleNote, readScheduleNote } from '../schedule/scheduleNote';
import type { ScheduleServices } from '../schedule/standing';
import type { OwnSheet, Removal, Workbook } from '../services';
import { bookkeepingOf, isWrittenInto, notesIn, PEOPLES, type ShownSheet } from './peoplesCells';

const NOTES = 'tierkeeper.'; // every note of ours begins like this
const NAMES = ['TIERS', 'TIER_RULES'];
const ANSWERED: readonly string[] = ['rules', OVERRIDES.role, SERVICES_ROLE, WORDS.role, SAME_CUSTOMER_ROLE];

type RemovalServices = ScheduleServices & { readonly removal: Removal };

/** What came of it. */
export interface Removed {
  readonly kept: readonly string[]; // sheets that are the user's now, for somebody had written into them
  readonly message: string;
}

/** What a person is told before they agree: a title, and paragraphs. */
export function removalWords(workbook: Workbook, language: Language): { readonly title: string; readonly lines: readonly string[] } {
  const own = workbook.ownSheets().filter(({ role }) => role !== 'state' && !PEOPLES.includes(role));
  const named = (sheets: readonly OwnSheet[]) => sheets.map((sheet) => workbook.nameOf(sheet)).join(language === 'zh' ? '、' : ', ');
  const answered = own.filter(({ role }) => ANSWERED.includes(role));
  return {
    title: say(language, 'remove.ask'),
    lines: [
      ...(own.length === 0 ? [] : [say(language, 'remove.sheets', { names: named(own) })]),
      ...(answered.length === 0 ? [] : [say(language, 'remove.answers', { names: named(answered) })]),
      say(language, 'remove.lists'),
      say(language, 'remove.others'),
    ],
  };
}

/**
 * Leaves the document as if the add-on had never been there, but for lists that hold something people wrote: these become
 * the user's. First nothing updates by itself any more; the hidden sheet goes last, so that what was cut off can be asked
 * for again and finds out what is left.
 */
export function removeAll(services: RemovalServices, language: Language): Done<Removed> {
  const { workbook, notebook, scheduler, removal } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    if (readScheduleNote(notebook) !== undefined) eraseScheduleNote(notebook);
    noTrigger(scheduler);
    removal.eraseStrayMarks();
    const sheets = removal.sheets();
    for (const name of NAMES) removal.dropName(name);
    const kept = handedOver(services, sheets);
    removal.leaveOneSheet(say(workbook.language, 'sheet.blank'));
    for (const sheet of sheets) if (!kept.has(sheet)) removal.deleteSheet(sheet);
    for (const key of notebook.keys()) if (key.startsWith(NOTES)) notebook.erase(key);
    scheduler.forgetPerson();
    const names = [...kept.values()];
    const message = names.length === 0 ? say(language, 'remove.done') : say(language, 'remove.kept', { names: names.join(language === 'zh' ? '、' : ', ') });
    return done({ kept: names, message });
  });
}

/** A note that stands in the list of all customers keeps that list, and no other. */
function handedOver({ workbook, notebook, removal }: RemovalServices, sheets: readonly OwnSheet[]): Map<OwnSheet, string> {
  const pageOf = pagesKept(workbook);
  const gen = workbook.state.journal()?.gen;
  const known = workbook.ownSheets();
  const shown = new Map(
    sheets.flatMap((sheet): [OwnSheet, ShownSheet][] => {
      const listed = sheet.role === 'state' ? undefined : known.find(({ id }) => id === sheet.id);
      if (listed === undefined) return [];
      return [[sheet, { role: sheet.role, held: workbook.readOwn(listed).rows, page: gen === undefined ? undefined : pageOf(gen, sheet.role) }]];
    }),
  );
  const customers = [...shown.values()].find(({ role }) => role === 'customers');
  const noted = new Set(customers === undefined ? [] : notesIn(customers));
  const language = workbook.language;
  const kept = new Map<OwnSheet, string>();
  for (const sheet of sheets) {
    if (sheet.role === 'state') continue;
    const held = shown.get(sheet);
    const notes = held === undefined ? [] : notesIn(held);
    const isKept =
      held === undefined
        ? !removal.isEmpty(sheet)
        : sheet.role === SAMPLE_ROLE
          ? !isSampleAsMade(notebook, held.held)
          : isWrittenInto(held, (of) => pageOf(of, sheet.role)) || notes.some((note) => held === customers || !noted.has(note));
    if (isKept)
      kept.set(
        sheet,
        removal.handOver(sheet, held && bookkeepingOf(held), (title) => keptName(title, language)),
      );
  }
  return kept;
}

/** A sheet that was named so before a run was cut off keeps that name. */
function keptName(title: string, language: Language): string {
  return title.includes(say(language, 'sheet.kept', { sheet: '' })) ? title : say(language, 'sheet.kept', { sheet: title });
}

function pagesKept({ state }: Workbook): (gen: number, role: string) => StagedPage | undefined {
  const byGen = new Map<number, readonly StagedPage[]>();
  return (gen, role) => {
    const areas = byGen.has(gen) ? undefined : state.generation(gen);
    if (!byGen.has(gen)) byGen.set(gen, areas?.pages === undefined ? [] : unpackedPages(areas));
    return byGen.get(gen)?.find((page) => page.role === role);
  };
}
