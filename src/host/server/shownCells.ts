import { dressedLook, type SheetDress } from '../book/dress';
import { type Book, CellError, type CellFormat, type CellValue, DateValue, type Rect } from '../book/types';
import { cellToEdit } from '../person';
import type { ShownCell } from './protocol';

type Shown = { -readonly [K in keyof ShownCell]: ShownCell[K] };

/** A block of cells as the page draws them; null where there is nothing to draw. What lies beyond the grid is left out. */
export function shownCells(book: Book, rect: Rect): (ShownCell | null)[][] {
  const values = book.read(rect);
  const texts = book.display(rect);
  const dress = book.sheetById(rect.sheetId)?.dress;
  return values.map((line, r) =>
    line.map((value, c) => {
      const [row, column] = [rect.row + r, rect.column + c];
      const cell: Shown = {};
      addLook(cell, book.format(rect.sheetId, row, column));
      addContent(cell, value, texts[r]![c]!);
      if (dress !== undefined) addDress(cell, dress, row, column);
      const edit = cellToEdit(book, rect.sheetId, row, column);
      if (edit !== (cell.text ?? '')) cell.edit = edit;
      if (/^=HYPERLINK\(/i.test(edit)) cell.link = true;
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
  const { horizontalAlignment, verticalAlignment, fontWeight, fontSize, fontColor, background, wrap, note, numberFormat } = format;
  if (horizontalAlignment !== undefined && horizontalAlignment !== 'general') cell.align = horizontalAlignment;
  if (fontWeight === 'bold') cell.bold = true;
  if (fontSize !== undefined) cell.size = fontSize;
  if (fontColor !== undefined) cell.color = fontColor;
  if (background !== undefined) cell.background = background;
  if (wrap) cell.wrap = true;
  if (verticalAlignment === 'middle') cell.upright = true;
  if (note) cell.note = note;
  if (numberFormat !== undefined) cell.format = numberFormat;
}

/** Alternating colours lie behind a cell's own, colours of a condition before it. */
function addDress(cell: Shown, dress: SheetDress, row: number, column: number): void {
  const { before, behind } = dressedLook(dress, row, column, cell.text ?? '');
  const background = before?.background ?? cell.background ?? behind;
  if (background !== undefined) cell.background = background;
  if (before?.fontColor !== undefined) cell.color = before.fontColor;
  const { filter } = dress;
  if (filter?.top === row && column >= filter.left && column <= filter.right) cell.filter = true;
}

function isEmpty(cell: Shown): boolean {
  for (const _ in cell) return false;
  return true;
}
