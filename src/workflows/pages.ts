import { type Day, isoDay } from '../core/model/day';
import { type Policy, sameTierInEnglish } from '../core/policy';
import { hasDecimals } from '../core/reading';
import type { ColumnKind, Table, TieredCustomer } from '../core/tables';
import { customersTable, summaryTable, tierColors } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { Page, PageLook, WrittenCell } from './services';
import { issueSentence, rulesLine, wordTable } from './wording';

export interface PageOf {
  readonly role: string;
  readonly wishedName: string;
  readonly page: Page;
}

/** Every page of one run, in the order of the tabs. */
export function pagesOf(outcome: Outcome, policy: Policy, source: string, language: Language): PageOf[] {
  const names = policy.rules.tiers.map(({ name }) => name);
  const roles = tierRoles(names);
  const colors = tierColors(names.length);
  const moneyFormat = hasDecimals(outcome.book.currency) ? '#,##0.00' : '#,##0';
  const list = (customers: readonly TieredCustomer[]) => customersTable(customers, names);
  const look = (table: Table, tabColor: string | undefined): PageLook => ({ kinds: kindsOf(table), headingRow: 1, tabColor, moneyFormat });
  const everyone = list(outcome.customers);
  return [
    { role: 'summary', wishedName: say(language, 'sheet.summary'), page: summaryPage(outcome, policy, source, moneyFormat, language) },
    { role: 'customers', wishedName: say(language, 'sheet.customers'), page: { rows: wordTable(everyone, language), look: look(everyone, undefined) } },
    ...names.map((name, tier): PageOf => {
      const members = list(outcome.customers.filter((customer) => customer.tier === tier));
      const rows = wordTable(members, language);
      const page = {
        rows: members.rows.length > 0 ? rows : [...rows, oneLine(say(language, 'summary.emptyTier'), members.columns.length)],
        look: look(members, colors[tier]),
      };
      return { role: roles[tier] as string, wishedName: say(language, 'sheet.tier', { tier: name }), page };
    }),
  ];
}

/** A tier that the rules no longer have keeps its sheet, emptied and saying why: formulas may point at it. */
export function removedTierPage(language: Language): Page {
  const { columns } = customersTable([], []);
  const table = { columns, rows: [] };
  return {
    rows: [...wordTable(table, language), oneLine(say(language, 'summary.removedTier'), columns.length)],
    look: { kinds: kindsOf(table), headingRow: 1, tabColor: undefined, moneyFormat: '0' },
  };
}

/** A tier's sheet goes by the tier's name; the default tiers by one name for all languages, so that a change of language keeps their sheets. */
export function tierRoles(names: readonly string[]): string[] {
  const roles = names.map((name) => `tier:${sameTierInEnglish(name)}`);
  return new Set(roles).size === roles.length ? roles : names.map((name) => `tier:${name}`);
}

function summaryPage(outcome: Outcome, policy: Policy, sheet: string, moneyFormat: string, language: Language): Page {
  const { book, customers } = outcome;
  const table = summaryTable(
    customers,
    policy.rules.tiers.map(({ name }) => name),
  );
  const width = table.columns.length;
  const line = (text: string) => oneLine(text, width);
  const untiered = customers.filter(({ tier }) => tier === undefined).length;
  const orders = customers.reduce((sum, { measures }) => sum + measures.orders, 0);
  const listed = book.rowsRead - book.rowsUsed;
  const issues = book.issues.map((issue) => line(issueSentence(issue, language)));
  const rows: WrittenCell[][] = [
    line(say(language, 'summary.title')),
    line(say(language, 'summary.line', { asOf: isoDay(book.asOf as Day), customers: customers.length, orders, sheet })),
    line(say(language, 'summary.rules', { rules: rulesLine(policy.rules, language) })),
    line(say(language, 'summary.rows', { read: book.rowsRead, used: book.rowsUsed, listed })),
    line(''),
    ...wordTable(table, language),
    [say(language, 'summary.untiered'), untiered, ...new Array<WrittenCell>(width - 2).fill(undefined)],
    line(''),
    line(say(language, 'summary.issues')),
    ...(issues.length > 0 ? issues : [line(say(language, 'summary.noIssues'))]),
  ];
  return { rows, look: { kinds: kindsOf(table), headingRow: 6, tabColor: undefined, moneyFormat } };
}

function kindsOf(table: Table): ColumnKind[] {
  return table.columns.map(({ kind }) => kind);
}

function oneLine(text: string, width: number): WrittenCell[] {
  return [text === '' ? undefined : text, ...new Array<WrittenCell>(width - 1).fill(undefined)];
}
