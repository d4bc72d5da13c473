import { lineAt } from './axisView';
import type { GridLayout } from './gridLayout';

/** What stands at a point of the grid. */
export interface Part {
  readonly kind: 'cell' | 'row' | 'column' | 'corner';
  readonly row: number;
  readonly column: number;
}

/** `x` and `y` from the grid's upper left corner; points beside the cells count as the nearest one. */
export function partAt(layout: GridLayout, x: number, y: number): Part {
  const { headerWidth, headerHeight, rows, columns } = layout;
  const row = lineAt(rows, held(y - headerHeight, rows.extent));
  const column = lineAt(columns, held(x - headerWidth, columns.extent));
  if (x < headerWidth && y < headerHeight) return { kind: 'corner', row, column };
  return { kind: x < headerWidth ? 'row' : y < headerHeight ? 'column' : 'cell', row, column };
}

function held(pixel: number, extent: number): number {
  return Math.min(Math.max(0, extent - 1), Math.max(0, pixel));
}
