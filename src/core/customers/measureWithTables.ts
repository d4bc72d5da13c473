import { columnKey, type DimensionId } from '../dimensions';
import type { Customer } from '../model/customer';
import { attributeValues } from './attributeValues';
import { firstDayCounted } from './lookBack';
import { measureCustomers } from './measureCustomers';
import { dimensionsWeighed, type MeasuredBook, type Measuring, unknownValues, type ValueColumn, withValues } from './measuring';
import { referralValues } from './referralValues';
import { type RowColumns, rowColumns } from './rowColumns';

/**
 * Customers measured by everything the rules weigh: the orders, their further columns, and the table of customers. What that
 * table says goes before the orders' own columns; what neither says is not known.
 */
export function measureWithTables(book: MeasuredBook, how: Measuring): Customer[] | undefined {
  const measured = measureCustomers(book, how.rules);
  return measured && withValues(measured, furtherValues(book, measured, how));
}

/** By dimension; extras by `column:` and their header. */
function furtherValues(book: MeasuredBook, measured: readonly Customer[], { rules, table, locale }: Measuring): [string, ValueColumn][] {
  const weighed = dimensionsWeighed(rules);
  const rows = rowColumns(book, locale, firstDayCounted(book.asOf, rules.windowMonths));
  const found: [string, ValueColumn | undefined][] = [];
  for (const id of FROM_TABLES) {
    if (!weighed.has(id)) continue;
    found.push([id, firstKnown(table && attributeValues(id, measured, table, book.asOf), () => rows && ROW_VALUES[id]?.(rows))]);
  }
  if (weighed.has('referrals')) found.push(['referrals', referralValues(measured, { table, rows })]);
  for (const { column } of rules.extras ?? []) {
    found.push([columnKey(column), firstKnown(table?.columnValues(measured, column), () => rows?.mean(column))]);
  }
  return found.filter((entry): entry is [string, ValueColumn] => entry[1] !== undefined);
}

const FROM_TABLES = ['margin', 'breadth', 'engagement', 'experience', 'followers', 'standing', 'potential', 'payment'] as const;

/** What the orders' own columns can tell. */
const ROW_VALUES: Readonly<Partial<Record<DimensionId, (rows: RowColumns) => ValueColumn | undefined>>> = {
  margin: (rows) => rows.margin(),
  breadth: (rows) => rows.distinctItems(),
  experience: (rows) => rows.meanOf('experience'),
  payment: (rows) => rows.meanOf('payment'),
};

/** Customer by customer, the first source that knows. */
function firstKnown(first: ValueColumn | undefined, other: () => ValueColumn | undefined): ValueColumn | undefined {
  const second = first?.every((value) => !Number.isNaN(value)) ? undefined : other();
  if (first === undefined || second === undefined) return first ?? second;
  const both = unknownValues(first.length);
  return both.map((_, index) => (Number.isNaN(first[index] as number) ? (second[index] as number) : (first[index] as number)));
}
