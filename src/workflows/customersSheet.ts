import { type CustomerTable, readCustomers } from '../core/customers';
import type { SheetRows } from '../core/model/cell';
import { readingLocale } from '../core/model/locale';
import type { Policy } from '../core/policy';
import { type Language, say } from '../messages';
import { type Done, done, failed } from './result';
import type { Workbook } from './services';
import { issueSentence, problemFailure } from './wording';

const USUAL_NAMES = ['Customers', '客户', '客户资料'];

/** What every orders sheet tells by itself. */
const TOLD_BY_ORDERS: readonly string[] = ['recency', 'frequency', 'monetary', 'averageOrder', 'tenure'];

export interface CustomersSheet {
  readonly table: CustomerTable | undefined;
  readonly warnings: readonly string[]; // its own data issues: they are no rows of the orders
}

const NONE: CustomersSheet = { table: undefined, warnings: [] };

/**
 * The sheet with one row per customer, when the rules judge by more than orders tell: the one they name, else a usual
 * name. Nobody needs to have one: what is then not known is told customer by customer.
 */
export function readCustomersSheet(workbook: Workbook, policy: Policy, language: Language): Done<CustomersSheet> {
  const named = policy.customersSheet;
  if (named === undefined && !isNeeded(policy)) return done(NONE);
  const rows = customersRows(workbook, policy);
  if (named !== undefined && rows === undefined) return failed('run.SHEET_UNKNOWN', { sheet: named });
  if (rows === undefined) return done(NONE);
  const read = readCustomers(rows, { locale: readingLocale(workbook.locale) });
  if (read.ok) return done({ table: read.value.table, warnings: read.value.issues.map((issue) => issueSentence(issue, language)) });
  const failure = problemFailure(read.problem, language);
  return named === undefined ? done({ table: undefined, warnings: [say(language, failure.key, failure.params)] }) : { ok: false, failure };
}

/** The sheet the rules name, else the first of the usual names; read whole. */
export function customersRows(workbook: Workbook, { customersSheet }: Pick<Policy, 'customersSheet'>): SheetRows | undefined {
  if (customersSheet !== undefined) return workbook.readSheet(customersSheet);
  let rows: SheetRows | undefined;
  for (const name of USUAL_NAMES) rows ??= workbook.readSheet(name);
  return rows;
}

/** Whether a dimension, an extra column or a group asks for more than orders tell. Some of it may stand in the orders' own columns. */
function isNeeded({ weights, extras, groups }: Policy): boolean {
  const weighed = [weights, ...groups.map((group) => group.weights ?? {})].flatMap((each) => Object.keys(each));
  return weighed.some((id) => !TOLD_BY_ORDERS.includes(id)) || extras.length > 0 || groups.some(({ column }) => column !== '');
}
