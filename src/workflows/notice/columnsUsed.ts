import { type Attribute, attributeColumns, type CustomerTable } from '../../core/customers';
import { columnKey, type DimensionId, type DimensionKey } from '../../core/dimensions';
import { consentColumns } from '../../core/feedback';
import type { Cell, SheetRows } from '../../core/model/cell';
import type { ColumnRead, OrderBook } from '../../core/orders';
import { bestColumns, type ColumnRole, cellText, findHeader, isNeverRead } from '../../core/reading';
import { factNaming, type NoticeFact } from './facts';

/** What each role of a column is to a customer. */
const KINDS = {
  identity: ['customer'],
  contact: ['email', 'phone', 'name'],
  orders: ['date', 'order', 'item', 'status'],
  amounts: ['amount', 'refund', 'quantity', 'unitPrice', 'currency'],
  channel: ['channel'],
} as const satisfies Readonly<Record<string, readonly ColumnRole[]>>;

const COLUMN = columnKey('');
/** Further columns that a dimension is measured by, in either table. */
const MEASURED_BY: Readonly<Partial<Record<DimensionId, readonly Attribute[]>>> = {
  margin: ['margin', 'cost'],
  breadth: ['breadth'],
  engagement: ['engagement'],
  experience: ['experience'],
  referrals: ['referredBy'],
  followers: ['followers'],
  standing: ['standing', 'standingSource', 'standingDate'],
  potential: ['potential'],
  payment: ['payment'],
};

interface Tables {
  readonly source: OrderBook['source'];
  readonly table: CustomerTable | undefined; // of customers, where the rules need it
  readonly asksReach: boolean; // who can be written to, and may be
  readonly reached: SheetRows | undefined; // the sheet of customers, as far as it is asked for that
}

/** The columns of the user's own sheets that are read, and those that are passed over, by their headings. */
export function columnsUsed({ source, table, asksReach, reached }: Tables, counted: readonly DimensionKey[]): NoticeFact[] {
  const header = source.headerRow === 0 ? [] : (source.rows[source.headerRow - 1] ?? []);
  const theirs = reached === undefined ? (table?.header.cells ?? []) : (findHeader(reached.rows, {})?.cells ?? []);
  const read = columnsOf(source);
  const named = (columns: readonly number[], cells: readonly Cell[]) => columns.map((column) => cellText(cells[column]));
  const facts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const roles: readonly ColumnRole[] = KINDS[kind];
    const own = read.flatMap(({ role, column }) => (roles.includes(role) ? [column] : []));
    const more = kind === 'identity' ? bestColumns(theirs, 'customer') : kind === 'contact' && reached !== undefined ? addressColumns(theirs) : [];
    return factNaming(kind, [...named(own, header), ...named(more, theirs)]);
  });
  const further = [header, table?.header.cells ?? []].flatMap((cells) => named(furtherColumns(cells, counted), cells));
  const consent = !asksReach ? [] : [header, theirs].flatMap((cells) => named(consentColumns(cells)?.columns ?? [], cells));
  const secrets = [header, theirs].flatMap((cells) => cells.filter(isNeverRead).map(cellText));
  const extras = counted.flatMap((key) => (key.startsWith(COLUMN) ? [key.slice(COLUMN.length)] : []));
  return [...facts, ...factNaming('further', [...further, ...extras]), ...factNaming('consent', consent), ...factNaming('secretsHere', secrets)];
}

/** A table of totals tells its columns only by what they are for. */
function columnsOf({ columns, customerColumn, moneyColumn, orderColumn }: OrderBook['source']): readonly ColumnRead[] {
  if (columns !== undefined) return columns;
  const order = orderColumn === undefined ? [] : [{ role: 'order', column: orderColumn } as const];
  const money = moneyColumn === customerColumn ? [] : [{ role: 'amount', column: moneyColumn } as const];
  return [{ role: 'customer', column: customerColumn }, ...order, ...money];
}

function addressColumns(cells: readonly Cell[]): number[] {
  return [...bestColumns(cells, 'email'), ...bestColumns(cells, 'phone')];
}

function furtherColumns(cells: readonly Cell[], counted: readonly DimensionKey[]): number[] {
  const attributes = attributeColumns(cells);
  const wanted = counted.flatMap((key) => MEASURED_BY[key as DimensionId] ?? []);
  return wanted.flatMap((attribute) => attributes.get(attribute) ?? []);
}
