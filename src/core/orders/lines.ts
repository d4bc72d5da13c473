/** What a readable row is. Cancelled rows and refunds of unclear sign are left out, but keep their customer in the list. */
export const LINE_ORDER = 0;
export const LINE_REFUND = 1;
export const LINE_LEFT_OUT = 2;

/** Readable rows, column by column, so that a million of them are five typed arrays. */
export interface Lines {
  count: number;
  readonly row: Int32Array; // 0-based index into the table's rows
  readonly customer: Int32Array;
  readonly order: Int32Array; // number of the order id; −1 without one
  readonly day: Int32Array; // UNKNOWN_DAY only for rows left out
  readonly amount: Float64Array; // exact ten-thousandths
  readonly kind: Uint8Array;
}

/** Earlier than every day, so that a cancelled order without a date still keeps its customer in the list. */
export const UNKNOWN_DAY = -0x80000000;

export function newLines(most: number): Lines {
  return {
    count: 0,
    row: new Int32Array(most),
    customer: new Int32Array(most),
    order: new Int32Array(most),
    day: new Int32Array(most),
    amount: new Float64Array(most),
    kind: new Uint8Array(most),
  };
}
