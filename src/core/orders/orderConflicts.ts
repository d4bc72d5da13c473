import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { LINE_ORDER, type Lines } from './lines';
import { pairIndex } from './pairIndex';

/**
 * In a table of one row per order: further rows of a customer's order that are no copies, such as a corrected amount.
 * They count together, as lines of one order do, one ORDER_CONFLICT per further row. Rows of amount 0 contradict nothing.
 */
export function noteOrderConflicts(lines: Lines, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  const groups = pairIndex(lines.count);
  for (let at = 0; at < lines.count; at++) {
    const order = lines.order[at] as number;
    if (order < 0 || lines.kind[at] !== LINE_ORDER || lines.amount[at] === 0) continue;
    const known = groups.size();
    if (groups.add(order, lines.customer[at] as number) === known) continue;
    lines.doubtful[at] = 1;
    const row = lines.row[at] as number;
    note.log.add('ORDER_CONFLICT', row + 1, note.column, note.rows[row]?.[note.column]);
  }
}
