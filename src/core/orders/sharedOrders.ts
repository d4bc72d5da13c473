import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';

/** Order ids that name several customers: each customer keeps their own part; one ORDER_MANY_CUSTOMERS per order id. */
export function noteSharedOrders(lines: Lines, note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] }): void {
  const ownerOf = new Map<number, number>(); // order → its first customer; −1 once noted
  for (let at = 0; at < lines.count; at++) {
    const order = lines.order[at] as number;
    if (order < 0 || lines.kind[at] === LINE_LEFT_OUT) continue;
    const customer = lines.customer[at] as number;
    const owner = ownerOf.get(order);
    if (owner === undefined) ownerOf.set(order, customer);
    else if (owner >= 0 && owner !== customer) {
      ownerOf.set(order, -1);
      const row = lines.row[at] as number;
      note.log.add('ORDER_MANY_CUSTOMERS', row + 1, note.column, note.rows[row]?.[note.column]);
    }
  }
}
