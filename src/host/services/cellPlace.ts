import type { Book } from '../book/types';
import { parseA1 } from './a1';

export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Where `Orders!B2` is, if it is in a grid; without a sheet's name, in the first. */
export function cellPlace(book: Book, cell: string): CellPlace | undefined {
  const area = parseA1(cell);
  const sheet = area?.sheet === undefined ? book.sheets[0] : book.sheetByName(area.sheet);
  if (!sheet || area?.row === undefined || area.column === undefined) return undefined;
  const { row, column } = area;
  return row < sheet.rowCount && column < sheet.columnCount ? { sheetId: sheet.id, row, column } : undefined;
}
