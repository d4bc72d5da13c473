import { cellName } from '../book/address';
import { isAutomatic } from '../book/formatKind';
import type { Book, FormatChange, Rect } from '../book/types';
import type { Action } from './actions';
import { type Plan, refuse } from './plan';
import { repeatedOver } from './repeat';
import { cellRect, makeRoom, noRoomToGrow, sheetHolding } from './room';

const LONGEST_TEXT = 50_000; // documented

export function type(book: Book, { at, text }: Extract<Action, { do: 'type' }>): Plan {
  return sheetHolding(book, cellRect(at)) ? typeTexts(book, cellRect(at), () => text) : refuse('NO_ROOM');
}

/** As if each text were typed. Blocks come from the clipboard, so lines may be of any length. */
export function fill(book: Book, { rect, texts }: Extract<Action, { do: 'fill' }>): Plan {
  const [height, width] = [texts.length, texts.reduce((widest, line) => Math.max(widest, line.length), 0)];
  if (height === 0 || width === 0) return () => {};
  const target = repeatedOver(rect, height, width);
  return noRoomToGrow(book, target) ?? typeTexts(book, target, (row, column) => texts[row % height]?.[column % width] ?? '');
}

/** @param textOf  by row and column of the block */
function typeTexts(book: Book, rect: Rect, textOf: (row: number, column: number) => string): Plan {
  const texts = Array.from({ length: rect.rows }, (_, row) => Array.from({ length: rect.columns }, (__, column) => textOf(row, column)));
  if (texts.some((line) => line.some((text) => text.length > LONGEST_TEXT))) return refuse('TOO_LONG', { most: LONGEST_TEXT });
  const inputs = texts.map((line, row) => line.map((text, column) => book.typed(text, rect.sheetId, rect.row + row, rect.column + column)));
  const broken = book.brokenRule(rect, inputs);
  if (broken) return refuse('NOT_IN_LIST', { cell: cellName(broken.row, broken.column), value: textOf(broken.row - rect.row, broken.column - rect.column) });
  const formats = texts.map((line, row) => line.map((text, column) => newFormat(book, rect, row, column, text)));
  return () => {
    makeRoom(book, rect);
    if (formats.some((line) => line.some((format) => format))) book.setFormats(rect, formats);
    book.write(rect, inputs);
  };
}

/** The number format a cell takes on from what is typed; one that was chosen stays (documented). */
function newFormat(book: Book, rect: Rect, row: number, column: number, text: string): FormatChange | undefined {
  const numberFormat = book.typedFormat(text);
  if (numberFormat === undefined || !isAutomatic(book.format(rect.sheetId, rect.row + row, rect.column + column).numberFormat)) return undefined;
  return { numberFormat };
}
