import type { Selection, Workbench } from '../../workbench';
import { commitEditing } from '../changes';
import { editing } from '../gridState';
import { selectionName } from '../selection/address';
import { ARROWS } from '../selection/keys';
import { extendTo, type GridSize, movingCorner, selectCell, within } from '../selection/movement';
import { stepOn } from '../selection/stepping';
import { editingAtCaret } from './caret';
import { type Editing, pointAt, withLineBreak } from './editing';
import { takesReference } from './pointing';

/** Whether the key was used up; others type, or move the caret. */
export function editorKey(event: KeyboardEvent, workbench: Workbench): boolean {
  const now = editingAtCaret();
  if (now === undefined) return false;
  switch (event.key) {
    case 'Enter':
      if (event.altKey || event.ctrlKey || event.metaKey) breakLine(now, event.currentTarget as HTMLTextAreaElement);
      else enter(workbench, 'row', event.shiftKey);
      return true;
    case 'Tab':
      enter(workbench, 'column', event.shiftKey);
      return true;
    case 'Escape':
      editing.set(undefined);
      workbench.focusGrid();
      return true;
    case 'F2':
      editing.set({ ...now, arrows: now.arrows === 'leave' ? 'caret' : 'leave', pointing: undefined });
      return true;
  }
  const arrow = ARROWS[event.key];
  return arrow !== undefined && now.arrows === 'leave' && arrowKey(now, { rows: arrow[0], columns: arrow[1], extend: event.shiftKey }, workbench);
}

/** Puts cells into the formula being typed. */
export function pointTo(now: Editing, at: Selection, size: GridSize): void {
  editing.set(pointAt(now, at, selectionName(at, size)));
}

/** An arrow while typing: in a formula it points at a cell, otherwise it enters the text and goes on. */
function arrowKey(now: Editing, by: { rows: number; columns: number; extend: boolean }, workbench: Workbench): boolean {
  const { sheet, select } = workbench;
  if (now.pointing !== undefined || takesReference(now.text, now.caret)) {
    const from = now.pointing?.at ?? selectCell(now);
    const corner = by.extend ? movingCorner(from) : from;
    const to = within({ row: corner.row + by.rows, column: corner.column + by.columns }, sheet);
    pointTo(now, by.extend ? extendTo(from, to, sheet) : selectCell(to), sheet);
    return true;
  }
  if (now.text.startsWith('=') || by.extend) return false;
  commitEditing(workbench);
  select(selectCell(within({ row: now.row + by.rows, column: now.column + by.columns }, sheet)));
  return true;
}

function enter(workbench: Workbench, axis: 'row' | 'column', back: boolean): void {
  commitEditing(workbench);
  stepOn(workbench, axis, back);
  workbench.focusGrid();
}

function breakLine(now: Editing, box: HTMLTextAreaElement): void {
  editing.set(withLineBreak(now, box.selectionStart, box.selectionEnd));
}
