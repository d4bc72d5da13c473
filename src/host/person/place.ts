import type { Rect } from '../book/types';
import type { Action } from './actions';
import { cellRect } from './room';

/** The cells an action is about, so that taking it back can be seen; none for what is done to sheets as a whole. */
export function placeOf(action: Action): Rect | undefined {
  if ('to' in action) return action.to;
  if ('rect' in action) return action.rect;
  if ('at' in action) return cellRect(action.at);
  if (!('lines' in action)) return undefined;
  const { sheetId, axis, from, count } = action.lines;
  return axis === 'row' ? { sheetId, row: from, column: 0, rows: count, columns: 1 } : { sheetId, row: 0, column: from, rows: 1, columns: count };
}
