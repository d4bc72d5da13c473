import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { readOrders } from '../../../src/core/orders';
import { type OrderColumns, orderColumns } from '../../../src/core/orders/orderColumns';
import { findHeader } from '../../../src/core/reading';

type Table = { readonly rows: readonly (readonly Cell[])[] };

/** The columns found in a table; throws the problem's code when there is one. */
export function columnsOf({ rows }: Table): OrderColumns {
  const header = findHeader(rows);
  const columns = header === undefined ? undefined : orderColumns(header, {}, { sheet: 'Orders', rows });
  if (columns === undefined || !columns.ok) throw new Error(columns?.problem.code ?? 'no header');
  return columns.value;
}

/** A table read as an American spreadsheet would. */
export function readExport({ rows }: Table) {
  return readOrders({ sheet: 'Orders', rows }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
}
