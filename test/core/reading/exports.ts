import type { Cell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { readOrders } from '../../../src/core/orders';
import { type OrderColumns, orderColumns } from '../../../src/core/orders/orderColumns';
import { orderTable } from '../../../src/core/orders/orderTable';

type Table = { readonly rows: readonly (readonly Cell[])[] };

/** The columns found in a table; throws the problem's code when there is one. */
export function columnsOf({ rows }: Table): OrderColumns {
  const found = orderTable({ sheet: 'Orders', rows }, {});
  const columns = found === undefined ? undefined : orderColumns(found.header, found.choice, found.table);
  if (columns === undefined || !columns.ok) throw new Error(columns?.problem.code ?? 'no header');
  return columns.value;
}

/** A table read as an American spreadsheet would. */
export function readExport({ rows }: Table) {
  return readOrders({ sheet: 'Orders', rows }, { locale: readingLocale('en_US'), asOf: { kind: 'latest' } });
}
