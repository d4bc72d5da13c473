import type { Book, Chart, Rect } from '../book/types';
import type { ChartInfo } from './protocol';

const MOST_CATEGORIES = 500; // more cannot be told apart in a drawing

/** A chart with the numbers it shows now: names of series in its first row, categories in its first column. */
export function chartInfo(book: Book, { id, kind, title, area, row, column, colors, size }: Chart): ChartInfo {
  const look = { id, kind, title, row, column, ...(colors && { colors }), ...(size && { size }) };
  if (area === undefined) return { ...look, categories: [], series: [], values: [] };
  const rect = shownPart(book, area);
  const [head = [], ...lines] = book.display(rect);
  const shownLines = lines.filter((line) => line.some((text) => text !== ''));
  const cells = book.read(rect).slice(1);
  const values = cells.map((line) => line.slice(1).map((value) => (typeof value === 'number' ? value : null)));
  return {
    ...look,
    series: head.slice(1),
    categories: shownLines.map((line) => line[0] ?? ''),
    values: values.filter((_, index) => shownLines.includes(lines[index]!)),
  };
}

/** Blank rows below the data are no categories; whole columns are charted often. */
function shownPart(book: Book, area: Rect): Rect {
  const filled = Math.max(1, book.lastRow(area.sheetId) - area.row);
  return { ...area, rows: Math.min(area.rows, filled, MOST_CATEGORIES + 1) };
}
