import { type Lost, restructure } from './restructure';
import { settle } from './settle';
import type { Sheet } from './sheet';
import type { AxisChange } from './shift';
import type { Step } from './step';
import type { DeletedSheet } from './tabs';
import type { Workings } from './workings';

/** Inserts or deletes rows or columns, not beyond the grid. */
export function changeLines(book: Workings, sheetId: number, change: AxisChange): void {
  const sheet = book.tabs.must(sheetId);
  const size = change.axis === 'row' ? sheet.rowCount : sheet.columnCount;
  const count = change.kind === 'insert' ? change.count : Math.min(change.count, size - change.at);
  if (count <= 0) return;
  const whole = { ...change, count };
  const lost = restructure({ ...book, sheets: book.tabs.all, sheet }, whole);
  book.recorder.add(() => linesBack(book, sheet, whole, lost));
}

/** Lets the grid grow to at least this size: rows and columns at its end, as if inserted, so that open ranges notice. */
export function growGrid(book: Workings, sheetId: number, rows: number, columns: number): void {
  const { rowCount, columnCount } = book.tabs.must(sheetId);
  changeLines(book, sheetId, { kind: 'insert', axis: 'row', at: rowCount, count: rows - rowCount });
  changeLines(book, sheetId, { kind: 'insert', axis: 'column', at: columnCount, count: columns - columnCount });
}

function linesBack(book: Workings, sheet: Sheet, change: AxisChange, lost: Lost): Step {
  return () => {
    const opposite: AxisChange = { ...change, kind: change.kind === 'insert' ? 'delete' : 'insert' };
    return linesBack(book, sheet, opposite, restructure({ ...book, sheets: book.tabs.all, sheet }, opposite, lost));
  };
}

export function insertSheet(book: Workings, insert: () => Sheet): Sheet {
  const sheet = insert();
  book.recorder.add(() => insertedBack(book, sheet.id));
  return sheet;
}

/** References without a sheet's name point into the copy, those with one where they did (observed). */
export function copySheet(book: Workings, id: number, name: string, newId?: number): Sheet {
  settle(book.engine);
  return insertSheet(book, () => book.tabs.copy(book.tabs.must(id), name, book.engine, newId));
}

export function deleteSheet({ tabs, engine, names, recorder }: Workings, id: number): void {
  const deleted = tabs.delete(id, engine, names);
  recorder.add(() => deletedBack({ tabs, engine, names, recorder }, deleted));
}

function deletedBack(book: Workings, deleted: DeletedSheet): Step {
  return () => {
    book.tabs.putBack(deleted, book.engine);
    return insertedBack(book, deleted.sheet.id);
  };
}

function insertedBack(book: Workings, id: number): Step {
  return () => deletedBack(book, book.tabs.delete(id, book.engine, book.names));
}
