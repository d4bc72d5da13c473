import type { Book, Rect, SheetModel } from '../book/types';
import type { At, Refusal } from './actions';
import { refuse } from './plan';

const MOST_CELLS = 10_000_000; // documented
const MOST_COLUMNS = 18_278; // documented

/** The sheet, if all of the block is in its grid. */
export function sheetHolding(book: Book, { sheetId, row, column, rows, columns }: Rect): SheetModel | undefined {
  const sheet = book.sheetById(sheetId);
  if (!sheet || ![row, column, rows, columns].every(Number.isInteger)) return undefined;
  const isInside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= sheet.rowCount && column + columns <= sheet.columnCount;
  return isInside ? sheet : undefined;
}

export function cellRect({ sheetId, row, column }: At): Rect {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

/** Whether the document may come to hold a grid of this size more; one that is over the limit already may stay as it is. */
export function noRoomFor(book: Book, rows: number, columns: number): Refusal | undefined {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, rows * columns);
  return rows * columns > 0 && cells > MOST_CELLS ? refuse('TOO_MANY_CELLS', { most: MOST_CELLS }) : undefined;
}

/** Whether the sheet may grow so far that the block fits; its upper left cell must be there already. */
export function noRoomToGrow(book: Book, rect: Rect): Refusal | undefined {
  const sheet = sheetHolding(book, { ...rect, rows: 1, columns: 1 });
  if (!sheet) return refuse('NO_ROOM');
  const [rows, columns] = [Math.max(sheet.rowCount, rect.row + rect.rows), Math.max(sheet.columnCount, rect.column + rect.columns)];
  if (columns > MOST_COLUMNS) return refuse('TOO_MANY_CELLS', { most: MOST_CELLS });
  return noRoomFor(book, rows * columns - sheet.rowCount * sheet.columnCount, 1);
}

/** Lets the grid grow until the block fits. */
export function makeRoom(book: Book, { sheetId, row, column, rows, columns }: Rect): void {
  book.growGrid(sheetId, row + rows, column + columns);
}
