import { type Cell, isBlank, isDateCell } from '../core/model/cell';
import { NO_ANSWERS, type SameAnswers, sameAnswers, sameRows } from '../core/orders';
import type { Policy } from '../core/policy';
import { tiersIfJoined } from '../core/quality';
import { sameCustomerTable } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { languageOf, say } from '../messages';
import type { PageOf } from './pages';
import type { OwnSheet, Page, Workbook, WrittenCell } from './services';
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

/**
 * The sheet as it should be; `undefined` when it shows just that already, or does not exist and has nothing to show. It is
 * read again just before it is written: what people wrote while the run went on stays.
 */
export function samePage(workbook: Workbook, { ours, rows }: SameSheet, { book, customers }: Outcome, policy: Policy): PageOf | undefined {
  const language = languageOf(workbook.locale);
  const names = policy.rules.tiers.map(({ name }) => name);
  const named = (tier: number | undefined) => (tier === undefined ? undefined : names[tier]);
  const tierOf = new Map(customers.map(({ measures, tier }) => [measures.key, tier]));
  const joined = tiersIfJoined(book, policy);
  const tiers = { now: (customer: number) => named(tierOf.get(book.customers[customer]?.key ?? '')), ifJoined: (customer: number) => named(joined(customer)) };
  const pageFrom = (held: Rows): Page => {
    const table = sameCustomerTable(book, sameRows(held), tiers);
    const look = { kinds: table.columns.map(({ kind }) => kind), headingRow: 1, tabColor: undefined, moneyFormat: '0' };
    return { rows: wordTable(table, language), look, fillsSheet: true };
  };
  if (ours === undefined && book.same.pairs.length + book.same.crowded.length === 0) return undefined;
  const page = pageFrom(rows);
  if (ours !== undefined && isShown(page.rows, rows)) return undefined;
  const again = ours === undefined ? undefined : () => pageFrom(workbook.readOwn(ours).rows);
  return { role: SAME_CUSTOMER_ROLE, wishedName: say(language, 'sheet.sameCustomer'), page, again };
}

/** Whether the sheet shows all this, and no more. */
function isShown(page: Page['rows'], rows: Rows): boolean {
  const width = page[0]?.length ?? 0;
  for (let row = 0; row < Math.max(page.length, rows.length); row++) {
    for (let column = 0; column < width; column++) if (!isSame(page[row]?.[column], rows[row]?.[column])) return false;
  }
  return true;
}

function isSame(written: WrittenCell, cell: Cell | undefined): boolean {
  if (written === undefined || written === '') return isBlank(cell);
  if (typeof written === 'object') return cell !== undefined && isDateCell(cell) && cell.day === written.day;
  return written === cell;
}
