import type { Book, SheetModel } from '../book/types';
import type { Action, Lines } from './actions';
import { type Plan, refuse } from './plan';
import { noRoomToGrow } from './room';

export function insertLines(book: Book, { lines }: Extract<Action, { do: 'insertLines' }>): Plan {
  const { sheetId, axis, from, count } = lines;
  const sheet = book.sheetById(sheetId);
  if (!sheet || !isStretch(lines) || from > sizeOf(sheet, axis)) return refuse('NO_ROOM');
  const [rows, columns] = axis === 'row' ? [sheet.rowCount + count, sheet.columnCount] : [sheet.rowCount, sheet.columnCount + count];
  const refusal = noRoomToGrow(book, { sheetId, row: 0, column: 0, rows, columns });
  return refusal ?? (() => (axis === 'row' ? book.insertRows(sheetId, from, count) : book.insertColumns(sheetId, from, count)));
}

export function deleteLines(book: Book, { lines }: Extract<Action, { do: 'deleteLines' }>): Plan {
  const { sheetId, axis, from, count } = lines;
  const sheet = book.sheetById(sheetId);
  if (!sheet || !isStretch(lines) || from + count > sizeOf(sheet, axis)) return refuse('NO_ROOM');
  if (count === sizeOf(sheet, axis)) return refuse('ALL_LINES', { axis });
  return () => (axis === 'row' ? book.deleteRows(sheetId, from, count) : book.deleteColumns(sheetId, from, count));
}

/** A sheet keeps a row in sight (assumed). */
export function hideRows(book: Book, { lines, hidden }: Extract<Action, { do: 'hideRows' }>): Plan {
  const { sheetId, axis, from, count } = lines;
  const sheet = book.sheetById(sheetId);
  if (!sheet || axis !== 'row' || !isStretch(lines) || from + count > sheet.rowCount) return refuse('NO_ROOM');
  const others = [...sheet.hiddenRows.keys()].filter((row) => row < from || row >= from + count).length;
  if (hidden && others + count >= sheet.rowCount) return refuse('ALL_LINES', { axis });
  return () => book.hideRows(sheetId, from, count, hidden ? 'hand' : undefined);
}

/** At least one line scrolls (documented for the menu). */
export function freeze(book: Book, { sheetId, rows, columns }: Extract<Action, { do: 'freeze' }>): Plan {
  const sheet = book.sheetById(sheetId);
  if (!sheet || !isCount(rows ?? 0, sheet.rowCount - 1) || !isCount(columns ?? 0, sheet.columnCount - 1)) return refuse('NO_ROOM');
  return () => {
    sheet.frozenRows = rows ?? sheet.frozenRows;
    sheet.frozenColumns = columns ?? sheet.frozenColumns;
  };
}

export function widen(book: Book, { lines, pixels }: Extract<Action, { do: 'widen' }>): Plan {
  const sheet = book.sheetById(lines.sheetId);
  if (!sheet || lines.axis !== 'column' || !isStretch(lines) || lines.from + lines.count > sheet.columnCount) return refuse('NO_ROOM');
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels)));
  return () => {
    for (let column = lines.from; column < lines.from + lines.count; column++) sheet.columnWidths.set(column, width);
  };
}

/** Pixels (observed; Google names no numbers). */
const [NARROWEST, WIDEST] = [2, 2000];

function sizeOf(sheet: SheetModel, axis: Lines['axis']): number {
  return axis === 'row' ? sheet.rowCount : sheet.columnCount;
}

function isStretch({ from, count }: Lines): boolean {
  return isCount(from, Number.MAX_SAFE_INTEGER) && isCount(count, Number.MAX_SAFE_INTEGER) && count >= 1;
}

function isCount(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= most;
}
