import { isBlank, type SheetRows } from '../model/cell';
import type { Problem, Result } from '../model/issue';
import {
  type ColumnChoice,
  type ColumnFinder,
  type ColumnRole,
  channelColumn,
  chosenColumn,
  columnFinder,
  type FoundColumn,
  foundColumn,
  type Header,
  KEY_ROLES,
  missingColumn,
  neededColumn,
  shapeProblem,
} from '../reading';
import { customerColumn, type Identity } from './identityColumns';
import type { ColumnRead } from './order';
import { type StatusColumn, statusColumns } from './statusColumns';

/** Where an orders table keeps what we need, 0-based; either an amount column or quantity and unit price. */
export interface OrderColumns {
  readonly customer: number; // the key: customer id, e-mail, phone or name
  readonly passedOver: number | undefined; // a stronger key's column that too many rows leave blank
  readonly identity: Identity;
  readonly date: number;
  readonly amount: number | undefined;
  readonly refund: number | undefined; // what was given back of that amount
  readonly quantity: number | undefined;
  readonly unitPrice: number | undefined;
  readonly order: number | undefined;
  readonly item: number | undefined;
  readonly statuses: readonly StatusColumn[]; // the main one first
  readonly currency: number | undefined;
  readonly channel: number | undefined; // where the order came from
  readonly isGrouped?: true; // customers stand in rows of their own above their orders
  readonly found: readonly FoundColumn[]; // how each of them was found
}

const NEARLY_ALL = 0.98;

/** The columns the policy names, by role. */
export type Chosen = Readonly<Partial<Record<ColumnRole, FoundColumn>>>;

/**
 * The columns of an orders table: by the policy's words first, by known exports, names and contents for the rest. A needed
 * role with two equally good columns is a question; for roles we can do without, the leftmost of the best is taken.
 */
export function orderColumns(header: Header, choice: ColumnChoice, table: SheetRows, allowsProbable = false): Result<OrderColumns> {
  const finder = columnFinder(header, table);
  const choices = chosenColumns(finder, choice);
  if (!choices.ok) return choices;
  const chosen = choices.value;
  const problem = (found: { problem: Problem }): Result<OrderColumns> => {
    const isMissing = found.problem.code === 'COLUMN_MISSING';
    return { ok: false, problem: isMissing ? shapeProblem(finder, found.problem, table) : found.problem };
  };
  if (finder.platform?.isRefundList === true && chosen.amount === undefined)
    return problem({ problem: { code: 'TABLE_OF_REFUNDS', params: { sheet: table.sheet } } });
  const key = keyRole(chosen, finder, table);
  const { key: customer, identity } = customerColumn(neededOr(chosen, key.role, finder), key.passedOver, { finder, chosen, allowsProbable });
  if ('problem' in customer) return problem(customer);
  const date = neededOr(chosen, 'date', finder);
  if ('problem' in date) return problem(date);
  const amount = moneyColumn(chosen, finder);
  if (amount !== undefined && 'problem' in amount) return problem(amount);
  return { ok: true, value: allColumns({ customer, passedOver: key.passedOver, identity, date, amount }, { chosen, finder }) };
}

/** The columns the policy names; one it names wrongly is a problem. */
export function chosenColumns(finder: ColumnFinder, choice: ColumnChoice): Result<Chosen> {
  const chosen: Partial<Record<ColumnRole, FoundColumn>> = {};
  for (const [role, name] of Object.entries(choice) as [ColumnRole, string | undefined][]) {
    if (name === undefined || name.trim() === '') continue;
    const found = chosenColumn(finder, role, name);
    if ('problem' in found) return { ok: false, problem: found.problem };
    chosen[role] = found;
  }
  return { ok: true, value: chosen };
}

interface Needed {
  readonly customer: FoundColumn;
  readonly passedOver: number | undefined;
  readonly identity: Identity;
  readonly date: FoundColumn;
  readonly amount: FoundColumn | undefined;
}

function allColumns(needed: Needed, { chosen, finder }: { chosen: Chosen; finder: ColumnFinder }): OrderColumns {
  const { customer, passedOver, identity, date, amount } = needed;
  const optional = (role: ColumnRole): FoundColumn | undefined => {
    const { columns, reason } = finder.best(role);
    return chosen[role] ?? (columns[0] === undefined ? undefined : foundColumn(role, columns[0], reason));
  };
  const refund = amount === undefined || isNet(amount, finder.header) ? undefined : optional('refund');
  const [quantity, unitPrice, order, item] = [optional('quantity'), optional('unitPrice'), optional('order'), optional('item')];
  const [status, currency] = [optional('status'), optional('currency')];
  const found = [customer, date, amount, refund, quantity, unitPrice, order, item, status, currency].filter((each) => each !== undefined);
  const statuses = statusColumns(finder.header.cells, status?.column);
  const channel =
    chosen.channel ??
    namedChannel(
      finder.header,
      [...found, ...statuses].map(({ column }) => column),
    );
  return {
    customer: customer.column,
    passedOver: identity.probable === undefined ? passedOver : undefined,
    identity,
    date: date.column,
    amount: amount?.column,
    refund: refund?.column,
    quantity: quantity?.column,
    unitPrice: unitPrice?.column,
    order: order?.column,
    item: item?.column,
    statuses,
    currency: currency?.column,
    channel: channel?.column,
    found: [...found, channel].filter((each) => each !== undefined),
  };
}

