import { type Day, isoDay } from '../core/model/day';
import { tierColors } from '../core/model/tierColors';
import { type Policy, sameTierInEnglish } from '../core/policy';
import { hasDecimals } from '../core/reading';
import type { ColumnKind, Table, TieredCustomer } from '../core/tables';
import { type CareCells, customersTable, summaryTable } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { ChangesMade } from './changeHistory';
import { DATA_CHECK_ROLE, type DataCheck, openIssues, staleSentence } from './dataCheck';
import { dataCheckPage } from './dataCheckPage';
import { judgingFacts } from './judgingFacts';
import type { LimitDrift } from './limitDrift';
import type { Page, WrittenCell } from './services';
import type { OrderCounts } from './sidebarApi';
import { issueSentence, rulesLine, wordTable } from './wording';

const MOST_ISSUES = 8;

export interface PageOf {
  readonly role: string;
  readonly wishedName: string;
  readonly page: Page;
}

/** Where a run's orders stand, how they differ from the run before, how good they are, and how well the limits still fit them. */
export interface RunSource {
  readonly sheet: string;
  readonly changes: OrderCounts | undefined;
  readonly check: DataCheck;
  readonly drift: LimitDrift;
  readonly same: PageOf | undefined; // the sheet of same customers, when there is one
  readonly moves: ChangesMade | undefined; // since the update before
  readonly care: readonly string[]; // what care says in the Summary
  readonly beside: ((key: string) => CareCells | undefined) | undefined; // and beside each customer; undefined: care has not begun
}

/** Every page of one run, in the order of the tabs. */
export function pagesOf(outcome: Outcome, policy: Policy, source: RunSource, language: Language): PageOf[] {
  const names = policy.rules.tiers.map(({ name }) => name);
  const roles = tierRoles(names);
  const colors = tierColors(names.length);
  const moneyFormat = moneyFormatOf(outcome);
  const list = (customers: readonly TieredCustomer[], tabColor?: string): Page => {
    const table = customersTable(customers, names, source.beside);
    const look = { kinds: kindsOf(table), headingRow: 1, tabColor, moneyFormat };
    return { rows: wordTable(table, language), look, keys: [undefined, ...customers.map(({ measures }) => measures.key)], notes: table.columns.length - 1 };
  };
  const check = dataCheckPage(source.check, outcome, { sheet: source.sheet, moneyFormat, language });
  return [
    { role: 'summary', wishedName: say(language, 'sheet.summary'), page: summaryPage(outcome, policy, source, language) },
    { role: 'customers', wishedName: say(language, 'sheet.customers'), page: list(outcome.customers) },
    ...names.map((name, tier): PageOf => {
      const members = outcome.customers.filter((customer) => customer.tier === tier);
      const page = list(members, colors[tier]);
      return {
        role: roles[tier] as string,
        wishedName: say(language, 'sheet.tier', { tier: name }),
        page: members.length > 0 ? page : emptyList(page, language),
      };
    }),
    ...(source.moves?.page === undefined ? [] : [source.moves.page]),
    ...(source.same === undefined ? [] : [source.same]),
    ...(check === undefined ? [] : [{ role: DATA_CHECK_ROLE, wishedName: say(language, 'sheet.dataCheck'), page: check }]),
  ];
}

/** A tier that the rules no longer have keeps its sheet, emptied and saying why: formulas may point at it. */
export function removedTierPage(role: string, language: Language): PageOf {
  const table = customersTable([], []);
  const look = { kinds: kindsOf(table), headingRow: 1, tabColor: undefined, moneyFormat: '0' };
  const rows = [...wordTable(table, language), oneLine(say(language, 'summary.removedTier'), table.columns.length)];
  return {
    role,
    wishedName: say(language, 'sheet.tier', { tier: role.slice('tier:'.length) }),
    page: { rows, look, keys: rows.map(() => undefined), notes: table.columns.length - 1 },
  };
}

function emptyList(page: Page, language: Language): Page {
  return { ...page, rows: [...page.rows, oneLine(say(language, 'summary.emptyTier'), page.look.kinds.length)], keys: [undefined, undefined] };
}

/** A tier's sheet goes by the tier's name; the default tiers by one name for all languages, so that a change of language keeps their sheets. */
export function tierRoles(names: readonly string[]): string[] {
  const roles = names.map((name) => `tier:${sameTierInEnglish(name)}`);
  return new Set(roles).size === roles.length ? roles : names.map((name) => `tier:${name}`);
}

export function summaryPage(outcome: Outcome, policy: Policy, { sheet, changes, check, drift, moves, care }: RunSource, language: Language): Page {
  const { book, customers } = outcome;
  const moneyFormat = moneyFormatOf(outcome);
  const table = summaryTable(
    customers,
    policy.rules.tiers.map(({ name }) => name),
  );
  const width = table.columns.length;
  const line = (text: string) => oneLine(text, width);
  const untiered = customers.filter(({ tier }) => tier === undefined).length;
  const areOrdersKnown = customers.every(({ measures }) => measures.orders !== undefined);
  const orders = customers.reduce((sum, { measures }) => sum + (measures.orders ?? 0), 0);
  const listed = book.rowsRead - book.rowsUsed;
  const issues = attention(check, language).map(line);
  const rows: WrittenCell[][] = [
    line(say(language, 'summary.title')),
    line(
      say(language, areOrdersKnown ? 'summary.line' : 'summary.lineWithoutOrders', {
        asOf: isoDay(book.asOf as Day),
        customers: customers.length,
        orders,
        sheet,
      }),
    ),
    line(say(language, 'summary.rules', { rules: rulesLine(policy.rules, language) })),
    line([say(language, 'summary.rows', { read: book.rowsRead, used: book.rowsUsed, listed }), ...changesSentence(changes, language)].join(' · ')),
    line(staleSentence(check, book.asOf, language) ?? ''),
    ...wordTable(table, language),
    [say(language, 'summary.untiered'), untiered, ...new Array<WrittenCell>(width - 2).fill(undefined)],
    ...care.map(line),
    ...(moves?.summary(language) ?? []).map(line),
    ...drift.sentences(language).map(line),
    ...judgingFacts(outcome, policy, language).map(line),
    line(''),
    line(say(language, 'summary.issues')),
    ...(issues.length > 0 ? issues : [line(say(language, 'summary.noIssues'))]),
  ];
  return { rows, look: { kinds: kindsOf(table), headingRow: 6, tabColor: undefined, moneyFormat } };
}

/** The weightiest open issues; the data check has them all. */
function attention(check: DataCheck, language: Language): string[] {
  const open = openIssues(check);
  const rest = open.length - MOST_ISSUES;
  const sentences = open.slice(0, MOST_ISSUES).map((issue) => issueSentence(issue, language));
  return rest > 0 ? [...sentences, say(language, 'summary.moreIssues', { rest })] : sentences;
}

/** None at the first run, or when there is nothing to compare with. */
function changesSentence(changes: OrderCounts | undefined, language: Language): string[] {
  if (changes === undefined) return [];
  const { added, changed, removed } = changes;
  return [added + changed + removed === 0 ? say(language, 'summary.unchanged') : say(language, 'summary.changes', { added, changed, removed })];
}

function moneyFormatOf({ book }: Outcome): string {
  return hasDecimals(book.currency) ? '#,##0.00' : '#,##0';
}

function kindsOf(table: Table): ColumnKind[] {
  return table.columns.map(({ kind }) => kind);
}

function oneLine(text: string, width: number): WrittenCell[] {
  return [text === '' ? undefined : text, ...new Array<WrittenCell>(width - 1).fill(undefined)];
}
