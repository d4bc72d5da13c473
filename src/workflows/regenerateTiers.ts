import { isoDay } from '../core/model/day';
import type { Issue } from '../core/model/issue';
import { type ReadingLocale, readingLocale } from '../core/model/locale';
import type { AsOf } from '../core/orders';
import type { Policy } from '../core/policy';
import { type Outcome, tierCustomers } from '../core/tierCustomers';
import { type Language, languageOf, say } from '../messages';
import { appliedRules } from './appliedRules';
import { rememberedTables } from './columnMemory';
import { readCustomersSheet } from './customersSheet';
import { checkData, openIssues } from './dataCheck';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { findOrders } from './findOrders';
import { hiddenRowsIssue } from './hiddenRows';
import { noteRun, type RunNote } from './lastRun';
import { limitDrift } from './limitDrift';
import { NONE_SET, readOverrides, tellOverrides } from './overridesSheet';
import { pagesOf, type RunSource, removedTierPage, tierRoles } from './pages';
import { quoted } from './quoted';
import { readColumns } from './readColumns';
import { type Done, done } from './result';
import { runLog, type StartedBy } from './runLog';
import { readSameSheet, samePage } from './sameCustomer';
import type { Lock, Notebook, OwnSheet, Workbook } from './services';
import type { RunReport } from './sidebarApi';
import { keptTiers, rulesMark, tierArea } from './tierHistory';
import { issueSentence, placeText } from './wording';

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
 * Orders in, tier sheets out: read once, judge, write every sheet of ours in place. Nothing is written unless the
 * whole plan could be made, and nothing but sheets of ours is ever written.
 * Sheets speak the spreadsheet's language, the report the person's.
 *
 * @param answer which column is meant, when somebody has just been asked
 */
export function regenerateTiers(services: RunServices, by: StartedBy, language: Language, answer?: unknown): Done<Run> {
  const { workbook, notebook } = services;
  return exclusively(services, by === 'person' ? WAIT_OF_PEOPLE_MS : 0, () => {
    const began = workbook.now();
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
    const context = { ...runContext(workbook), answers: people.answers, customers: customers.value.table, tiers, overrides: byHand?.rows };
    const around = { workbook, notebook, tables, rules: policy.columns, language };
    const tiered = readColumns(orders.value, around, answer, (columns) => tierCustomers(orders.value, { ...policy, columns }, context));
    if (!tiered.ok) return tiered;
    const { sheet } = orders.value;
    const outcome = withIssues(tiered.value, hiddenRowsIssue(workbook.state, tiered.value.book, orders.value));
    const log = runLog(workbook.state, outcome.book);
    const check = checkData(workbook, own, outcome, { policy, toleranceDays: TOLERANCE_DAYS });
    const drift = limitDrift(workbook.state, outcome, policy, mark);
    const source = { sheet, changes: log.changes, check, drift, same: samePage(workbook, people, outcome, policy) };
    const published = publish(workbook, own, outcome, policy, source, language);
    const set = byHand === undefined ? NONE_SET : tellOverrides(workbook, byHand, outcome, policy, language);
    const warnings = [...rules.value.warnings, ...customers.value.warnings, ...drift.sentences(language), ...set.warnings, ...published];
    const report = reportOf(outcome, policy, source, warnings, language);
    const at = workbook.now();
    const note = runNoteOf(outcome, policy, openIssues(check), report, { at, ms: at - began });
    const { rowsRead, rowsUsed } = report;
    const logged = { at: workbook.clockText(at), by, rowsRead, rowsUsed, customers: report.customers, seconds: Math.round(note.ms / 1000) };
    const lost = [
      ...told('run.LOG_LOST', () => log.keep(logged, { ...drift.area, ...set.area, ...(outcome.history && tierArea(outcome.history)) }), language),
      ...told('run.NOTE_LOST', () => noteRun(notebook, note), language),
    ];
    return done({ report: { ...report, warnings: [...report.warnings, ...lost] }, note });
  });
}