/** Every column that is read of such a table, each once. */
export function columnsRead({ found, statuses, identity: { probable, contacts, called = [] } }: OrderColumns): ColumnRead[] {
  const parts = probable === undefined ? [] : [probable.phone, probable.name, ...probable.regions];
  const all: readonly (readonly [ColumnRole, number | undefined])[] = [
    ...found.map(({ role, column }) => [role, column] as const),
    ...parts.map((column) => ['customer', column] as const),
    ...(Object.entries(contacts) as [ColumnRole, number][]),
    ...called.map((column) => ['name', column] as const),
    ...statuses.map(({ column }) => ['status', column] as const),
  ];
  const isFirst = (column: number, at: number) => all.findIndex((each) => each[1] === column) === at;
  return all.flatMap(([role, column], at) => (column !== undefined && isFirst(column, at) ? [{ role, column }] : []));
}

function namedChannel({ cells }: Header, taken: readonly number[]): FoundColumn | undefined {
  const column = channelColumn(cells, taken);
  return column === undefined ? undefined : foundColumn('channel', column, 'NAME');
}

/** "Net sales" has no refunds in it any more. */
function isNet({ column }: FoundColumn, header: Header): boolean {
  const name = header.cells[column];
  return typeof name === 'string' && /^\s*(net|n\.|净)/i.test(name);
}

/**
 * The customer role to key by: the one the policy names, else a customer id, else the strongest of e-mail, phone and name
 * that nearly as many rows have as have any. A shop that knows half its customers' addresses keys by name, and is told.
 */
export function keyRole(chosen: Chosen, finder: ColumnFinder, table: SheetRows): { role: ColumnRole; passedOver: number | undefined } {
  const named = KEY_ROLES.find((role) => chosen[role] !== undefined);
  if (named !== undefined) return { role: named, passedOver: undefined };
  const strength = finder.platform?.keys ?? KEY_ROLES;
  const there = strength.filter((role) => finder.best(role).columns.length > 0);
  const [strongest = strength.find((role) => finder.best(role).refused.length > 0) ?? 'customer'] = there;
  if (there.length < 2) return { role: strongest, passedOver: undefined };
  const columns = there.map((role) => finder.best(role).columns[0] as number);
  if (strongest === 'customer' && finder.content(columns[0] as number).filled > 0) return { role: strongest, passedOver: undefined };
  const filled = columns.map((column) => filledRows(table, finder.header.index + 1, column));
  const most = Math.max(...filled);
  const best = filled.findIndex((rows) => rows >= NEARLY_ALL * most);
  const isPassedOver = best > 0 && (filled[0] as number) > 0; // an empty column is nobody's key
  return { role: there[best] as ColumnRole, passedOver: isPassedOver ? columns[0] : undefined };
}

function filledRows({ rows }: SheetRows, from: number, column: number): number {
  let filled = 0;
  for (let row = from; row < rows.length; row++) if (!isBlank(rows[row]?.[column])) filled++;
  return filled;
}

/** The amount column wins over quantity × unit price, unless the policy names just those two. `undefined` = those two. */
function moneyColumn(chosen: Chosen, finder: ColumnFinder): FoundColumn | { problem: Problem } | undefined {
  const isPairChosen = chosen.quantity !== undefined && chosen.unitPrice !== undefined && chosen.amount === undefined;
  const amount = isPairChosen ? { problem: missingColumn(finder, 'amount') } : neededOr(chosen, 'amount', finder);
  if (!('problem' in amount) || amount.problem.code !== 'COLUMN_MISSING') return amount;
  for (const role of ['quantity', 'unitPrice'] as const) {
    const found = neededOr(chosen, role, finder);
    if ('problem' in found) return found.problem.code === 'COLUMN_MISSING' ? amount : found;
  }
  return undefined;
}

export function neededOr(chosen: Chosen, role: ColumnRole, finder: ColumnFinder): FoundColumn | { problem: Problem } {
  return chosen[role] ?? neededColumn(finder, role);
}
