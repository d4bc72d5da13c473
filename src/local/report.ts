import type { Book } from '../host';
import { type Language, type MessageKey, say } from '../messages';
import { cellJson } from './cellJson';
import type { Update } from './update';

type JsonCell = ReturnType<typeof cellJson>;
type JsonRows = readonly (readonly JsonCell[])[];

/** One run as `refresh --json` prints it: exactly the keys people and checks rely on. */
export function reportJson(run: Update, book: Book, userSheets: ReadonlySet<string>, language: Language): object {
  const { asOf, rowsRead, rowsUsed, customers, tiers, untiered, issues } = run.report;
  const { calls, reads, writes } = run.execution;
  return {
    asOf,
    rowsRead,
    rowsUsed,
    customers,
    tiers,
    untiered,
    customersTable: customersTable(customersRows(book), language),
    issues,
    sheets: ownSheets(book, userSheets),
    serviceCalls: { total: calls, reads, writes },
    ms: run.ms,
  };
}

/** The cells that people see, of every sheet of ours that they see, by name. */
function ownSheets(book: Book, userSheets: ReadonlySet<string>): Record<string, JsonRows> {
  const ours = book.sheets.filter(({ name, hidden }) => !hidden && !userSheets.has(name));
  return Object.fromEntries(ours.map(({ id, name }) => [name, rowsOf(book, id)]));
}

/** The Customers sheet is where `TIERS` points, whatever name was free for it. */
function customersRows(book: Book): JsonRows {
  const tiers = book.names.find(({ name }) => name === 'TIERS');
  if (tiers === undefined) throw new Error('an update defines TIERS');
  return rowsOf(book, tiers.sheetId);
}

/** Without our hidden columns, and without what stands to the right of them: how old the sheet is. */
function rowsOf(book: Book, sheetId: number): JsonRows {
  const hidden = book.sheets.find(({ id }) => id === sheetId)?.hiddenColumns ?? [];
  const [rows, columns] = [book.lastRow(sheetId), Math.min(book.lastColumn(sheetId), ...hidden)];
  return rows === 0 ? [] : book.read({ sheetId, row: 0, column: 0, rows, columns }).map((row) => row.map(cellJson));
}

const CUSTOMER_FIELDS = {
  'heading.CUSTOMER': 'customer',
  'heading.TIER': 'tier',
  'heading.SCORE': 'score',
  'heading.SPEND': 'spend',
  'heading.ORDERS': 'orders',
  'heading.FIRST_ORDER': 'firstOrder',
  'heading.LAST_ORDER': 'lastOrder',
  'heading.DAYS_SINCE': 'recencyDays',
  'heading.WHY': 'why',
  'heading.STAGE': 'stage',
  'heading.IN_TIER_SINCE': 'inTierSince',
  'heading.TIER_BEFORE': 'tierBefore',
} as const satisfies Partial<Record<MessageKey, string>>;

/** The Customers sheet as records; what is blank there is `null`. */
function customersTable([headings = [], ...rows]: JsonRows, language: Language): Record<string, JsonCell | null>[] {
  const columns = Object.entries(CUSTOMER_FIELDS)
    .map(([key, field]) => [field, headings.indexOf(say(language, key as MessageKey))] as const)
    .filter(([, column]) => column >= 0);
  return rows.map((row) => {
    const record = Object.fromEntries(columns.map(([field, column]) => [field, row[column] === '' ? null : (row[column] ?? null)]));
    return { ...record, confidence: confidenceIn(String(record.why ?? ''), language) };
  });
}

/** The reason names the confidence when it is not high. */
function confidenceIn(why: string, language: Language): 'high' | 'medium' | 'low' {
  return (['medium', 'low'] as const).find((level) => why.includes(say(language, `confidence.${level}`))) ?? 'high';
}
