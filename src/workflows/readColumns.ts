import * as v from 'valibot';
import type { SheetRows } from '../core/model/cell';
import type { Result } from '../core/model/issue';
import { type ColumnChoice, type ColumnMap, type ColumnRole, cellText, findHeader, KEY_ROLES, recallColumns, rememberColumns } from '../core/reading';
import type { Language } from '../messages';
import { keepTables, type RememberedTable, tableLike, withAnswer } from './columnMemory';
import { type Asked, questionAbout } from './columnQuestion';
import { type Done, done, type Failure, failed } from './result';
import type { Notebook, Workbook } from './services';
import type { ColumnAnswer } from './sidebarApi';
import { problemFailure } from './wording';

const answerSchema = v.strictObject({
  order: v.pipe(v.string(), v.maxLength(100)),
  columns: v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/))),
});

interface Around {
  readonly workbook: Pick<Workbook, 'now'>;
  readonly notebook: Notebook;
  readonly tables: readonly RememberedTable[];
  readonly rules: ColumnChoice; // the columns that the rules name; they win
  readonly language: Language;
}

/** Reads a table by some choice of its columns; asked again as more is known of them. */
type ReadBy<T> = (choice: ColumnChoice) => Result<T>;

/**
 * Reads a table by the rules, by what people have said of its columns, and by the answer somebody gives just now, which is
 * remembered. What still cannot be told is the failure's question.
 *
 * @param given an answer as it came from outside, or `undefined`
 */
export function readColumns<T>(table: SheetRows, around: Around, given: unknown, read: ReadBy<T>): Done<T> {
  const answer = given === undefined ? undefined : v.safeParse(answerSchema, given);
  if (answer?.success === false) return failed('run.ANSWER_WRONG');
  const first = readAsSaid(table, around, read);
  if (answer === undefined) return settled(first, around, table);
  const columns = first.asked === undefined ? undefined : chosenOption(first.asked, answer.output);
  if (columns === undefined || first.asked === undefined) return failed('run.QUESTION_OVER', { sheet: table.sheet });
  const said = { ...rememberColumns(first.asked.header.cells, columns), sheet: table.sheet, at: around.workbook.now() };
  const tables = keepTables(around.notebook, withAnswer(around.tables, said));
  return settled(readAsSaid(table, { ...around, tables }, read), { ...around, tables }, table);
}

interface Attempt<T> {
  readonly result: Result<T>;
  readonly asked: Asked | undefined; // when the result is a problem that an answer would settle
}

/**
 * What was said of the same header holds. What was said of another header of the same sheet only answers a question that
 * would be asked otherwise: columns that came since are never overruled by it.
 */
function readAsSaid<T>(table: SheetRows, { tables, rules }: Around, read: ReadBy<T>): Attempt<T> {
  const header = findHeader(table.rows, rules)?.cells ?? [];
  const same = tableLike(table, rules, tables);
  const older = tables.find((each) => each.sheet === table.sheet && each !== same);
  let choice = choiceSaid(table, { tables, rules });
  for (;;) {
    const result = read(choice);
    const asked = result.ok ? undefined : questionAbout(result.problem, table, choice, rules);
    const known = asked === undefined || older === undefined ? undefined : knownAnswer(asked, recallColumns(older, header).choice);
    if (known === undefined || Object.keys(known).every((role) => role in choice)) return { result, asked };
    choice = { ...choice, ...known };
  }
}

/** The columns as the rules and what was said of the same header name them. */
export function choiceSaid(table: SheetRows, { tables, rules }: Pick<Around, 'tables' | 'rules'>): ColumnChoice {
  const same = tableLike(table, rules, tables);
  return underRules(same === undefined ? {} : recallColumns(same, findHeader(table.rows, rules)?.cells ?? []).choice, rules);
}

/** Rules win: what was said against them waits until they no longer name the column. */
function underRules(said: ColumnChoice, rules: ColumnChoice): ColumnChoice {
  const named = Object.fromEntries(Object.entries(rules).filter(([, name]) => name !== undefined && name.trim() !== ''));
  const isKeyNamed = KEY_ROLES.some((role) => role in named);
  const isProductNamed = 'quantity' in named && 'unitPrice' in named;
  const open = Object.entries(said).filter(([role]) => !(isKeyNamed && KEY_ROLES.includes(role as ColumnRole)) && !(isProductNamed && role === 'amount'));
  return { ...Object.fromEntries(open), ...named };
}

/** The option that was chosen before for a header like this one. */
function knownAnswer({ options, header }: Asked, recalled: ColumnChoice): ColumnChoice | undefined {
  const textOf = (column: number) => cellText(header.cells[column]).trim();
  const known = options.find((columns) => rolesOf(columns).every(([role, column]) => recalled[role] === textOf(column)));
  return known === undefined ? undefined : Object.fromEntries(rolesOf(known).map(([role, column]) => [role, textOf(column)]));
}

/** The option an answer means; none when a column has moved since, or when it was never offered. */
function chosenOption({ question, options }: Asked, { order, columns }: ColumnAnswer): ColumnMap | undefined {
  if (order !== question.order) return undefined;
  const isSame = (offered: Readonly<Record<string, string>>) =>
    Object.keys(offered).length === Object.keys(columns).length && Object.entries(offered).every(([role, letter]) => columns[role] === letter);
  return options[question.options.findIndex((option) => isSame(option.columns))];
}

function rolesOf(columns: ColumnMap): [ColumnRole, number][] {
  return Object.entries(columns) as [ColumnRole, number][];
}

/** Where the table stands now is kept with what was said of it, so that it can be asked about again. */
function settled<T>({ result, asked }: Attempt<T>, { notebook, tables, rules, language }: Around, table: SheetRows): Done<T> {
  if (!result.ok) return { ok: false, failure: withQuestion(problemFailure(result.problem, language), asked) };
  const same = tableLike(table, rules, tables);
  if (same !== undefined && same.sheet !== table.sheet)
    keepTables(
      notebook,
      tables.map((each) => (each === same ? { ...each, sheet: table.sheet } : each)),
    );
  return done(result.value);
}

function withQuestion(failure: Failure, asked: Asked | undefined): Failure {
  return asked === undefined ? failure : { ...failure, question: asked.question };
}
