import type { CellInput } from '../host';
import type { MessageKey, MessageParams } from '../messages';

/** A Google spreadsheet holds no more; a file that does cannot be opened there. */
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278; // ZZZ
const LONGEST_TEXT = 50_000;

/** Why this table fits no Google spreadsheet, if it does not. */
export function overLimit(rows: readonly (readonly CellInput[])[]): { key: MessageKey; params: MessageParams } | undefined {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns > MOST_COLUMNS || columns * rows.length > MOST_CELLS) return { key: 'file.TOO_LARGE', params: { rows: rows.length, columns } };
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT);
    if (column >= 0) return { key: 'file.CELL_TOO_LONG', params: { cell: a1(row, column) } };
  }
  return undefined;
}

/** `C7` for row 6, column 2. */
function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
