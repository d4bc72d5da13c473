import type { Cell } from '../model/cell';
import { type IssueLog } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { OrderColumns } from './orderColumns';
import { pairIndex } from './pairIndex';

type Rows = readonly (readonly Cell[])[];

/**
 * Rows equal to an earlier one, cell for cell. In a table of order lines (item, quantity or unit price) they are real
 * lines: used, and counted as ROW_REPEATED_LINE. With one row per order and an order id they are copies: left out as
 * ROW_DUPLICATE. Without an order id nothing can be said.
 */
export function noteRepeatedRows(lines: Lines, rows: Rows, columns: OrderColumns, log: IssueLog): void {
  const hasLines = columns.item !== undefined || columns.quantity !== undefined || columns.unitPrice !== undefined;
  if (!hasLines && columns.order === undefined) return;
  const column = columns.order ?? columns.customer;
  const isRepeat = repeatFinder(lines, rows);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || (!hasLines && (lines.order[at] as number) < 0)) continue;
    if (!isRepeat(at)) continue;
    const row = lines.row[at] as number;
    log.add(hasLines ? 'ROW_REPEATED_LINE' : 'ROW_DUPLICATE', row + 1, column, rows[row]?.[column]);
    if (!hasLines) lines.kind[at] = LINE_LEFT_OUT;
  }
}

/** Compares whole rows only where order (or customer and day) and amount are equal already, which few rows are. */
function repeatFinder(lines: Lines, rows: Rows): (at: number) => boolean {
  const owners = pairIndex(lines.count);
  const signatures = pairIndex(lines.count);
  const firstWith = new Int32Array(lines.count); // per signature: its first line, or −1 once that is written down too
  const written = new Set<string>();
  let known = 0;
  return (at) => {
    const order = lines.order[at] as number;
    const owner = order >= 0 ? owners.add(-1, order) : owners.add(lines.customer[at] as number, lines.day[at] as number);
    const signature = signatures.add(owner, (lines.amount[at] as number) | 0);
    if (signature === known) {
      firstWith[known++] = at;
      return false;
    }
    const first = firstWith[signature] as number;
    if (first >= 0) written.add(rowText(rows[lines.row[first] as number]));
    firstWith[signature] = -1;
    const text = rowText(rows[lines.row[at] as number]);
    if (written.has(text)) return true;
    written.add(text);
    return false;
  };
}

/** A row as text, without trailing blanks; equal texts are equal rows, and 10 differs from "10". */
function rowText(row: readonly Cell[] = []): string {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width--;
  return JSON.stringify(row.slice(0, width));
}
