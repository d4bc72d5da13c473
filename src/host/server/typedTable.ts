import type { Book, CellInput } from '../book/types';

/** How a text may begin that Sheets could take for something other than text; formulas are never taken out of a file of text. */
const LIKE_A_VALUE = /^\s*[-+(（−－]?\s*[\d０-９¥￥$€£.]|^\s*(?:true|false)\s*$/i;

/** Customer 007 stays who he is. */
const NUMBERED = /^\s*0\d+\s*$/;

export interface TypedTable {
  readonly rows: CellInput[][];
  readonly formats: ReadonlyMap<number, string>; // by column, where most of its cells ask for one; of several the longest, which shows all decimals
}

/** The cells of a file of text as if a person had typed them in this document: 2025/11/2, ¥88 and 25% are values in its locale (*observed* of Google's import). */
export function typedTable(book: Book, rows: readonly (readonly CellInput[])[]): TypedTable {
  const asked = new Map<number, { longest: string; cells: number }>();
  const typed = rows.map((row) =>
    row.map((cell, column) => {
      if (typeof cell !== 'string' || !LIKE_A_VALUE.test(cell) || NUMBERED.test(cell)) return cell;
      const value = book.typed(cell, NO_SHEET, 0, 0);
      const format = typeof value === 'string' ? undefined : book.typedFormat(cell);
      if (format !== undefined) asked.set(column, withOneMore(asked.get(column), format));
      return value;
    }),
  );
  const formats = new Map<number, string>();
  for (const [column, { longest, cells }] of asked) if (cells * 2 > rows.length - 1) formats.set(column, longest);
  return { rows: typed, formats };
}

const NO_SHEET = -1; // no cell's own format has a say

function withOneMore(asked: { longest: string; cells: number } | undefined, format: string): { longest: string; cells: number } {
  if (asked === undefined) return { longest: format, cells: 1 };
  return { longest: format.length > asked.longest.length ? format : asked.longest, cells: asked.cells + 1 };
}
