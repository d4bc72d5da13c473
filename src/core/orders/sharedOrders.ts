import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';

/** Order ids that name several customers: each customer keeps their own part; one ORDER_MANY_CUSTOMERS per order id. */
export function noteSharedOrders(lines: Lines, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  let orders = 0; // numbered: also those whose rows were left out
  for (let at = 0; at < lines.count; at++) orders = Math.max(orders, (lines.order[at] as number) + 1);
  const owners = new Int32Array(orders); // by order: its first customer + 1; 0 = not met, −1 = noted
  for (let at = 0; at < lines.count; at++) {
    const order = lines.order[at] as number;
    if (order < 0 || lines.kind[at] === LINE_LEFT_OUT) continue;
    const customer = lines.customer[at] as number;
    const owner = owners[order] as number;
    if (owner === 0) owners[order] = customer + 1;
    else if (owner > 0 && owner !== customer + 1) {
      owners[order] = -1;
      const row = lines.row[at] as number;
      note.log.add('ORDER_MANY_CUSTOMERS', row + 1, note.column, note.rows[row]?.[note.column]);
    }
  }
}
