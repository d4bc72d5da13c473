import { isBlank, type SheetRows } from '../model/cell';
import type { Problem, Result } from '../model/issue';
import { bestColumns, type ColumnChoice, type ColumnMap, type ColumnRole, chosenColumn, type Header, missingColumn, neededColumn } from '../reading';

/** Where an orders table keeps what we need, 0-based; either an amount column or quantity and unit price. */
export interface OrderColumns {
  readonly customer: number; // the key: customer id, e-mail, phone or name
  readonly passedOver: number | undefined; // a stronger key's column that too many rows leave blank
  readonly date: number;
  readonly amount: number | undefined;
  readonly quantity: number | undefined;
  readonly unitPrice: number | undefined;
  readonly order: number | undefined;
  readonly item: number | undefined;
  readonly status: number | undefined;
  readonly currency: number | undefined;
}

const KEY_ROLES: readonly ColumnRole[] = ['customer', 'email', 'phone', 'name']; // best key first
const NEARLY_ALL = 0.98;

/**
 * The columns of an orders table, by the policy's words first and the synonyms for the rest. A needed role with two
 * equally good columns is COLUMN_AMBIGUOUS; for roles we can do without, the leftmost of the best is taken.
 */
export function orderColumns(header: Header, choice: ColumnChoice, table: SheetRows): Result<OrderColumns> {
  const chosen: Partial<Record<ColumnRole, number>> = {};
  for (const [role, name] of Object.entries(choice) as [ColumnRole, string | undefined][]) {
    if (name === undefined || name.trim() === '') continue;
    const found = chosenColumn(header, role, name, table.sheet);
    if ('problem' in found) return { ok: false, problem: found.problem };
    chosen[role] = found.column;
  }
  const needed = (role: ColumnRole) => neededOr(chosen, role, header, table.sheet);
  const key = keyRole(chosen, header, table);
  const customer = needed(key.role);
  if (typeof customer !== 'number') return { ok: false, problem: customer };
  const date = needed('date');
  if (typeof date !== 'number') return { ok: false, problem: date };
  const money = moneyColumns(chosen, header, table.sheet);
  if ('code' in money) return { ok: false, problem: money };
  const optional = (role: ColumnRole) => chosen[role] ?? bestColumns(header.cells, role)[0];
  const others = { order: optional('order'), item: optional('item'), status: optional('status'), currency: optional('currency') };
  return {
    ok: true,
    value: { customer, passedOver: key.passedOver, date, quantity: optional('quantity'), unitPrice: optional('unitPrice'), ...money, ...others },
  };
}

/**
 * The customer role to key by: the one the policy names, else a customer id, else the strongest of e-mail, phone and name
 * that nearly as many rows have as have any. A shop that knows half its customers' addresses keys by name, and is told.
 */
function keyRole(chosen: ColumnMap, header: Header, table: SheetRows): { role: ColumnRole; passedOver: number | undefined } {
  const named = KEY_ROLES.find((role) => chosen[role] !== undefined);
  if (named !== undefined) return { role: named, passedOver: undefined };
  const there = KEY_ROLES.filter((role) => bestColumns(header.cells, role).length > 0);
  const [strongest = 'customer'] = there;
  if (there.length < 2 || strongest === 'customer') return { role: strongest, passedOver: undefined };
  const columns = there.map((role) => bestColumns(header.cells, role)[0] as number);
  const filled = columns.map((column) => filledRows(table, header.index + 1, column));
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

/** The amount column wins over quantity × unit price, unless the policy names just those two. */
function moneyColumns(chosen: ColumnMap, header: Header, sheet: string): Problem | Pick<OrderColumns, 'amount'> {
  const isPairChosen = chosen.quantity !== undefined && chosen.unitPrice !== undefined && chosen.amount === undefined;
  const amount = isPairChosen ? missingColumn(header, 'amount', sheet) : neededOr(chosen, 'amount', header, sheet);
  if (typeof amount === 'number') return { amount };
  if (amount.code !== 'COLUMN_MISSING') return amount;
  for (const role of ['quantity', 'unitPrice'] as const) {
    const found = neededOr(chosen, role, header, sheet);
    if (typeof found !== 'number') return found.code === 'COLUMN_MISSING' ? amount : found;
  }
  return { amount: undefined };
}

function neededOr(chosen: ColumnMap, role: ColumnRole, header: Header, sheet: string): number | Problem {
  const named = chosen[role];
  if (named !== undefined) return named;
  const found = neededColumn(header, role, sheet);
  return 'problem' in found ? found.problem : found.column;
}
