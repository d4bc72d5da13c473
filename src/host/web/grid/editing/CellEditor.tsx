import type { Workbench } from '../../workbench';
import { cellId } from '../cells/drawnCell';
import { measureText } from '../cells/measureText';
import { commitEditing } from '../changes';
import { editing } from '../gridState';
import { positionOf } from '../layout/axisView';
import type { GridLayout } from '../layout/gridLayout';
import type { Cell } from '../selection/movement';
import type { GridWords } from '../words';
import { editActiveCell } from './begin';
import { EditBox } from './EditBox';
import { type Editing, withText } from './editing';

interface CellEditorProps {
  readonly workbench: Workbench;
  readonly layout: GridLayout;
  readonly now: Editing | undefined;
  readonly words: GridWords;
  readonly activeIsSeen: boolean;
  readonly ids: { readonly grid: string; readonly help: string };
  onKeyDown(event: KeyboardEvent): void;
  onCopy(event: ClipboardEvent, cut: boolean): void;
  onPaste(event: ClipboardEvent): void;
}

const LINE = 18;

/**
 * The one place of the grid that takes the keyboard: an unseen box over the active cell, which becomes the editor when
 * something is typed. Because it has the keyboard already, the first letter of a composed word is not lost.
 */
export function CellEditor({ workbench, layout, now, words, activeIsSeen, ids, onKeyDown, onCopy, onPaste }: CellEditorProps) {
  const { selection } = workbench;
  const cell = now ?? selection;
  const whileSelecting = <E,>(handle: (event: E) => void) => (now === undefined ? handle : undefined);
  return (
    <EditBox
      place="cell"
      editing={now}
      text=""
      attributes={{
        class: now === undefined ? 'grid-input' : 'grid-input grid-editing',
        style: boxStyle(layout, cell, now?.text ?? ''),
        'aria-label': words.cellInput,
        'aria-controls': ids.grid,
        'aria-describedby': ids.help,
        'aria-activedescendant': now === undefined && activeIsSeen ? cellId(selection.row, selection.column) : undefined,
        'data-takes-focus': '',
        onCopy: whileSelecting((event: ClipboardEvent) => onCopy(event, false)),
        onCut: whileSelecting((event: ClipboardEvent) => onCopy(event, true)),
        onPaste: whileSelecting(onPaste),
        onCompositionStart: whileSelecting(() => editActiveCell(workbench, 'cell', '')),
        onFocus: () => editing.value && editing.set({ ...editing.value, place: 'cell' }),
      }}
      onText={(text, caret) => (editing.value === undefined ? editActiveCell(workbench, 'cell', text) : editing.set(withText(editing.value, text, caret)))}
      onKeyDown={onKeyDown}
      onLeave={() => commitEditing(workbench)}
    />
  );
}

/** Over its cell, growing to the right and then downwards with the text; always where it is seen, or the page would scroll to it. */
function boxStyle(layout: GridLayout, { row, column }: Cell, text: string): string {
  const { rows, columns, headerWidth, headerHeight } = layout;
  const left = held(positionOf(columns, column), columns.extent - 24);
  const top = held(positionOf(rows, row), rows.extent - 24);
  const room = Math.max(columns.lines.size(column), columns.extent - left - 2);
  const lines = text.split('\n').map((line) => measureText(line, {}) + 14);
  const width = Math.min(room, Math.max(columns.lines.size(column), ...lines));
  const height = lines.reduce((sum, line) => sum + Math.ceil(line / width) * LINE, 3);
  return `left:${headerWidth + left}px;top:${headerHeight + top}px;width:${width}px;height:${Math.max(rows.lines.size(row), height)}px`;
}

function held(position: number, most: number): number {
  return Math.max(0, Math.min(position, most));
}
