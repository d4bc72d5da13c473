import type { Cell, GridSize } from './movement';

/** Tells of a block which of its cells show something, row by row. */
export type ReadFilled = (block: { row: number; column: number; rows: number; columns: number }) => Promise<boolean[][]>;

export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

const FIRST_CHUNK = 128;
const LARGEST_CHUNK = 16_384;

/**
 * Where Ctrl+arrow goes, as in Sheets: inside data to its last cell, from its edge or from an empty cell to the next
 * data, and with none ahead to the edge of the sheet.
 */
export async function dataEdge(read: ReadFilled, from: Cell, direction: Direction, size: GridSize): Promise<Cell> {
  const reach = stepsToBorder(from, direction, size);
  if (reach === 0) return from;
  const at = (steps: number): Cell => ({ row: from.row + steps * direction.rows, column: from.column + steps * direction.columns });
  let here: boolean | undefined;
  let inside: boolean | undefined; // started inside data that goes on
  let done = 0;
  for (let chunk = FIRST_CHUNK; done <= reach; chunk = Math.min(LARGEST_CHUNK, chunk * 4)) {
    const last = Math.min(reach, done + chunk - 1);
    for (const filled of await line(read, at(done), at(last), direction)) {
      if (here === undefined) here = filled;
      else if (inside === undefined) {
        inside = here && filled;
        if (!inside && filled) return at(done);
      } else if (inside && !filled) return at(done - 1);
      else if (!inside && filled) return at(done);
      done++;
    }
  }
  return at(reach);
}

/** The last row and the last column that show anything; the first cell in an empty sheet. */
export async function dataEnd(read: ReadFilled, size: GridSize): Promise<Cell> {
  const chunk = Math.max(200, Math.floor(100_000 / size.columns));
  let lastRow: number | undefined;
  let lastColumn = 0;
  for (let end = size.rows; end > 0; end -= chunk) {
    const from = Math.max(0, end - chunk);
    const filled = await read({ row: from, column: 0, rows: end - from, columns: size.columns });
    for (let index = filled.length - 1; index >= 0; index--) {
      const column = filled[index]!.lastIndexOf(true);
      if (column >= 0) lastRow ??= from + index;
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { row: lastRow ?? 0, column: lastColumn };
}

function stepsToBorder(from: Cell, direction: Direction, size: GridSize): number {
  if (direction.rows !== 0) return direction.rows < 0 ? from.row : size.rows - 1 - from.row;
  return direction.columns < 0 ? from.column : size.columns - 1 - from.column;
}

async function line(read: ReadFilled, one: Cell, other: Cell, direction: Direction): Promise<boolean[]> {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const filled = await read({ row, column, rows: Math.abs(one.row - other.row) + 1, columns: Math.abs(one.column - other.column) + 1 });
  const cells = filled.flat();
  return direction.rows + direction.columns < 0 ? cells.reverse() : cells;
}
