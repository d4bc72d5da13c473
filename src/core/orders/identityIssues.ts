import type { Cell } from '../model/cell';
import type { IssueCode } from '../model/issue';
import { cellText, type IssueLog } from '../reading';
import { firstLines } from './firstLines';
import type { Lines } from './lines';
import type { OrderColumns } from './orderColumns';
import { collisionRisk } from './probableKeys';

type Row = readonly Cell[];

export interface IdentityNote {
  readonly log: IssueLog;
  readonly columns: OrderColumns;
  readonly rows: readonly Row[];
  readonly rowsAsRead: readonly Row[]; // before keys were put together
  readonly header: Row | undefined;
}

/** Customers told apart by names, or by parts of masked data: told once, with how many there are. */
export function noteIdentity(lines: Lines, customers: number, { log, columns, rows, rowsAsRead, header }: IdentityNote): void {
  const { identity, customer: column } = columns;
  const code: IssueCode | undefined = identity.probable !== undefined ? 'ID_PROBABLE' : identity.names !== undefined ? 'ID_BY_NAME' : undefined;
  if (code === undefined) return;
  const first = [...firstLines(lines, customers)].filter((line) => line > 0).map((line) => lines.row[line - 1] as number);
  for (const row of first) log.add(code, row + 1, column, rows[row]?.[column]);
  if (identity.probable === undefined) {
    log.describe(code, () => ({ column: cellText(header?.[column]).trim() }));
    return;
  }
  const { hidden, pairs } = collisionRisk(
    first.map((row) => rowsAsRead[row] as Row),
    identity.probable,
  );
  log.describe(code, () => ({ hidden, pairs: shownCount(pairs) }));
}

/** Two digits that count: 0.03, 1.7, 240. */
function shownCount(count: number): string {
  return count < 0.01 ? '0.01' : String(Number(count.toPrecision(2)));
}
