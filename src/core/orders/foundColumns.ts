import type { SheetRows } from '../model/cell';
import type { Result } from '../model/issue';
import type { ColumnChoice, FoundColumn, Header } from '../reading';
import { orderColumns } from './orderColumns';
import { orderTable } from './orderTable';

/** Which columns of a table say what, and under which header. */
export interface FoundColumns {
  readonly header: Header;
  readonly found: readonly FoundColumn[];
}

/** The columns an orders table would be read by; no row is read for it. A table of totals has no columns of orders: `TABLE_SUMMED`. */
export function foundColumns(table: SheetRows, choice: ColumnChoice, allowsProbable = false): Result<FoundColumns> {
  const seen = orderTable(table, choice);
  if (seen === undefined) return { ok: false, problem: { code: 'HEADER_MISSING', params: { sheet: table.sheet } } };
  const columns = orderColumns(seen.header, seen.choice, seen.table, allowsProbable);
  return columns.ok ? { ok: true, value: { header: seen.header, found: columns.value.found } } : columns;
}
