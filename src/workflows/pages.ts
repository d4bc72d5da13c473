import type { Policy } from '../core/policy';
import { type CareCells, customersTable, type TieredCustomer } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import type { ChangesMade } from './changeHistory';
import { DATA_CHECK_ROLE, type DataCheck } from './dataCheck';
import { dataCheckPage } from './dataCheckPage';
import type { LimitDrift } from './limitDrift';
import { moneyFormatOf } from './moneyFormat';
import { lineOfList, ofOneTier, SUMMARY_ROLE, tableLook, tierRoles } from './pageParts';
import { ruleNotes } from './ruleNotes';
import type { Page } from './services';
import type { OrderCounts } from './sidebarApi';
import { summaryPage } from './summaryPage';
import type { TierRun } from './tierRuns';
import { wordTable } from './wording';

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
  readonly runs: readonly TierRun[]; // newest first, this one among them
  readonly care: readonly string[]; // what care says in the Summary
  readonly columns?: number | undefined; // that the Summary has had; they stay its own, or numbers would be left in them
  readonly beside: ((key: string) => CareCells | undefined) | undefined; // and beside each customer; undefined: care has not begun
}

/** Every page of one run, in the order of the tabs. */
export function pagesOf(outcome: Outcome, policy: Policy, source: RunSource, language: Language): PageOf[] {
  const names = policy.rules.tiers.map(({ name }) => name);
  const roles = tierRoles(names);
  const moneyFormat = moneyFormatOf(outcome.book.currency);
  const ruled: Readonly<Record<string, string>> = ruleNotes(policy, language);
  const beside = { care: source.beside, areCalled: outcome.customers.some(({ measures }) => measures.called !== undefined) };
  const list = (customers: readonly TieredCustomer[], tier?: number): Page => {
    const table = customersTable(customers, names, beside);
    const { tiers, notes: usual = [], ...columns } = tableLook(table, names, language);
    const notes = table.columns.length - 1;
    const shown = tier === undefined ? tiers : ofOneTier(tiers, tier);
    const tabColor = tier === undefined ? undefined : tiers?.colors[tier];
    const told = usual.map((note, at) => ruled[table.columns[at]?.heading ?? ''] ?? note);
    const look = { ...columns, notes: told, ...(shown && { tiers: shown }), headingRow: 1, tabColor, moneyFormat, isList: true, peoples: [notes] };
    return { rows: wordTable(table, language), look, keys: [undefined, ...customers.map(({ measures }) => measures.key)], notes };
  };
  const check = dataCheckPage(source.check, outcome, { sheet: source.sheet, moneyFormat, language });
  return [
    { role: SUMMARY_ROLE, wishedName: say(language, 'sheet.summary'), page: summaryPage(outcome, policy, source, language) },
    { role: 'customers', wishedName: say(language, 'sheet.customers'), page: list(outcome.customers) },
    ...names.map((name, tier): PageOf => {
      const members = outcome.customers.filter((customer) => customer.tier === tier);
      const page = list(members, tier);
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
  const look = { kinds: table.columns.map(({ kind }) => kind), headingRow: 1, tabColor: undefined, moneyFormat: '0' };
  const rows = [...wordTable(table, language), lineOfList(say(language, 'summary.removedTier'), table.columns.length)];
  return {
    role,
    wishedName: say(language, 'sheet.tier', { tier: role.slice('tier:'.length) }),
    page: { rows, look, keys: rows.map(() => undefined), notes: table.columns.length - 1 },
  };
}

function emptyList(page: Page, language: Language): Page {
  return { ...page, rows: [...page.rows, lineOfList(say(language, 'summary.emptyTier'), page.look.kinds.length)], keys: [undefined, undefined] };
}
