import type { CustomerTable } from '../core/customers';
import type { SheetRows } from '../core/model/cell';
import type { Issue } from '../core/model/issue';
import { type ReadingLocale, readingLocale } from '../core/model/locale';
import type { AsOf } from '../core/orders';
import type { Policy } from '../core/policy';
import { type Outcome, tierCustomers } from '../core/tierCustomers';
import { type Language, languageOf, say } from '../messages';
import { appliedRules } from './appliedRules';
import { finishRules } from './applyPolicy';
import { careFor } from './care/careFor';
import { cellsBeyondTheMost, MOST_CELLS } from './cellsNeeded';
import { changeHistory } from './changeHistory';
import { CHANGE_LOG_ROLE } from './changeLogPage';
import { rememberedTables } from './columnMemory';
import { readCustomersSheet } from './customersSheet';
import { checkData, openIssues } from './dataCheck';
import { type Erasure, openErasure } from './erasure/erasure';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { findOrders } from './findOrders';
import { bannerWords } from './generation/bannerWords';
import { fingerprintOf, nextGeneration, publish, resume } from './generation/publish';
import { hiddenRowsIssue } from './hiddenRows';
import { lastRunAt, noteAgain, noteArea, noteRun, type RunNote } from './lastRun';
import { limitDrift } from './limitDrift';
import { NONE_SET, type OverridesSheet, readOverrides, tellOverrides } from './overridesSheet';
import { type PageOf, pagesOf, type RunSource, removedTierPage, summaryPage, tierRoles } from './pages';
import { quoted } from './quoted';
import { readColumns } from './readColumns';
import { type Done, done, failed } from './result';
import { runLog, type StartedBy } from './runLog';
import { reportOf, runNoteOf } from './runReport';
import { readSameSheet, type SameSheet, samePage } from './sameCustomer';
import { daysBetweenUpdates } from './schedule';
import type { Lock, Notebook, OwnSheet, Workbook } from './services';
import type { RunReport } from './sidebarApi';
import { keptTiers, rulesMark, tierArea } from './tierHistory';
import { isUndone, shownAreas } from './undo/undone';

/** A run counts to today, but no more days than this beyond the latest order: old data is judged as of its own end. */
const TOLERANCE_DAYS = 7;

export interface RunServices {
  readonly workbook: Workbook;
  readonly lock: Lock;
  readonly notebook: Notebook;
}

/** What is told of a run, and what is kept of it. */
export interface Run {
  readonly report: RunReport;
  readonly note: RunNote;
}

/**
 * Orders in, tier sheets out. What an earlier run has left half shown is shown first. Then: read once, judge, and either
 * note that everything is as it was, or lay the new generation down, commit it and show it. Nothing is written unless
 * the whole plan could be made, and nothing but sheets of ours is ever written.
 * Sheets speak the spreadsheet's language, the report the person's.
 *
 * @param answer which column is meant, when somebody has just been asked
 */
