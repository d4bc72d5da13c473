import { isoDay } from '../core/model/day';
import type { Issue } from '../core/model/issue';
import type { Policy } from '../core/policy';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { RunNote } from './lastRun';
import { tierRoles } from './pageParts';
import type { RunSource } from './pages';
import type { RunReport } from './sidebarApi';
import { issueSentence, placeText } from './wording';

/** What is kept of a run for the panel. */
export function runNoteOf({ book }: Outcome, policy: Policy, open: readonly Issue[], report: RunReport, time: { at: number; ms: number }): RunNote {
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

/** What is told of a run, in the person's language. */
export function reportOf(outcome: Outcome, policy: Policy, { sheet, changes }: RunSource, warnings: readonly string[], language: Language): RunReport {
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
