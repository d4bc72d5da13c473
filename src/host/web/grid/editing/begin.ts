import type { Workbench } from '../../workbench';
import { cellAt, isLoaded } from '../cells/loadedCells';
import { editing, loadedCells } from '../gridState';
import { beginEditing, type Editing } from './editing';

/** Begins editing the active cell, with its own text or with what was typed into it. */
export function editActiveCell({ sheet, selection }: Workbench, place: Editing['place'], typed?: string): void {
  const { row, column } = selection;
  const isHere = loadedCells.value.sheetId === sheet.id && isLoaded(loadedCells.value, { row, column, rows: 1, columns: 1 });
  if (!isHere && typed === undefined) return; // its text is not known yet
  const before = isHere ? editText(row, column) : undefined;
  editing.set(beginEditing({ sheetId: sheet.id, row, column }, before, typed, place));
}

/** What the formula bar shows of a cell. */
export function editText(row: number, column: number): string {
  const cell = cellAt(loadedCells.value, row, column);
  return cell?.edit ?? cell?.text ?? '';
}
