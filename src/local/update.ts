import type { Execution, Host } from '../host';
import { type Language, say } from '../messages';
import type { Options } from './options';
import { BadInput } from './problem';

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

interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}
type Answer<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** Makes the policy the applied one. @throws BadInput naming its file */
export function applyPolicy(host: Host, policy: object, { policy: file }: Options, language: Language): void {
  const answer = called(host, 'ui_applyPolicy', [policy]);
  if (!answer.ok) throw new BadInput(said(file?.shown ?? '--as-of', answer.error, language));
}

/** Presses "Update now". @throws BadInput naming the file at fault */
export function updateNow(host: Host, options: Options, language: Language): Update {
  const started = performance.now();
  const answer = called<RunReport>(host, 'ui_updateNow', []);
  const ms = Math.round(performance.now() - started);
  if (!answer.ok) throw new BadInput(said(fileAtFault(answer.error, options), answer.error, language));
  return { report: answer.value, execution: host.executions.at(-1) as Execution, ms };
}

function called<T>(host: Host, method: string, args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(method, args);
  if (!reply.ok) throw new Error(`${method} failed: ${reply.error.message}`);
  return reply.value as Answer<T>;
}

/** Rules that name what is not there, the rules' file; anything else, the file of the sheet that was read. */
function fileAtFault({ code, params }: Refusal, { sheets, policy }: Options): string | undefined {
  if (code === 'SHEET_UNKNOWN' || code === 'SOURCE_IS_OUTPUT' || code === 'COLUMN_UNKNOWN') return policy?.shown;
  if (code === 'SERVICE' || code === 'BUG') return undefined; // no file is at fault
  return (sheets.find(({ name }) => name === params.sheet) ?? sheets[0])?.file.shown;
}

function said(file: string | undefined, { code, params, message }: Refusal, language: Language): string {
  if (file === undefined) return message;
  if (code === 'CUSTOMER_BY_NAME') {
    const line = `{"columns": {${JSON.stringify(params.key)}: ${JSON.stringify(nameThatSettles(String(params.column), ''))}}}`;
    return say(language, 'file.CUSTOMER_BY_NAME', { ...params, file, line });
  }
  if (code !== 'COLUMN_AMBIGUOUS' && code !== 'HEADER_DUPLICATE') return say(language, 'file.problem', { file, problem: message });
  const line = `{"columns": {${JSON.stringify(params.key)}: ${JSON.stringify(nameThatSettles(String(params.first), String(params.second)))}}}`;
  return say(language, 'file.COLUMN_AMBIGUOUS', { ...params, file, line });
}

/** Of `Total (C)` and `Amount (D)`, `Total`; columns of one name need the letter. */
function nameThatSettles(first: string, second: string): string {
  const bare = (column: string) => column.replace(/ \([A-Z]+\)$/, '');
  return bare(first) === bare(second) ? first : bare(first);
}
