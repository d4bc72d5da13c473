import type { SheetRows } from '../core/model/cell';
import { looksLikeOrders } from '../core/orders';
import type { Policy } from '../core/policy';
import { type RememberedTable, tableLike } from './columnMemory';
import { type Done, done, failed } from './result';
import type { Workbook } from './services';

const USUAL_NAMES = ['Orders', '订单'];

/** The role of the sheet of made-up orders: ours, and read like the user's own as long as they have none. */
export const SAMPLE_ROLE = 'sample:orders';

/**
 * The sheet with the orders: the one the rules name, else a usual name, else the first sheet of the user's that reads
 * like orders, or of whose columns somebody has told us. When none does, the sample, if there is one; else, where there is
 * an evident candidate, that one, so that the error can name it.
 */
export function findOrders(workbook: Workbook, policy: Policy, tables: readonly RememberedTable[]): Done<SheetRows> {
  if (policy.sheet !== undefined) {
    const named = workbook.readSheet(policy.sheet);
    return named === undefined ? failed(isOurs(workbook, policy.sheet) ? 'run.SOURCE_IS_OUTPUT' : 'run.SHEET_UNKNOWN', { sheet: policy.sheet }) : done(named);
  }
  let candidate: SheetRows | undefined;
  for (const name of USUAL_NAMES) {
    const sheet = workbook.readSheet(name);
    if (sheet !== undefined && isOrders(sheet, policy, tables)) return done(sheet);
    candidate ??= sheet;
  }
  const others: SheetRows[] = [];
  const found = workbook.findSheet((sheet) => {
    others.push(sheet);
    return isOrders(sheet, policy, tables);
  });
  const evident = found ?? sampleOrders(workbook) ?? candidate ?? (others.length === 1 ? others[0] : undefined);
  return evident === undefined ? failed('run.ORDERS_NOT_FOUND') : done(evident);
}

/** Whether a sheet reads like orders, or somebody has told us of its columns. */
export function isOrders(sheet: SheetRows, { columns }: Policy, tables: readonly RememberedTable[]): boolean {
  return looksLikeOrders(sheet) || tableLike(sheet, columns, tables) !== undefined;
}

export function isUsualName(sheet: string): boolean {
  return USUAL_NAMES.includes(sheet);
}

function sampleOrders(workbook: Workbook): SheetRows | undefined {
  const sample = workbook.ownSheets().find(({ role }) => role === SAMPLE_ROLE);
  return sample && workbook.readOwn(sample);
}

/** Names of sheets compare without case. */
function isOurs(workbook: Workbook, name: string): boolean {
  return workbook.ownSheets().some((sheet) => workbook.nameOf(sheet).toLowerCase() === name.toLowerCase());
}
