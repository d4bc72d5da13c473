import { type Book, CellError, type CellFormat, type CellValue, DateValue, type Rect } from '../book/types';
import { cellToEdit } from '../person';
import type { ShownCell } from './protocol';

type Shown = { -readonly [K in keyof ShownCell]: ShownCell[K] };

/** A block of cells as the page draws them; null where there is nothing to draw. What lies beyond the grid is left out. */
export function shownCells(book: Book, rect: Rect): (ShownCell | null)[][] {
  const values = book.read(rect);
  const texts = book.display(rect);
  return values.map((line, r) =>
    line.map((value, c) => {
      const [row, column] = [rect.row + r, rect.column + c];
      const cell: Shown = {};
      addLook(cell, book.format(rect.sheetId, row, column));
      addContent(cell, value, texts[r]![c]!);
      const edit = cellToEdit(book, rect.sheetId, row, column);
      if (edit !== (cell.text ?? '')) cell.edit = edit;
      const rule = book.rule(rect.sheetId, row, column);
      if (rule) cell.rule = rule;
      return isEmpty(cell) ? null : cell;
    }),
  );
}

function addContent(cell: Shown, value: CellValue, text: string): void {
  if (text !== '') cell.text = text;
  if (typeof value === 'number' || value instanceof DateValue) cell.right = true;
  if (typeof value === 'boolean' || value instanceof CellError) cell.middle = true;
  if (value instanceof CellError && value.message !== '') cell.error = value.message;
}

function addLook(cell: Shown, format: CellFormat): void {
  const { horizontalAlignment, fontWeight, fontSize, fontColor, background, wrap, note, numberFormat } = format;
  if (horizontalAlignment !== undefined && horizontalAlignment !== 'general') cell.align = horizontalAlignment;
  if (fontWeight === 'bold') cell.bold = true;
  if (fontSize !== undefined) cell.size = fontSize;
  if (fontColor !== undefined) cell.color = fontColor;
  if (background !== undefined) cell.background = background;
  if (wrap) cell.wrap = true;
  if (note) cell.note = note;
  if (numberFormat !== undefined) cell.format = numberFormat;
}

function isEmpty(cell: Shown): boolean {
  for (const _ in cell) return false;
  return true;
}
