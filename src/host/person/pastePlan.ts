import { cellName } from '../book/address';
import type { Book, Rect } from '../book/types';
import type { Action } from './actions';
import { type Plan, refuse } from './plan';
import { repeatedOver } from './repeat';
import { makeRoom, noRoomToGrow, sheetHolding } from './room';

/** What was cut is always moved as a whole, once: Google pastes nothing less then (observed). */
export function paste(book: Book, { from, to, what, cut = false }: Extract<Action, { do: 'paste' }>): Plan {
  if (!sheetHolding(book, from)) return refuse('NO_ROOM');
  const target = cut ? { ...to, rows: from.rows, columns: from.columns } : repeatedOver(to, from.rows, from.columns);
  const refusal = noRoomToGrow(book, target) ?? (what === 'values' && !cut ? notInList(book, from, target) : undefined);
  return (
    refusal ??
    (() => {
      makeRoom(book, target);
      if (cut) book.moveCells(from, target);
      else book.copyCells(from, target, what);
    })
  );
}

/** Values alone meet the rules of the cells they go to; a whole paste brings its own. */
function notInList(book: Book, from: Rect, target: Rect): Plan | undefined {
  const values = book.read(from);
  const repeated = Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (__, column) => values[row % from.rows]?.[column % from.columns] ?? ''),
  );
  const broken = book.brokenRule(target, repeated);
  return broken && refuse('NOT_IN_LIST', { cell: cellName(broken.row, broken.column) });
}
