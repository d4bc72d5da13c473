import type { SheetRows } from '../core/model/cell';
import { looksLikeOrders } from '../core/orders';
import type { Policy } from '../core/policy';
import { type RememberedTable, tableLike } from './columnMemory';
import { type Done, done, failed } from './result';
import type { Workbook } from './services';

const USUAL_NAMES = ['Orders', '订单'];

/**
 * The sheet with the orders: the one the rules name, else a usual name, else the first sheet of the user's that reads
 * like orders, or of whose columns somebody has told us. When none does but there is an evident candidate, that one, so
 * that the error can name it.
 */
export function findOrders(workbook: Workbook, policy: Policy, tables: readonly RememberedTable[]): Done<SheetRows> {
  const isOrders = (sheet: SheetRows) => looksLikeOrders(sheet) || tableLike(sheet, policy.columns, tables) !== undefined;
  if (policy.sheet !== undefined) {
    const named = workbook.readSheet(policy.sheet);
    return named === undefined ? failed(isOurs(workbook, policy.sheet) ? 'run.SOURCE_IS_OUTPUT' : 'run.SHEET_UNKNOWN', { sheet: policy.sheet }) : done(named);
  }
  let candidate: SheetRows | undefined;
  for (const name of USUAL_NAMES) {
    const sheet = workbook.readSheet(name);
    if (sheet !== undefined && isOrders(sheet)) return done(sheet);
    candidate ??= sheet;
  }
  const others: SheetRows[] = [];
  const found = workbook.findSheet((sheet) => {
    others.push(sheet);
    return isOrders(sheet);
  });
  const evident = found ?? candidate ?? (others.length === 1 ? others[0] : undefined);
  return evident === undefined ? failed('run.ORDERS_NOT_FOUND') : done(evident);
}

/** Names of sheets compare without case. */
function isOurs(workbook: Workbook, name: string): boolean {
  return workbook.ownSheets().some((sheet) => workbook.nameOf(sheet).toLowerCase() === name.toLowerCase());
}
