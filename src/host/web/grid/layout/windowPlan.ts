import type { Span } from './axisView';

/** What is seen along one axis of a sheet. */
export interface Seen {
  readonly moving: Span;
  readonly frozen: number;
  readonly count: number; // lines of the sheet
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Lines fetched beyond the seen ones on either side, so that short scrolls find them there. */
const MARGIN = { row: { least: 60, most: 120 }, column: { least: 6, most: 20 } };

/** The blocks to fetch for what is seen: one, or with frozen lines far from the moving ones up to four. */
export function windowsFor(rows: Seen, columns: Seen): Block[] {
  return blocks(spans(rows, withMargin(rows, 'row', 1)), spans(columns, withMargin(columns, 'column', 1)));
}

/** What must be there already, or else be fetched: the seen with half of the margin. */
export function windowsNeeded(rows: Seen, columns: Seen): Block[] {
  return blocks(spans(rows, withMargin(rows, 'row', 0.5)), spans(columns, withMargin(columns, 'column', 0.5)));
}

export function isInside(inner: Block, outer: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function withMargin({ moving, count, frozen }: Seen, axis: 'row' | 'column', share: number): Span {
  const { least, most } = MARGIN[axis];
  const margin = Math.ceil(share * Math.min(most, Math.max(least, moving.to - moving.from)));
  return { from: Math.max(frozen, moving.from - margin), to: Math.min(count, moving.to + margin) };
}

function spans({ frozen }: Seen, moving: Span): Span[] {
  if (moving.from <= frozen || moving.to <= moving.from) return [{ from: 0, to: Math.max(frozen, moving.to) }];
  return frozen === 0 ? [moving] : [{ from: 0, to: frozen }, moving];
}

function blocks(rows: readonly Span[], columns: readonly Span[]): Block[] {
  return rows.flatMap((row) => columns.map((column) => ({ row: row.from, column: column.from, rows: row.to - row.from, columns: column.to - column.from })));
}
