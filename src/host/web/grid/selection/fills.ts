import type { Rect } from '../../../book/types';
import type { Action } from '../../../person/actions';
import type { Selection } from '../../workbench';

/** Ctrl+Enter fills the selection with its active cell; Ctrl+D and Ctrl+R go on with its first row or column. */
export function fillAction(how: 'fill' | 'fillDown' | 'fillRight', sheetId: number, selection: Selection): Action | undefined {
  const { top, left, rows, columns } = selection;
  const rect = (row: number, column: number, height: number, width: number): Rect => ({ sheetId, row, column, rows: height, columns: width });
  const copy = (from: Rect, to: Rect): Action => ({ do: 'paste', from, to, what: 'all' });
  if (how === 'fill') return rows * columns === 1 ? undefined : copy(rect(selection.row, selection.column, 1, 1), rect(top, left, rows, columns));
  if (how === 'fillDown') {
    if (rows > 1) return copy(rect(top, left, 1, columns), rect(top + 1, left, rows - 1, columns));
    return top === 0 ? undefined : copy(rect(top - 1, left, 1, columns), rect(top, left, 1, columns));
  }
  if (columns > 1) return copy(rect(top, left, rows, 1), rect(top, left + 1, rows, columns - 1));
  return left === 0 ? undefined : copy(rect(top, left - 1, rows, 1), rect(top, left, rows, 1));
}