export function regenerateTiers(given: RunServices, by: StartedBy, language: Language, answer?: unknown): Done<Run> {
  return exclusively(given, by === 'person' ? WAIT_OF_PEOPLE_MS : 0, () => {
    const began = given.workbook.now();
    const resumed = resume(given.workbook, began);
    if (resumed?.left !== undefined) return unfinished(resumed.left);
    if (resumed !== undefined) noteLost(() => noteAgain(given.notebook, shownAreas(given.workbook.state)), language);
    finishRules(given);
    const erasure = openErasure(given);
    const { workbook, notebook } = erasure.services;
    const judged = judge(erasure, language, answer);
    if (!judged.ok) return judged;
    const { outcome, policy, mark, byHand, rulesSheet, customersWarnings } = judged.value;
    const { state } = workbook;
    const log = runLog(state, outcome.book);
    const check = checkData(workbook, judged.value.own, outcome, { policy, toleranceDays: TOLERANCE_DAYS });
    const drift = limitDrift(state, outcome, policy, mark);
    const set = byHand === undefined ? NONE_SET : tellOverrides(workbook, byHand, outcome, policy, language);
    const gen = nextGeneration(workbook);
    const shownLog = () => shownChangeLog(workbook);
    const moves = changeHistory(state, outcome, policy, { gen, mark, language: languageOf(workbook.locale), shownLog });
    const { own, customersTable: table } = judged.value;
    const care = careFor({ workbook, own, outcome, policy, table, check, hasDrifted: drift.hasDrifted, mark }, language);
    const same = samePage(workbook, judged.value.people, outcome, policy);
    const source = { sheet: judged.value.sheet, changes: log.changes, check, drift, same, moves, care: care.summary, beside: care.beside };
    const pages = [...pagesOf(outcome, policy, source, languageOf(workbook.locale)), ...care.pages, ...removedTiers(workbook, policy)];
    const areas = { ...drift.area, ...set.area, ...care.areas, ...erasure.area, ...(outcome.history && tierArea(outcome.history)) };
    const fingerprint = fingerprintOf(
      pages.filter(({ role }) => role !== CHANGE_LOG_ROLE).map((page) => withoutChanges(page, outcome, policy, source, workbook)),
      JSON.stringify(areas),
    );
    const warnings = [
      ...rulesSheet,
      ...customersWarnings,
      ...drift.sentences(language),
      ...set.warnings,
      ...care.warnings,
      ...erasure.warnings(language),
      ...(resumed?.warnings ?? []),
    ];
    const report = (more: readonly string[]) => reportOf(outcome, policy, source, [...warnings, ...more], language);
    const note = (told: RunReport) => runNoteOf(outcome, policy, openIssues(check), told, { at: workbook.now(), ms: workbook.now() - began });
    const written = () => [...set.write(), ...care.write()];
    if (!erasure.isPending && isUnchanged(workbook, fingerprint, by)) {
      state.noteCheck();
      const told = report(written());
      const noted = note(told);
      const lost = lastRunAt(notebook) === undefined ? noteLost(() => noteRun(notebook, noted), language) : [];
      return done({ report: { ...told, warnings: [...told.warnings, ...lost] }, note: noted });
    }
    const { rowsRead, rowsUsed, customers } = report([]);
    const logged = { at: workbook.clockText(began), by, rowsRead, rowsUsed, customers, seconds: Math.round((workbook.now() - began) / 1000) };
    const generation = {
      gen,
      pages,
      areas: { ...areas, ...moves.areas, ...log.areas(logged), ...noteArea(note(report([]))) },
      history: [...moves.history, ...erasure.history],
      fingerprint,
    };
    const cells = cellsBeyondTheMost(workbook, pages);
    if (cells !== undefined) return failed('run.TOO_BIG', { cells, most: MOST_CELLS });
    const published = publish(erasure.services, generation, began);
    if (published === 'overtaken') return failed('run.OVERTAKEN');
    if (published.left !== undefined) return unfinished(published.left);
    erasure.finish();
    const told = report([...published.warnings, ...written()]);
    const noted = note(told);
    const lost = noteLost(() => noteRun(notebook, noted), language);
    return done({ report: { ...told, warnings: [...told.warnings, ...lost] }, note: noted });
  });
}

export function unfinished({ rows, of }: { readonly rows: number; readonly of: number }): ReturnType<typeof failed> {
  return failed('run.UNFINISHED', { done: of - rows, of });
}

/** What the last update showed counts, all of it, and every sheet still is as it was left. A person who has undone it wants it again. */
function isUnchanged({ state }: Workbook, fingerprint: string, by: StartedBy): boolean {
  const journal = state.journal();
  if (by === 'person' && isUndone(shownAreas(state))) return false;
  return journal?.phase === 'IDLE' && journal.fingerprint === fingerprint && state.isHealthy();
}

