import type { Book, Execution, Host } from '../host';
import { type Language, type MessageKey, say } from '../messages';
import { cellJson } from './cellJson';
import type { Options } from './options';
import { BadInput, WrongUsage } from './problem';

/** What the add-on answers to "Update now". */
export interface RunReport {
  readonly asOf: string;
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly tiers: Readonly<Record<string, number>>;
  readonly untiered: Readonly<Record<string, number>>;
  readonly issues: readonly { code: string; count: number; listed: boolean; first: string; message: string }[];
  readonly warnings: readonly string[];
  readonly message: string;
}

export interface Update {
  readonly report: RunReport;
  readonly execution: Execution;
  readonly ms: number;
}

type Answer = { ok: true; value: RunReport } | { ok: false; error: { code: string; params: Record<string, unknown>; message: string } };

/** Applies the policy when there is one, then presses "Update now". @throws BadInput naming the file at fault */
export function update(host: Host, policy: unknown, options: Options, language: Language): Update {
  if (policy !== undefined) {
    const applied = host.clientRun('ui_applyPolicy', [policy]);
    refuse(applied.ok ? (applied.value as Answer) : undefined, () => options.policy?.shown ?? '--as-of', language);
  }
  const started = performance.now();
  const reply = host.clientRun('ui_updateNow');
  const ms = Math.round(performance.now() - started);
  const execution = host.executions.at(-1) as Execution;
  if (!reply.ok) throw new Error(`Update now failed: ${reply.error.message}`);
  const answer = reply.value as Answer;
  refuse(answer, (params) => fileOfSheet(params.sheet, options), language);
  return { report: (answer as { value: RunReport }).value, execution, ms };
}

/** The policy file, with `--as-of` written into it. */
export function withAsOf(policy: unknown, asOf: string | undefined): unknown {
  if (asOf === undefined) return policy;
  const date = new Date(`${asOf}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== asOf)
    throw new WrongUsage(`--as-of wants a date like 2025-11-21, not “${asOf}”.`);
  return typeof policy === 'object' && policy !== null && !Array.isArray(policy) ? { ...policy, asOf } : policy === undefined ? { asOf } : policy;
}

/** The cells of every sheet of ours, by name. */
export function ownSheets(book: Book, userSheets: ReadonlySet<string>): Record<string, (string | number | boolean)[][]> {
  const ours = book.sheets.filter(({ name }) => !userSheets.has(name));
  return Object.fromEntries(
    ours.map(({ id, name }) => {
      const [rows, columns] = [book.lastRow(id), book.lastColumn(id)];
      return [name, rows === 0 ? [] : book.read({ sheetId: id, row: 0, column: 0, rows, columns }).map((row) => row.map(cellJson))];
    }),
  );
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
} as const satisfies Partial<Record<MessageKey, string>>;

/** The Customers sheet as records; what is blank there is `null`. */
export function customersTable(
  sheet: readonly (readonly (string | number | boolean)[])[],
  language: Language,
): Record<string, string | number | boolean | null>[] {
  const [headings = [], ...rows] = sheet;
  const columns = Object.entries(CUSTOMER_FIELDS).map(([key, field]) => [field, headings.indexOf(say(language, key as MessageKey))] as const);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([field, column]) => {
        const cell = row[column];
        return [field, cell === undefined || cell === '' ? null : cell];
      }),
    ),
  );
}

function refuse(answer: Answer | undefined, fileOf: (params: Record<string, unknown>) => string | undefined, language: Language): void {
  if (answer === undefined || answer.ok) return;
  const { params, message } = answer.error;
  const file = fileOf(params);
  throw new BadInput(file === undefined ? message : say(language, 'file.problem', { file, problem: message }));
}

function fileOfSheet(sheet: unknown, options: Options): string | undefined {
  return (options.sheets.find(({ name }) => name === sheet) ?? options.sheets[0])?.file.shown;
}
