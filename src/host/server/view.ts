import type { Book, SheetModel } from '../book/types';
import type { Host } from '../services/host';
import type { Selection } from '../services/uiState';
import type { State } from './protocol';

/** The sheet and the cells the person looks at; always some that are there, whatever was deleted or hidden. */
export function viewOf({ book, ui }: Host): State['active'] {
  const looked = ui.activeSheetId === undefined ? undefined : book.sheetById(ui.activeSheetId);
  const sheet = looked && !looked.hidden ? looked : (book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0]!);
  return { sheetId: sheet.id, ...inGrid(sheet, ui.selection) };
}

/** The block as far as it lies in the sheet; never empty. */
export function inGrid(sheet: SheetModel, { row, column, rows, columns }: Selection): Selection {
  const [top, left] = [within(row, 0, sheet.rowCount - 1), within(column, 0, sheet.columnCount - 1)];
  return { row: top, column: left, rows: within(rows, 1, sheet.rowCount - top), columns: within(columns, 1, sheet.columnCount - left) };
}

/** The tab a person lands on after a change by hand: a sheet that has come, or a neighbour of the one that has gone. */
export function tabToShow(before: readonly number[], after: readonly number[], active: number): number | undefined {
  const come = after.find((id) => !before.includes(id));
  if (come !== undefined) return come;
  if (after.includes(active)) return undefined;
  return after[before.indexOf(active)] ?? after.at(-1);
}

/** Ids of the sheets that are not hidden, in tab order. */
export const visibleTabs = ({ sheets }: Book): number[] => sheets.filter(({ hidden }) => !hidden).map(({ id }) => id);

const within = (value: number, least: number, most: number): number => Math.min(Math.max(Math.trunc(value) || 0, least), Math.max(least, most));