/** The sheets are written by then: what Google does not keep beside them is told, and undoes nothing. */
function told(lost: 'run.LOG_LOST' | 'run.NOTE_LOST', write: () => void, language: Language): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [say(language, lost, { message: quoted(error) })];
  }
}

/** How a run reads the workbook: in its locale, counting to today or to the end of old data. */
export function runContext(workbook: Workbook): { readonly locale: ReadingLocale; readonly asOf: AsOf } {
  return { locale: readingLocale(workbook.locale), asOf: { kind: 'capped', today: workbook.today(), toleranceDays: TOLERANCE_DAYS } };
}

function withIssues({ book, ...rest }: Outcome, issues: readonly Issue[]): Outcome {
  return { ...rest, book: { ...book, issues: [...book.issues, ...issues] } };
}

/**
 * Makes what is missing in the order of the tabs, empties the lists of tiers that the rules no longer have, then writes
 * from the last tab to the first: the Summary, which says "as of", comes last. Gives what to warn of.
 */
function publish(workbook: Workbook, own: readonly OwnSheet[], outcome: Outcome, policy: Policy, source: RunSource, language: Language): string[] {
  const sheetLanguage = languageOf(workbook.locale);
  const warnings: string[] = [];
  const pages = pagesOf(outcome, policy, source, sheetLanguage);
  const sheets = new Map(pages.map(({ role, wishedName, page }) => [role, own.find((each) => each.role === role) ?? workbook.makeOwn(role, wishedName, page)]));
  for (const sheet of own) if (sheet.role.startsWith('tier:') && !sheets.has(sheet.role)) workbook.publish(sheet, removedTierPage(sheetLanguage));
  for (const { role, page, again } of [...pages].reverse()) {
    const sheet = sheets.get(role) as OwnSheet;
    workbook.publish(sheet, again?.() ?? page);
    if (role === 'customers' && !workbook.nameColumns('TIERS', sheet, page.look.kinds.length))
      warnings.push(say(language, 'run.NAME_TAKEN', { name: 'TIERS' }));
  }
  return warnings;
}

function runNoteOf({ book }: Outcome, policy: Policy, open: readonly Issue[], report: RunReport, time: { at: number; ms: number }): RunNote {
  const { sheet, rowsRead, rowsUsed, customers, tiers, untiered, changes } = report;
  const names = policy.rules.tiers.map(({ name }) => name);
  const roles = tierRoles(names);
  return {
    version: 1,
    ...time,
    asOf: book.asOf,
    sheet,
    rowsRead,
    rowsUsed,
    customers,
    tiers: names.map((name, tier) => ({ name, customers: tiers[name] as number, role: roles[tier] as string })),
    untiered: Object.values(untiered).reduce((sum, count) => sum + count, 0),
    changes,
    issues: open.map((issue) => ({ ...issue, examples: [] })), // a note is small
  };
}

function reportOf(outcome: Outcome, policy: Policy, { sheet, changes }: RunSource, warnings: readonly string[], language: Language): RunReport {
  const { book, customers } = outcome;
  const counts = policy.rules.tiers.map(({ name }, index) => [name, customers.filter(({ tier }) => tier === index).length] as const);
  const reasons = [...new Set(customers.flatMap(({ reason }) => reason ?? []))];
  const listed = book.rowsRead - book.rowsUsed;
  const asOf = isoDay(book.asOf);
  return {
    asOf,
    sheet,
    rowsRead: book.rowsRead,
    rowsUsed: book.rowsUsed,
    customers: customers.length,
    tiers: Object.fromEntries(counts),
    changes,
    untiered: Object.fromEntries(reasons.map((each) => [each, customers.filter(({ reason }) => reason === each).length])),
    issues: book.issues.map((issue) => ({
      code: issue.code,
      count: issue.rows,
      listed: issue.listed,
      first: placeText(issue.first),
      message: issueSentence(issue, language),
    })),
    warnings,
    message: say(language, 'run.done', {
      customers: customers.length,
      tiers: policy.rules.tiers.length,
      asOf,
      listed,
    }),
  };
}
