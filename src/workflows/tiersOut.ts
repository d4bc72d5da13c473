import { isBlank, isDateCell, type SheetRows } from '../core/model/cell';
import { type Day, parseIsoDay } from '../core/model/day';
import { customersTable } from '../core/tables';
import { type Language, say } from '../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { GENERATION_HEADING, KEY_HEADING, locate } from './generation/locate';
import { readLastRun } from './lastRun';
import { type Done, done, failed } from './result';
import type { Lock, Notebook, Page, Workbook, WrittenCell } from './services';
import { wordTable } from './wording';

export const CRMS = ['zoho', 'fxiaoke', 'jiandaoyun'] as const;
export type Crm = (typeof CRMS)[number];

/** What a CRM's import calls the fields; `id` when all customers are such, else `name`. */
interface CrmFields {
  readonly called: string;
  readonly id?: { readonly field: string; readonly isOne: RegExp };
  readonly name: string;
  readonly others: readonly [tier: string, score: string, date: string];
}

const FIELDS: Readonly<Record<Crm, CrmFields>> = {
  zoho: {
    called: 'Zoho CRM',
    id: { field: 'Record Id', isOne: /^(zcrm_)?\d{15,20}$/ },
    name: 'Account Name',
    others: ['Tier', 'Tier Score', 'Tier Date'],
  },
  fxiaoke: { called: '纷享销客', name: '客户名称', others: ['客户级别', '客户得分', '分层日期'] },
  jiandaoyun: { called: '简道云', id: { field: '客户编号', isOne: /^[A-Za-z]{0,4}[-_]?\d+$/ }, name: '客户名称', others: ['客户等级', '客户得分', '分层日期'] },
};

/** A sheet that was made or refreshed for an import. */
export interface ForCrm {
  readonly sheet: string;
  readonly customers: number;
  readonly asOf: string;
}

/**
 * Puts the tiers as the list of customers shows them into a sheet of ours that the CRM can import: the key, tier, score and
 * day of every customer that has a tier. Only when asked; updates leave the sheet as it is.
 */
export function tiersOut(services: { readonly workbook: Workbook; readonly notebook: Notebook; readonly lock: Lock }, crm: Crm): Done<ForCrm> {
  const { workbook, notebook } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const language = workbook.language;
    const own = workbook.ownSheets();
    const list = own.find(({ role }) => role === 'customers');
    const last = readLastRun(notebook, workbook, language);
    const asOf = last && parseIsoDay(last.asOf);
    if (list === undefined || last === undefined || asOf === undefined) return failed('crm.NO_CUSTOMERS');
    const rows = tieredRows(workbook.readOwn(list), language);
    const role = `out:${crm}`;
    const page = pageFor(FIELDS[crm], rows, asOf);
    const sheet =
      own.find((each) => each.role === role) ??
      workbook.makeOwn(role, say(language, 'crm.sheet', { name: FIELDS[crm].called }), { look: page.look, bookkeeping: 0 });
    workbook.publish(sheet, page);
    return done({ sheet: workbook.nameOf(sheet), customers: rows.length, asOf: last.asOf });
  });
}

interface TieredRow {
  readonly name: string;
  readonly tier: string;
  readonly score: number | undefined;
}

/** Name, tier and score stand first in the list, wherever people have moved it; a row without our bookkeeping is theirs. */
function tieredRows({ rows }: SheetRows, language: Language): TieredRow[] {
  const [headings = []] = wordTable(customersTable([], []), language);
  const bookkeeping = [KEY_HEADING, GENERATION_HEADING];
  const { top, columns } = locate([...headings.map(String), ...bookkeeping], 1, rows);
  const [key, generation] = columns.slice(-bookkeeping.length);
  return rows.slice(top + 1).flatMap((row) => {
    const [name = '', tier = '', score] = columns.slice(0, 3).map((column) => (column === undefined ? undefined : row[column]));
    if ([key, generation].every((column) => column === undefined || typeof row[column] !== 'number')) return [];
    if (isBlank(name) || isBlank(tier) || isDateCell(name) || isDateCell(tier)) return [];
    return [{ name: String(name), tier: String(tier), score: typeof score === 'number' ? score : undefined }];
  });
}

function pageFor({ id, name, others }: CrmFields, rows: readonly TieredRow[], asOf: Day): Page {
  const isById = id !== undefined && rows.length > 0 && rows.every((row) => id.isOne.test(row.name));
  const cells = rows.map((row): WrittenCell[] => [row.name, row.tier, row.score, { day: asOf }]);
  return {
    rows: [[isById ? id.field : name, ...others], ...cells],
    look: { kinds: ['text', 'text', 'count', 'date'], headingRow: 1, tabColor: undefined, moneyFormat: '0' },
  };
}
