import { type Cell, columnLetter, type SheetRows } from '../../core/model/cell';
import type { Result } from '../../core/model/issue';
import { type FoundColumns, foundColumns, type OrderBook, readOrders } from '../../core/orders';
import type { Policy } from '../../core/policy';
import {
  type ColumnChoice,
  type ColumnMap,
  type ColumnRole,
  columnOptions,
  type FoundColumn,
  findHeader,
  KEY_ROLES,
  recallColumns,
  rememberColumns,
} from '../../core/reading';
import type { RunContext } from '../../core/tierCustomers';
import type { RememberedTable } from '../columnMemory';
import { questionAbout } from '../columnQuestion';
import { choiceSaid } from '../readColumns';

/** What the wizard asks about the columns, in its order. */
export const START_FIELDS = ['customer', 'date', 'amount', 'status', 'refund'] as const;
export type StartFieldId = (typeof START_FIELDS)[number];
export type StartAnswers = Readonly<Partial<Record<StartFieldId, string>>>;

/** One question with its answer so far. */
export interface StartField {
  readonly id: StartFieldId;
  readonly value: string; // of one of the options; '' = no such column
  readonly state: 'matched' | 'check' | 'names' | 'chosen'; // names: people's names, which two may share
  readonly options: readonly StartOption[];
}
export interface StartOption {
  readonly value: string; // `email:B`, `quantity:C+unitPrice:D`
  readonly columns: ColumnMap;
}

/** A table as the wizard reads it. */
export interface StartReading {
  readonly table: SheetRows;
  readonly header: FoundColumns['header'] | undefined;
  readonly fields: readonly StartField[]; // none for a table of totals, or one that cannot be read
  readonly said: { readonly header: readonly Cell[]; readonly columns: ColumnMap } | undefined; // what no update would find by itself
  readonly book: Result<OrderBook>;
}

type Rules = Pick<Policy, 'columns' | 'probableCustomers' | 'currency' | 'rates'>;

/**
 * Reads a table with the best guess for every column that nobody has spoken of, and with a person's answers where they
 * differ from that. An answer that was never offered is no answer.
 */
export function readStart(
  table: SheetRows,
  rules: Rules,
  answers: StartAnswers,
  { tables, context }: { readonly tables: readonly RememberedTable[]; readonly context: Pick<RunContext, 'locale' | 'asOf'> },
): StartReading {
  const before = choiceSaid(table, { tables, rules: rules.columns });
  const guess = settled(table, before, rules);
  const offered = START_FIELDS.map((id) => ({ id, options: optionsOf(id, table, guess, rules.columns) }));
  const chosen = offered.flatMap(({ id, options }) => {
    const option = options.find(({ value }) => value === answers[id]);
    return option === undefined || option.value === answerTo(id, guess) ? [] : [{ id, columns: option.columns }];
  });
  const columns = Object.assign({}, ...chosen.map((each) => each.columns)) as ColumnMap;
  const now =
    chosen.length === 0
      ? guess
      : settled(
          table,
          {
            ...without(
              before,
              chosen.map(({ id }) => id),
            ),
            ...choiceOf(table, columns),
          },
          rules,
        );
  const fields = offered.flatMap(({ id, options }): StartField[] => {
    const value = answerTo(id, now);
    const isOwn = chosen.some((each) => each.id === id);
    const known = options.some((option) => option.value === value) || value === '' ? options : [{ value, columns: columnsOf(value) }, ...options];
    return known.length === 0 ? [] : [{ id, value, state: isOwn ? 'chosen' : stateOf(id, now), options: known }];
  });
  const told = { ...now.guessed, ...columns };
  const header = findHeader(table.rows, rules.columns)?.cells;
  return {
    table,
    header: now.columns.ok ? now.columns.value.header : undefined,
    fields: now.columns.ok ? fields : openField(now, offered),
    said: header === undefined || Object.keys(told).length === 0 ? undefined : { header, columns: told },
    book: readOrders(table, { ...context, columns: now.choice, currencies: rules, allowsProbable: rules.probableCustomers }),
  };
}

/** The one question that keeps the table from being read. */
function openField({ open }: Settled, offered: readonly { readonly id: StartFieldId; readonly options: readonly StartOption[] }[]): StartField[] {
  const asked = offered.find(({ id }) => id === open);
  return asked === undefined ? [] : [{ id: asked.id, value: '', state: 'check', options: [{ value: '', columns: {} }, ...asked.options] }];
}

