import type { Cell } from '../model/cell';
import type { IssueLog } from '../reading';
import { currencyAt, LINE_LEFT_OUT, type Lines } from './lines';
import type { OrderColumns } from './orderColumns';
import { pairIndex } from './pairIndex';

type Rows = readonly (readonly Cell[])[];

/**
 * Rows equal to an earlier one, cell for cell. In a table of order lines (item, quantity or unit price), and for rows
 * without an order id, they are real: used, and counted as ROW_REPEATED_LINE. One row per order with an order id: they
 * are copies, left out as ROW_DUPLICATE.
 */
export function noteRepeatedRows(lines: Lines, rows: Rows, columns: OrderColumns, log: IssueLog): void {
  const column = columns.order ?? columns.customer;
  const isOneRowAnOrder = !hasLineColumns(columns);
  const isRepeat = repeatFinder(lines, rows, isOneRowAnOrder ? orderSignature(lines) : lineSignature(lines));
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || !isRepeat(at)) continue;
    const row = lines.row[at] as number;
    if (isOneRowAnOrder && (lines.order[at] as number) >= 0) {
      lines.kind[at] = LINE_LEFT_OUT;
      log.add('ROW_DUPLICATE', row + 1, column, rows[row]?.[column], lines.amount[at], currencyAt(lines, at));
    } else {
      lines.doubtful[at] = 1;
      log.add('ROW_REPEATED_LINE', row + 1, column, rows[row]?.[column]);
    }
  }
}

/** A table of order lines: several rows may be one order, and two of them may be equal. */
export function hasLineColumns({ item, quantity, unitPrice }: OrderColumns): boolean {
  return item !== undefined || quantity !== undefined || unitPrice !== undefined;
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

/** Equal rows have the same order; without one the same customer, day and amount. */
function orderSignature(lines: Lines): (at: number) => number {
  if (isEveryOrderNumbered(lines)) return (at) => lines.order[at] as number;
  const [visits, signatures] = [pairIndex(lines.count), pairIndex(lines.count)];
  return (at) => {
    const order = lines.order[at] as number;
    if (order >= 0) return signatures.add(-1, order);
    return signatures.add(visits.add(lines.customer[at] as number, lines.day[at] as number), (lines.amount[at] as number) | 0);
  };
}

function isEveryOrderNumbered(lines: Lines): boolean {
  for (let at = 0; at < lines.count; at++) if ((lines.order[at] as number) < 0) return false;
  return true;
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