/** That nothing has come since the last update is no change. */
function withoutChanges(page: PageOf, outcome: Outcome, policy: Policy, source: RunSource, workbook: Workbook): PageOf {
  if (page.role !== 'summary') return page;
  return { ...page, page: summaryPage(outcome, policy, { ...source, changes: undefined, moves: undefined }, languageOf(workbook.locale)) };
}

/** Only asked for when the history is lost: its sheet still has the lines. */
function shownChangeLog(workbook: Workbook): SheetRows | undefined {
  const sheet = workbook.ownSheets().find(({ role }) => role === CHANGE_LOG_ROLE);
  return sheet && workbook.readOwn(sheet);
}

/** Lists of tiers that the rules no longer have. */
function removedTiers(workbook: Workbook, { rules }: Policy): PageOf[] {
  const roles = tierRoles(rules.tiers.map(({ name }) => name));
  const gone = workbook.ownSheets().filter(({ role }) => role.startsWith('tier:') && !roles.includes(role));
  return gone.map(({ role }) => removedTierPage(role, languageOf(workbook.locale)));
}

interface Judged {
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly mark: string;
  readonly own: readonly OwnSheet[];
  readonly people: SameSheet;
  readonly byHand: OverridesSheet | undefined;
  readonly sheet: string; // of the orders
  readonly rulesSheet: readonly string[]; // warnings
  readonly customersWarnings: readonly string[];
  readonly customersTable: CustomerTable | undefined;
}

/** Everything is read once, and judged. */
function judge({ services: { workbook, notebook }, isNotProfiled }: Erasure, language: Language, answer: unknown): Done<Judged> {
  const own = workbook.ownSheets();
  const rules = appliedRules(workbook, own, language);
  if (!rules.ok) return rules;
  const { policy } = rules.value;
  const tables = rememberedTables(notebook);
  const orders = findOrders(workbook, policy, tables);
  if (!orders.ok) return orders;
  const customers = readCustomersSheet(workbook, policy, language);
  if (!customers.ok) return customers;
  const people = readSameSheet(workbook, own);
  const byHand = readOverrides(workbook, own);
  const mark = rulesMark(policy);
  const tiers = { kept: () => keptTiers(workbook.state), rules: mark };
  const context = { ...runContext(workbook), answers: people.answers, customers: customers.value.table, tiers, overrides: byHand?.rows, isNotProfiled };
  const around = { workbook, notebook, tables, rules: policy.columns, language };
  const tiered = readColumns(orders.value, around, answer, (columns) => tierCustomers(orders.value, { ...policy, columns }, context));
  if (!tiered.ok) return tiered;
  workbook.state.prepare(bannerWords(languageOf(workbook.locale)));
  workbook.state.notePeriod(daysBetweenUpdates(notebook));
  const outcome = withIssues(tiered.value, hiddenRowsIssue(workbook.state, tiered.value.book, orders.value));
  const { sheet } = orders.value;
  return done({
    outcome,
    policy,
    mark,
    own,
    people,
    byHand,
    sheet,
    rulesSheet: rules.value.warnings,
    customersWarnings: customers.value.warnings,
    customersTable: customers.value.table,
  });
}

/** The sheets are written by then: what Google does not keep beside them is told, and undoes nothing. */
function noteLost(write: () => void, language: Language): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [say(language, 'run.NOTE_LOST', { message: quoted(error) })];
  }
}

/** How a run reads the workbook: in its locale, counting to today or to the end of old data. */
export function runContext(workbook: Workbook): { readonly locale: ReadingLocale; readonly asOf: AsOf } {
  return { locale: readingLocale(workbook.locale), asOf: { kind: 'capped', today: workbook.today(), toleranceDays: TOLERANCE_DAYS } };
}

function withIssues({ book, ...rest }: Outcome, issues: readonly Issue[]): Outcome {
  return { ...rest, book: { ...book, issues: [...book.issues, ...issues] } };
}
