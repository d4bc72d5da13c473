import { type GridLayout, type Pane, placeInPane } from '../layout/gridLayout';

interface Cells {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const BEYOND = 8; // a frame is cut this far outside of its pane: whole columns are too high to be drawn in full

/** Where a block of cells is drawn in a pane; undefined when nothing of it is seen there. */
export function boxInPane(layout: GridLayout, pane: Pane, { top, left, rows, columns }: Cells): PixelBox | undefined {
  const x = cut(placeInPane(layout.columns, pane.frozenColumns, left), placeInPane(layout.columns, pane.frozenColumns, left + columns), pane.width);
  const y = cut(placeInPane(layout.rows, pane.frozenRows, top), placeInPane(layout.rows, pane.frozenRows, top + rows), pane.height);
  return x && y && { left: x.from, top: y.from, width: x.to - x.from, height: y.to - y.from };
}

function cut(from: number, to: number, size: number): { from: number; to: number } | undefined {
  return to <= 0 || from >= size ? undefined : { from: Math.max(-BEYOND, from), to: Math.min(size + BEYOND, to) };
}
