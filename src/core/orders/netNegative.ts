import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';

/** Customers who got back more than this table says they paid: one NET_NEGATIVE each, at their first row used. */
export function noteNetNegative(lines: Lines, customers: number, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  if (lines.refunds === 0) return;
  const net = new Float64Array(customers);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_LEFT_OUT) net[lines.customer[at] as number] = (net[lines.customer[at] as number] as number) + (lines.amount[at] as number);
  }
  for (let at = 0; at < lines.count; at++) {
    const customer = lines.customer[at] as number;
    if (lines.kind[at] === LINE_LEFT_OUT || (net[customer] as number) >= 0) continue;
    net[customer] = 0;
    const row = lines.row[at] as number;
    note.log.add('NET_NEGATIVE', row + 1, note.column, note.rows[row]?.[note.column]);
  }
}
