import { isBlank, type SheetRows } from '../../core/model/cell';
import { foundColumns } from '../../core/orders';
import type { Policy } from '../../core/policy';
import type { RememberedTable } from '../columnMemory';
import { isOrders, isUsualName } from '../findOrders';
import type { Workbook } from '../services';
import { isClear } from './startReading';

/** A sheet that orders may be read from. */
export interface StartSheet {
  readonly table: SheetRows;
  readonly rows: number; // below the column names, blank ones apart
  readonly state: 'matched' | 'check' | 'unknown'; // all columns are sure · some is asked about · nothing in it looks like orders
}

const STATES: readonly StartSheet['state'][] = ['matched', 'check', 'unknown'];
/** More than a person chooses from. */
export const MOST_SHEETS = 12;

/** The user's sheets that read like orders. */
export function theirOrders(workbook: Workbook, policy: Policy, tables: readonly RememberedTable[]): SheetRows[] {
  return workbook.theirSheets().filter((sheet) => isOrders(sheet, policy, tables));
}

/** Every sheet of the user's that holds anything, the likeliest first: sure columns, a usual name, many rows. */
export function startSheets(workbook: Workbook, policy: Policy, tables: readonly RememberedTable[]): StartSheet[] {
  const filled = workbook.theirSheets().filter(({ rows }) => rows.some((row) => !row.every(isBlank)));
  return filled
    .map((table) => startSheet(table, policy, tables))
    .sort(
      (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || Number(isUsualName(b.table.sheet)) - Number(isUsualName(a.table.sheet)) || b.rows - a.rows,
    );
}

function startSheet(table: SheetRows, policy: Policy, tables: readonly RememberedTable[]): StartSheet {
  const columns = foundColumns(table, policy.columns, policy.probableCustomers);
  const from = columns.ok ? columns.value.header.index + 1 : 1;
  const rows = table.rows.slice(from).filter((row) => !row.every(isBlank)).length;
  const isSure = columns.ok && columns.value.found.every(({ reason, role }) => isClear(reason) && role !== 'name');
  if (isSure && rows > 0) return { table, rows, state: 'matched' };
  return { table, rows, state: columns.ok || isOrders(table, policy, tables) ? 'check' : 'unknown' };
}
