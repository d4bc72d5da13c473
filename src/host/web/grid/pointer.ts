import { cellAt } from './cells/loadedCells';
import { commitEditing } from './changes';
import { editingAtCaret } from './editing/caret';
import { pointTo } from './editing/editorKeys';
import { takesReference } from './editing/pointing';
import { followPointer } from './followPointer';
import { editing, loadedCells } from './gridState';
import type { GridTools } from './gridTools';
import { autoscroll } from './layout/autoscroll';
import { frozenSize } from './layout/axisView';
import { type Part, partAt } from './layout/partAt';
import { draggedSelection } from './selection/dragged';
import { extendTo } from './selection/movement';
import { toggle } from './selection/runKey';

/** Where the pointer is, from the grid's upper left corner. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press on the cells or headers: selects, points a formula at cells, or works a checkbox or drop-down. */
export function press(event: MouseEvent, stage: HTMLElement, tools: () => GridTools): void {
  const { workbench, layout } = tools();
  const part = partAt(layout, ...pointOf(event, stage));
  event.preventDefault(); // the keyboard stays where it is
  const now = editingAtCaret();
  if (now !== undefined && event.button === 0 && (now.pointing !== undefined || takesReference(now.text, now.caret))) {
    drag(stage, tools, part, (to) => pointTo(editing.value ?? now, draggedSelection(part.kind, part, to, workbench.sheet), workbench.sheet));
    return;
  }
  commitEditing(workbench);
  workbench.focusGrid();
  if (event.button === 2) selectForMenu(part, tools());
  else if (event.button === 0) select(event, stage, tools, part);
}

function select(event: MouseEvent, stage: HTMLElement, tools: () => GridTools, part: Part): void {
  const { workbench } = tools();
  const { selection, sheet } = workbench;
  const mark = (event.target as Element).closest('.grid-checkbox, .grid-arrow');
  if (part.kind === 'cell' && event.detail === 2 && mark === null) {
    tools().beginEditing('cell');
    return;
  }
  if (event.shiftKey && part.kind === 'cell') {
    drag(stage, tools, part, (to) => tools().workbench.select(extendTo(selection, to, sheet)));
    return;
  }
  const anchor = event.shiftKey ? selection : part;
  drag(stage, tools, part, (to) => tools().workbench.select(draggedSelection(part.kind, anchor, to, sheet)));
  if (mark?.classList.contains('grid-checkbox')) toggle(tools(), part);
  else if (mark !== null) setTimeout(() => tools().openList()); // once the cell is the active one
}

/** A right press outside of the selection moves it there; inside, the menu is about all of it. */
function selectForMenu(part: Part, { workbench }: GridTools): void {
  const { selection, sheet, select } = workbench;
  const isInside = {
    corner: false,
    row: selection.columns === sheet.columns && part.row >= selection.top && part.row < selection.top + selection.rows,
    column: selection.rows === sheet.rows && part.column >= selection.left && part.column < selection.left + selection.columns,
    cell:
      part.row >= selection.top &&
      part.row < selection.top + selection.rows &&
      part.column >= selection.left &&
      part.column < selection.left + selection.columns,
  };
  if (!isInside[part.kind]) select(draggedSelection(part.kind, part, part, sheet));
}

/** Follows the pointer until it is let go, scrolling while it is held at the border. */
function drag(stage: HTMLElement, tools: () => GridTools, start: Part, reach: (to: Part) => void): void {
  let at: Point | undefined;
  let last: Part | undefined;
  const go = () => {
    const part = at === undefined ? start : partAt(tools().layout, at.x, at.y);
    if (part.row !== last?.row || part.column !== last.column) reach(part);
    last = part;
  };
  const moved = (event: MouseEvent) => {
    const [x, y] = pointOf(event, stage);
    at = { x, y };
    go();
  };
  const timer = setInterval(() => at !== undefined && scrollAt(at, start.kind, tools()) && go(), 16);
  followPointer(moved, () => clearInterval(timer));
  go();
}

function scrollAt({ x, y }: Point, kind: Part['kind'], { layout, scrollBy }: GridTools): boolean {
  const { rows, columns, headerWidth, headerHeight } = layout;
  const left = kind === 'row' || kind === 'corner' ? 0 : autoscroll(x - headerWidth, frozenSize(columns), columns.extent);
  const top = kind === 'column' || kind === 'corner' ? 0 : autoscroll(y - headerHeight, frozenSize(rows), rows.extent);
  if (left === 0 && top === 0) return false;
  scrollBy(left, top);
  return true;
}

/** The cell under the pointer, when it has a note or an error to tell of. */
export function cellWithCard(event: MouseEvent, stage: HTMLElement, { layout }: GridTools): Part | undefined {
  const part = partAt(layout, ...pointOf(event, stage));
  const cell = part.kind === 'cell' ? cellAt(loadedCells.value, part.row, part.column) : undefined;
  return cell?.note !== undefined || cell?.error !== undefined ? part : undefined;
}

export function pointOf(event: MouseEvent, stage: HTMLElement): [x: number, y: number] {
  const { left, top } = stage.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}
