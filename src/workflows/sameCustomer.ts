import type { Cell } from '../core/model/cell';
import { NO_ANSWERS, type SameAnswers, sameAnswers, sameRows } from '../core/orders';
import type { Policy } from '../core/policy';
import { tiersIfJoined } from '../core/quality';
import { sameCustomerTable } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { say } from '../messages';
import { answersDigest } from './generation/answers';
import { tableLook } from './pageParts';
import type { PageOf } from './pages';
import type { OwnSheet, Workbook } from './services';
import { wordTable } from './wording';

export const SAME_CUSTOMER_ROLE = 'sameCustomer';

type Rows = readonly (readonly Cell[])[];

/** The sheet in which people say who is who, as it was when the run began. */
export interface SameSheet {
  readonly answers: SameAnswers;
  readonly ours: OwnSheet | undefined; // undefined: there is no such sheet yet
  readonly rows: Rows;
}

export function readSameSheet(workbook: Workbook, own: readonly OwnSheet[]): SameSheet {
  const ours = own.find(({ role }) => role === SAME_CUSTOMER_ROLE);
  const rows = ours === undefined ? [] : workbook.readOwn(ours).rows;
  return { answers: ours === undefined ? NO_ANSWERS : sameAnswers(sameRows(rows)), ours, rows };
}

/** The sheet as it should be; `undefined` when there is none and nothing to ask. What people write there while the run goes on is not written over. */
export function samePage(workbook: Workbook, { ours, rows }: SameSheet, { book, customers }: Outcome, policy: Policy): PageOf | undefined {
  if (ours === undefined && book.same.pairs.length + book.same.crowded.length === 0) return undefined;
  const language = workbook.language;
  const names = policy.rules.tiers.map(({ name }) => name);
  const named = (tier: number | undefined) => (tier === undefined ? undefined : names[tier]);
  const tierOf = new Map(customers.map(({ measures, tier }) => [measures.key, tier]));
  const joined = tiersIfJoined(book, policy);
  const tiers = { now: (customer: number) => named(tierOf.get(book.customers[customer]?.key ?? '')), ifJoined: (customer: number) => named(joined(customer)) };
  const table = sameCustomerTable(book, sameRows(rows), tiers);
  const look = { ...tableLook(table, names, language), headingRow: 1, tabColor: undefined, moneyFormat: '0' };
  const answered = ours === undefined ? undefined : answersDigest(rows, table.columns.length);
  const page = { rows: wordTable(table, language), look, fillsSheet: true, ...(answered !== undefined && { answered }) };
  return { role: SAME_CUSTOMER_ROLE, wishedName: say(language, 'sheet.sameCustomer'), page };
}
