import type { Book, SheetModel } from '../book/types';

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;
export type Toward = keyof typeof STEPS | 'end';

export function isToward(text: string | null): text is Toward {
  return text !== null && (text === 'end' || Object.hasOwn(STEPS, text));
}

/**
 * Where Ctrl+arrow goes, as in Sheets: inside data to its last cell, from its edge or from an empty cell to the next
 * data, and with none ahead to the edge of the sheet. 'end' is the last row and the last column that hold anything.
 */
export function dataEdge(book: Book, sheet: SheetModel, from: Cell, toward: Toward): Cell {
  if (toward === 'end') return { row: Math.max(0, book.lastRow(sheet.id) - 1), column: Math.max(0, book.lastColumn(sheet.id) - 1) };
  const [down, right] = STEPS[toward];
  const border = down === 0 ? (right < 0 ? from.column : sheet.columnCount - 1 - from.column) : down < 0 ? from.row : sheet.rowCount - 1 - from.row;
  const steps = stepsToEdge(filledAhead(book, sheet.id, from, [down, right], border));
  return { row: from.row + steps * down, column: from.column + steps * right };
}

/** @param filled whether each cell holds something, the first being where one stands */
function stepsToEdge(filled: Iterable<boolean>): number {
  let here = false;
  let inside = false; // began inside data that goes on
  let steps = -1;
  for (const isFilled of filled) {
    steps++;
    if (steps === 0) here = isFilled;
    else if (steps === 1) inside = here && isFilled;
    if (steps > 0 && inside !== isFilled) return inside ? steps - 1 : steps;
  }
  return steps;
}

const CHUNK = 4096;

function* filledAhead(book: Book, sheetId: number, from: Cell, [down, right]: readonly [number, number], border: number): Generator<boolean> {
  for (let done = 0; done <= border; done += CHUNK) {
    const count = Math.min(CHUNK, border + 1 - done);
    const first = done + (down + right < 0 ? count - 1 : 0); // reading goes down and to the right
    const rect = { sheetId, row: from.row + first * down, column: from.column + first * right, rows: down === 0 ? 1 : count, columns: down === 0 ? count : 1 };
    const filled = book.read(rect).flatMap((line) => line.map((value) => value !== ''));
    yield* down + right < 0 ? filled.reverse() : filled;
  }
}
