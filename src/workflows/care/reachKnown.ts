import { readCustomers } from '../../core/customers';
import { type Reach, reachOf, reachWith } from '../../core/feedback';
import { readingLocale } from '../../core/model/locale';
import type { OrderBook } from '../../core/orders';
import type { Policy } from '../../core/policy';
import { customersRows } from '../customersSheet';
import type { Workbook } from '../services';

/** How every customer can be reached, and whether they may be: by the orders, and by the sheet of customers where there is one that can be read. */
export function reachKnown(workbook: Workbook, policy: Policy, book: OrderBook): Reach[] {
  const reach = reachOf(book);
  const rows = customersRows(workbook, policy);
  const read = rows && readCustomers(rows, { locale: readingLocale(workbook.locale) });
  return rows !== undefined && read?.ok === true ? reachWith(reach, book, read.value.table, rows.rows) : reach;
}
