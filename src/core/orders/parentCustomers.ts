import type { Cell, SheetRows } from '../model/cell';
import type { Issue } from '../model/issue';
import type { Header } from '../reading';
import { platformOf } from '../reading';
import type { OrderColumns } from './orderColumns';
import { toldIssue } from './toldIssue';

/**
 * QuickBooks writes jobs and sub-customers as `Customer:Job`: they count for the customer, who is the one that pays.
 *
 * @returns the same table, and nothing to tell, for other exports and where no such name is
 */
export function parentCustomers(table: SheetRows, header: Header, { customer }: Pick<OrderColumns, 'customer'>): { table: SheetRows; told: Issue[] } {
  if (platformOf(header.cells)?.hasJobs !== true) return { table, told: [] };
  const rows = [...table.rows];
  let first = -1;
  let count = 0;
  for (let index = header.index + 1; index < rows.length; index++) {
    const row = rows[index] as readonly Cell[];
    const parent = parentOf(row[customer]);
    if (parent === undefined) continue;
    if (count++ === 0) first = index;
    rows[index] = row.map((cell, column) => (column === customer ? parent : cell));
  }
  if (count === 0) return { table, told: [] };
  return { table: { ...table, rows }, told: [toldIssue('CUSTOMER_OF_JOB', count, { sheet: table.sheet, row: first + 1, column: customer })] };
}

function parentOf(cell: Cell | undefined): string | undefined {
  const colon = typeof cell === 'string' ? cell.indexOf(':') : -1;
  return colon > 0 ? (cell as string).slice(0, colon).trim() || undefined : undefined;
}
