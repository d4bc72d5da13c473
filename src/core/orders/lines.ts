import type { CurrencyMark } from '../reading';

/** What a readable row is. Cancelled rows and refunds of unclear sign are left out, but keep their customer in the list. */
export const LINE_ORDER = 0;
export const LINE_REFUND = 1;
export const LINE_LEFT_OUT = 2;

/** Readable rows, column by column, so that a million of them are a few typed arrays. */
export interface Lines {
  count: number;
  refunds: number; // lines read as refunds; later steps may leave some of them out
  readonly row: Int32Array; // 0-based index into the table's rows
  readonly customer: Int32Array;
  readonly order: Int32Array; // number of the order id; −1 without one
  readonly day: Int32Array; // UNKNOWN_DAY only for rows left out
  readonly amount: Float64Array; // exact ten-thousandths
  readonly mark: Uint16Array; // number of the currency it names; 0 for none
  readonly kind: Uint8Array;
  readonly doubtful: Uint8Array; // 1: the row counts, but its day, its amount or the row itself may be wrong
  readonly marks: readonly (CurrencyMark | undefined)[]; // the currencies by number
}

/** Earlier than every day, so that a cancelled order without a date still keeps its customer in the list. */
export const UNKNOWN_DAY = -0x80000000;

export function newLines(most: number, marks: Lines['marks'] = []): Lines {
  return {
    count: 0,
    refunds: 0,
    row: new Int32Array(most),
    customer: new Int32Array(most),
    order: new Int32Array(most),
    day: new Int32Array(most),
    amount: new Float64Array(most),
    mark: new Uint16Array(most),
    kind: new Uint8Array(most),
    doubtful: new Uint8Array(most),
    marks,
  };
}

/** What the line's row calls its currency. */
export function currencyAt({ mark, marks }: Lines, at: number): string | undefined {
  return marks[mark[at] as number]?.label;
}

/**
 * Whether no two lines of a kind (of any that counts, when none is given) share an order: numbers are given in order of
 * first appearance, so those of orders met for the first time only go up. A line without an order number says no.
 */
export function areOrdersDistinct({ order, kind, count }: Lines, wanted?: number): boolean {
  let last = -1;
  for (let at = 0; at < count; at++) {
    if (wanted === undefined ? kind[at] === LINE_LEFT_OUT : kind[at] !== wanted) continue;
    if ((order[at] as number) <= last) return false;
    last = order[at] as number;
  }
  return true;
}
