import { isoDay } from '../core/model/day';
import { readingLocale } from '../core/model/locale';
import { defaultPolicy, type Policy, parseRulesTable } from '../core/policy';
import { type Outcome, tierCustomers } from '../core/tierCustomers';
import { type Language, languageOf, say } from '../messages';
import { exclusively } from './exclusively';
import { findOrders } from './findOrders';
import { noteRun, type RunNote } from './lastRun';
import { pagesOf, removedTierPage, tierRoles } from './pages';
import { type Done, done, failed } from './result';
import type { Lock, Notebook, OwnSheet, Workbook } from './services';
import type { RunReport } from './sidebarApi';
import { issueSentence, placeText, problemFailure, ruleSentence } from './wording';

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
 */
export function regenerateTiers(services: RunServices, waitMs: number, language: Language): Done<Run> {
  const { workbook, notebook } = services;
  return exclusively(services, waitMs, () => {
    const began = workbook.now();
    const own = workbook.ownSheets();
    const policy = appliedPolicy(workbook, own, language);
    if (!policy.ok) return policy;
    const orders = findOrders(workbook, policy.value);
    if (!orders.ok) return orders;
    const outcome = tierCustomers(orders.value, policy.value, {
      locale: readingLocale(workbook.locale),
      asOf: { kind: 'capped', today: workbook.today(), toleranceDays: TOLERANCE_DAYS },
    });
    if (!outcome.ok) return { ok: false, failure: problemFailure(outcome.problem, language) };
    const published = publish(workbook, own, outcome.value, policy.value, orders.value.sheet, language);
    const report = reportOf(outcome.value, policy.value, orders.value.sheet, published, language);
    const at = workbook.now();
    const note = runNoteOf(outcome.value, policy.value, report, { at, ms: at - began });
    const lost = noteLost(() => noteRun(notebook, note), language);
    return done({ report: { ...report, warnings: [...report.warnings, ...lost] }, note });
  });
}

/** The sheets are written by then: a note that Google does not keep is told, and undoes nothing. */
function noteLost(write: () => void, language: Language): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [say(language, 'run.NOTE_LOST', { message: error instanceof Error ? error.message : String(error) })];
  }
}

/** The rules of the Rules sheet when there is one, else plain shares. */
function appliedPolicy(workbook: Workbook, own: readonly OwnSheet[], language: Language): Done<Policy> {
  const base = defaultPolicy(languageOf(workbook.locale));
  const rulesSheet = own.find(({ role }) => role === 'rules');
  if (rulesSheet === undefined) return done(base);
  const { sheet, rows } = workbook.readOwn(rulesSheet);
  const parsed = parseRulesTable(rows, base);
  return parsed.ok ? done(parsed.value) : failed('run.RULES_WRONG', { sheet, problem: ruleSentence(parsed.problem, language) });
}

interface Published {
  readonly summary: string; // what the Summary is called
  readonly warnings: readonly string[];
}

/**
 * Makes what is missing in the order of the tabs, empties the lists of tiers that the rules no longer have, then writes
 * from the last tab to the first: the Summary, which says "as of", comes last.
 */
function publish(workbook: Workbook, own: readonly OwnSheet[], outcome: Outcome, policy: Policy, source: string, language: Language): Published {
  const sheetLanguage = languageOf(workbook.locale);
  const warnings: string[] = [];
  const pages = pagesOf(outcome, policy, source, sheetLanguage);
  const sheets = new Map(pages.map(({ role, wishedName, page }) => [role, own.find((each) => each.role === role) ?? workbook.makeOwn(role, wishedName, page)]));
  for (const sheet of own) if (sheet.role.startsWith('tier:') && !sheets.has(sheet.role)) workbook.publish(sheet, removedTierPage(sheetLanguage));
  for (const { role, page } of [...pages].reverse()) {
    const sheet = sheets.get(role) as OwnSheet;
    workbook.publish(sheet, page);
    if (role === 'customers' && !workbook.nameColumns('TIERS', sheet, page.look.kinds.length))
      warnings.push(say(language, 'run.NAME_TAKEN', { name: 'TIERS' }));
  }
  return { summary: workbook.nameOf(sheets.get('summary') as OwnSheet), warnings };
}

function runNoteOf({ book }: Outcome, policy: Policy, report: RunReport, time: { at: number; ms: number }): RunNote {
  const { sheet, rowsRead, rowsUsed, customers, tiers, untiered } = report;
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
    issues: book.issues.map((issue) => ({ ...issue, examples: [] })), // a note is small
  };
}

function reportOf(outcome: Outcome, policy: Policy, sheet: string, { summary, warnings }: Published, language: Language): RunReport {
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
      summary,
    }),
  };
}
