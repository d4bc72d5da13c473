import type { Selection } from '../../workbench';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function selectCell(cell: Cell): Selection {
  return { ...cell, top: cell.row, left: cell.column, rows: 1, columns: 1 };
}

/** The block from the active cell to another one. */
export function selectTo(anchor: Cell, other: Cell): Selection {
  return {
    row: anchor.row,
    column: anchor.column,
    top: Math.min(anchor.row, other.row),
    left: Math.min(anchor.column, other.column),
    rows: Math.abs(anchor.row - other.row) + 1,
    columns: Math.abs(anchor.column - other.column) + 1,
  };
}

/** Whole rows from the active cell's to another; with `columns` of the sheet. */
export function selectRows(anchor: Cell, row: number, size: GridSize): Selection {
  return { ...selectTo(anchor, { row, column: anchor.column }), left: 0, columns: size.columns };
}

export function selectColumns(anchor: Cell, column: number, size: GridSize): Selection {
  return { ...selectTo(anchor, { row: anchor.row, column }), top: 0, rows: size.rows };
}

export function selectAll(anchor: Cell, size: GridSize): Selection {
  return { row: anchor.row, column: anchor.column, top: 0, left: 0, rows: size.rows, columns: size.columns };
}

/** The corner that moves when the selection is extended: the one across from the active cell. */
export function movingCorner(selection: Selection): Cell {
  const bottom = selection.top + selection.rows - 1;
  const right = selection.left + selection.columns - 1;
  return { row: selection.row === bottom ? selection.top : bottom, column: selection.column === right ? selection.left : right };
}

/** Extends the selection so that its moving corner comes to stand there; whole rows and columns stay whole. */
export function extendTo(selection: Selection, corner: Cell, size: GridSize): Selection {
  const extended = selectTo(selection, corner);
  const before = movingCorner(selection);
  if (selection.rows === size.rows && corner.row === before.row) return { ...extended, top: 0, rows: size.rows };
  if (selection.columns === size.columns && corner.column === before.column) return { ...extended, left: 0, columns: size.columns };
  return extended;
}

export function within(cell: Cell, size: GridSize): Cell {
  return { row: clamp(cell.row, size.rows), column: clamp(cell.column, size.columns) };
}

/** Where Enter and Tab go: through the block when one is selected, to the next cell otherwise. */
export function step(selection: Selection, axis: 'row' | 'column', back: boolean, size: GridSize): Selection {
  const by = back ? -1 : 1;
  if (selection.rows * selection.columns === 1) {
    const to = axis === 'row' ? { row: selection.row + by, column: selection.column } : { row: selection.row, column: selection.column + by };
    return selectCell(within(to, size));
  }
  const { top, left, rows, columns } = selection;
  const [across, along] = axis === 'row' ? [columns, rows] : [rows, columns];
  const [line, place] = axis === 'row' ? [selection.column - left, selection.row - top] : [selection.row - top, selection.column - left];
  const next = (line * along + place + by + across * along) % (across * along);
  const [nextLine, nextPlace] = [Math.floor(next / along), next % along];
  return { ...selection, row: top + (axis === 'row' ? nextPlace : nextLine), column: left + (axis === 'row' ? nextLine : nextPlace) };
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
