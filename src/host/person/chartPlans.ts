import type { Book } from '../book/types';
import type { Action } from './actions';
import { type Plan, refuse } from './plan';
import { cellRect, sheetHolding } from './room';

export function insertChart(book: Book, { rect, kind, at, title = '' }: Extract<Action, { do: 'insertChart' }>): Plan {
  if (!sheetHolding(book, rect) || !sheetHolding(book, cellRect(at))) return refuse('NO_ROOM');
  return () => {
    book.insertChart(at.sheetId, { kind, title, area: rect, row: at.row, column: at.column });
  };
}

export function deleteChart(book: Book, { sheetId, chartId }: Extract<Action, { do: 'deleteChart' }>): Plan {
  const isThere = book.sheetById(sheetId)?.charts.some((chart) => chart.id === chartId);
  return isThere ? () => book.deleteChart(sheetId, chartId) : refuse('NO_ROOM');
}