interface Settled {
  readonly choice: ColumnChoice;
  readonly guessed: ColumnMap; // what would be asked
  readonly columns: Result<FoundColumns>;
  readonly open: StartFieldId | undefined; // what only a person can say
}

/** Every question answered by its best option, but where nothing in the table speaks for any. */
function settled(table: SheetRows, begun: ColumnChoice, { columns: rules, probableCustomers }: Rules): Settled {
  let [choice, guessed]: [ColumnChoice, ColumnMap] = [begun, {}];
  for (;;) {
    const columns = foundColumns(table, choice, probableCustomers);
    const asked = columns.ok ? undefined : questionAbout(columns.problem, table, choice, rules);
    const [best] = asked?.options ?? [];
    const isOpen = !columns.ok && columns.problem.code === 'COLUMN_MISSING';
    if (best === undefined || isOpen || Object.keys(best).every((role) => role in choice))
      return { choice, guessed, columns, open: START_FIELDS.find((id) => id === asked?.question.asks) };
    guessed = { ...guessed, ...best };
    choice = { ...choice, ...choiceOf(table, best) };
  }
}

/** Columns by place → as rules would name them. */
function choiceOf(table: SheetRows, columns: ColumnMap): ColumnChoice {
  const header = findHeader(table.rows)?.cells ?? [];
  return recallColumns(rememberColumns(header, columns), header).choice;
}

/** The choice without what an answer to these questions takes the place of. */
function without(choice: ColumnChoice, ids: readonly StartFieldId[]): ColumnChoice {
  const roles = ids.flatMap((id) => rolesOf(id));
  return Object.fromEntries(Object.entries(choice).filter(([role]) => !roles.includes(role as ColumnRole)));
}

/** A table may do without. */
export function isOptional(id: StartFieldId): boolean {
  return id === 'status' || id === 'refund';
}

function rolesOf(id: StartFieldId): readonly ColumnRole[] {
  if (id === 'customer') return KEY_ROLES;
  return id === 'amount' ? ['amount', 'quantity', 'unitPrice'] : [id];
}

/** What else could be meant. What the rules name is no question; who, when and how much always have an answer. */
function optionsOf(id: StartFieldId, table: SheetRows, now: Settled, rules: ColumnChoice): StartOption[] {
  const isNamed = rolesOf(id).some((role) => (rules[role] ?? '').trim() !== '');
  const isNeeded = !isOptional(id);
  const asked = { role: id, isWide: isNeeded };
  const found = isNamed ? [] : (columnOptions(table, without(now.choice, [id]), asked)?.options ?? []);
  const options = found.map((columns): StartOption => ({ value: valueIn(columns), columns }));
  const value = answerTo(id, now);
  const all = value === '' || options.some((option) => option.value === value) ? options : [{ value, columns: columnsOf(value) }, ...options];
  return isNeeded || value !== '' || all.length === 0 ? all : [{ value: '', columns: {} }, ...all];
}

/** The columns that answer a question now; '' = none. */
function answerTo(id: StartFieldId, { columns }: Settled): string {
  if (!columns.ok) return '';
  const { found } = columns.value;
  const amount = found.find(({ role }) => role === 'amount');
  const roles: readonly ColumnRole[] = id === 'amount' && amount === undefined ? ['quantity', 'unitPrice'] : id === 'amount' ? ['amount'] : rolesOf(id);
  return valueIn(Object.fromEntries(found.filter(({ role }) => roles.includes(role)).map(({ role, column }) => [role, column])));
}

function valueIn(columns: ColumnMap): string {
  return (Object.entries(columns) as [ColumnRole, number][]).map(([role, column]) => `${role}:${columnLetter(column)}`).join('+');
}

function columnsOf(value: string): ColumnMap {
  const parts = value.split('+').map((part) => part.split(':') as [ColumnRole, string]);
  return Object.fromEntries(parts.map(([role, letters]) => [role, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]));
}

function stateOf(id: StartFieldId, { columns, guessed }: Settled): StartField['state'] {
  const roles = rolesOf(id);
  const found = columns.ok ? columns.value.found.filter(({ role }) => roles.includes(role)) : [];
  if (id === 'customer' && found.some(({ role }) => role === 'name')) return 'names';
  if (roles.some((role) => role in guessed)) return 'check';
  return found.every(({ reason }) => isClear(reason)) ? 'matched' : 'check';
}

/** The name of the column says what it is, or people have said it. */
export function isClear(reason: FoundColumn['reason']): boolean {
  return reason !== 'CONTENT' && reason !== 'SECOND_CHOICE';
}
