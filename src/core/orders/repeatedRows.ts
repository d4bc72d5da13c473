import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
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
  const isRepeat = repeatFinder(lines, rows, hasLines ? lineSignature(lines) : (at) => lines.order[at] as number);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || (!hasLines && (lines.order[at] as number) < 0)) continue;
    if (!isRepeat(at)) continue;
    const row = lines.row[at] as number;
    log.add(hasLines ? 'ROW_REPEATED_LINE' : 'ROW_DUPLICATE', row + 1, column, rows[row]?.[column]);
    if (!hasLines) lines.kind[at] = LINE_LEFT_OUT;
  }
}

/** Compares whole rows only where their signatures are equal, which few are. */
function repeatFinder(lines: Lines, rows: Rows, signatureOf: (at: number) => number): (at: number) => boolean {
  const firstWith = new Int32Array(lines.count); // by signature: its first line + 1; 0 = not met, −1 = written down too
  const written = new Set<string>();
  return (at) => {
    const signature = signatureOf(at);
    const first = firstWith[signature] as number;
    if (first === 0) {
      firstWith[signature] = at + 1;
      return false;
    }
    if (first > 0) written.add(rowText(rows[lines.row[first - 1] as number]));
    firstWith[signature] = -1;
    const text = rowText(rows[lines.row[at] as number]);
    if (written.has(text)) return true;
    written.add(text);
    return false;
  };
}

/** Equal lines have the same order (without one: the same day) and the same amount. */
function lineSignature(lines: Lines): (at: number) => number {
  const signatures = pairIndex(lines.count);
  return (at) => {
    const order = lines.order[at] as number;
    return signatures.add(order >= 0 ? order : -1 - (lines.day[at] as number), (lines.amount[at] as number) | 0);
  };
}

/** A row as text, without trailing blanks; equal texts are equal rows, and 10 differs from "10". */
function rowText(row: readonly Cell[] = []): string {
  let width = row.length;
  while (width > 0 && row[width - 1] === '') width--;
  return JSON.stringify(row.slice(0, width));
}
