import type { CustomerTable } from '../core/customers';
import type { SheetRows } from '../core/model/cell';
import { type ReadingLocale, readingLocale } from '../core/model/locale';
import type { AsOf } from '../core/orders';
import type { Policy } from '../core/policy';
import { type Outcome, tierCustomers } from '../core/tierCustomers';
import type { Language } from '../messages';
import { type AppliedRules, appliedRules } from './appliedRules';
import { rememberedTables } from './columnMemory';
import { readCustomersSheet } from './customersSheet';
import { doNotProfile } from './erasure/doNotProfile';
import type { Erasure } from './erasure/erasure';
import { findOrders } from './findOrders';
import { OVERRIDES, type OverridesSheet } from './overridesSheet';
import { readPeoples } from './peoplesSheet';
import { readColumns } from './readColumns';
import { type Done, done } from './result';
import { readSameSheet, type SameSheet } from './sameCustomer';
import type { Notebook, OwnSheet, Workbook } from './services';
import { keptTiers, rulesMark } from './tierHistory';

/** A run counts to today, but no more days than this beyond the latest order: old data is judged as of its own end. */
export const TOLERANCE_DAYS = 7;

/** The orders judged, and what else was read for it. */
export interface Judged {
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly mark: string;
  readonly own: readonly OwnSheet[];
  readonly people: SameSheet;
  readonly byHand: OverridesSheet | undefined;
  readonly orders: SheetRows;
  readonly rulesSheet: readonly string[]; // warnings
  readonly customersWarnings: readonly string[];
  readonly customersTable: CustomerTable | undefined;
}

/** What is judged by and, when somebody has just been asked, which column is meant. */
export interface JudgedBy {
  readonly rules?: AppliedRules | undefined; // none: those of the Rules sheet
  readonly answer?: unknown;
}

interface Reading {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}

/** What an update would come to now; nothing is written. */
export function judgedNow({ workbook, notebook }: Reading, language: Language): Done<Judged> {
  const { isListed } = doNotProfile(notebook, workbook.state);
  return judgeOrders({ services: { workbook, notebook }, isNotProfiled: isListed }, language);
}

/** Who reads, and whom they must leave out. */
type ReadFor = Pick<Erasure, 'isNotProfiled'> & { readonly services: Reading };

/** Everything is read once, and judged. But for an answer, which is remembered, nothing is written. */
export function judgeOrders({ services: { workbook, notebook }, isNotProfiled }: ReadFor, language: Language, { rules, answer }: JudgedBy = {}): Done<Judged> {
  const own = workbook.ownSheets();
  const applied = rules === undefined ? appliedRules(workbook, own, language) : done(rules);
  if (!applied.ok) return applied;
  const { policy } = applied.value;
  const tables = rememberedTables(notebook);
  const orders = findOrders(workbook, policy, tables);
  if (!orders.ok) return orders;
  const customers = readCustomersSheet(workbook, policy, language);
  if (!customers.ok) return customers;
  const people = readSameSheet(workbook, own);
  const byHand = readPeoples(workbook, own, OVERRIDES);
  const mark = rulesMark(policy);
  const tiers = { kept: () => keptTiers(workbook.state, policy), rules: mark };
  const context = { ...runContext(workbook), answers: people.answers, customers: customers.value.table, tiers, overrides: byHand?.rows, isNotProfiled };
  const around = { workbook, notebook, tables, rules: policy.columns, language };
  const tiered = readColumns(orders.value, around, answer, (columns) => tierCustomers(orders.value, { ...policy, columns }, context));
  if (!tiered.ok) return tiered;
  return done({
    outcome: tiered.value,
    policy,
    mark,
    own,
    people,
    byHand,
    orders: orders.value,
    rulesSheet: applied.value.warnings,
    customersWarnings: customers.value.warnings,
    customersTable: customers.value.table,
  });
}

/** How a run reads the workbook: in its locale, counting to today or to the end of old data. */
export function runContext(workbook: Workbook): { readonly locale: ReadingLocale; readonly asOf: AsOf } {
  return { locale: readingLocale(workbook.locale), asOf: { kind: 'capped', today: workbook.today(), toleranceDays: TOLERANCE_DAYS } };
}
