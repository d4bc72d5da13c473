import { api } from '../../api';
import { cellAt } from '../cells/loadedCells';
import { change, typeInto } from '../changes';
import { announcement, copied, loadedCells } from '../gridState';
import { type GridTools, menuArea } from '../gridTools';
import { linesPerPage } from '../layout/axisView';
import type { LineSizes } from '../layout/lineSizes';
import { fillAction } from './fills';
import type { KeyCommand, SimpleCommand } from './keys';
import { type Cell, extendTo, movingCorner, selectAll, selectCell, selectColumns, selectRows, within } from './movement';

/** Does what a key asks for; false leaves the key to the browser. */
export function runKey(command: KeyCommand, tools: GridTools): boolean {
  switch (command.do) {
    case 'move':
      void move(command, tools);
      return true;
    case 'go':
      void go(command, tools);
      return true;
    case 'step':
      return false;
    default:
      return runSimple(command.do, tools);
  }
}

async function move({ rows, columns, by, extend }: Extract<KeyCommand, { do: 'move' }>, tools: GridTools): Promise<void> {
  const { sheet, selection } = tools.workbench;
  const { row, column } = extend ? movingCorner(selection) : selection;
  if (by === 'data') return goToEdge({ row, column }, rows < 0 ? 'up' : rows > 0 ? 'down' : columns < 0 ? 'left' : 'right', extend, tools);
  const reach = by === 'page' ? linesPerPage(tools.layout.rows) : 1;
  const to = within({ row: row + rows * reach, column: column + columns * reach }, sheet);
  land({ ...to, row: shownRow(tools.layout.rows.lines, to.row, rows) }, extend, tools);
}

/** Hidden rows are passed over; at the end of the sheet there may be no other one. */
function shownRow({ size, count }: LineSizes, row: number, by: number): number {
  let shown = row;
  while (by !== 0 && size(shown) === 0 && shown + Math.sign(by) >= 0 && shown + Math.sign(by) < count) shown += Math.sign(by);
  return size(shown) === 0 ? row : shown;
}

async function go({ to, extend }: Extract<KeyCommand, { do: 'go' }>, tools: GridTools): Promise<void> {
  const { sheet, selection } = tools.workbench;
  if (to === 'sheetEnd') return goToEdge({ row: 0, column: 0 }, 'end', extend, tools);
  if (to === 'rowStart') return land({ row: extend ? movingCorner(selection).row : selection.row, column: 0 }, extend, tools);
  land({ row: 0, column: 0 }, extend, tools);
  tools.show({ row: Math.min(sheet.frozenRows, sheet.rows - 1), column: Math.min(sheet.frozenColumns, sheet.columns - 1) }); // frozen cells are seen anyway
}

/** Stays where it is when the server is gone, which the page around says. */
async function goToEdge(from: Cell, toward: Parameters<typeof api.edge>[1], extend: boolean, tools: GridTools): Promise<void> {
  const edge = await api.edge({ sheetId: tools.workbench.sheet.id, ...from }, toward).catch(() => undefined);
  if (edge !== undefined) land(edge, extend, tools);
}

function land(cell: Cell, extend: boolean, tools: GridTools): void {
  const { sheet, selection, select } = tools.workbench;
  select(extend ? extendTo(selection, cell, sheet) : selectCell(cell));
  tools.show({
    ...(!extend || selection.rows < sheet.rows ? { row: cell.row } : {}),
    ...(!extend || selection.columns < sheet.columns ? { column: cell.column } : {}),
  });
}

function runSimple(command: SimpleCommand, tools: GridTools): boolean {
  const { workbench, words } = tools;
  const { sheet, selection, select, state } = workbench;
  const rect = { sheetId: sheet.id, row: selection.top, column: selection.left, rows: selection.rows, columns: selection.columns };
  const active = cellAt(loadedCells.value, selection.row, selection.column);
  switch (command) {
    case 'selectAll':
      select(selectAll(selection, sheet));
      return true;
    case 'selectColumns':
      select({ ...selection, ...ends(selectColumns({ ...selection, column: selection.left }, selection.left + selection.columns - 1, sheet)) });
      return true;
    case 'selectRows':
      select({ ...selection, ...ends(selectRows({ ...selection, row: selection.top }, selection.top + selection.rows - 1, sheet)) });
      return true;
    case 'clear':
      void change(workbench, { do: 'clear', rect });
      return true;
    case 'edit':
      tools.beginEditing('cell');
      return true;
    case 'undo':
    case 'redo':
      if (state[command]) void change(workbench, { do: command });
      return true;
    case 'bold':
      void change(workbench, { do: 'look', rect, look: { bold: active?.bold !== true } });
      return true;
    case 'fill':
    case 'fillDown':
    case 'fillRight': {
      const action = fillAction(command, sheet.id, selection);
      if (action !== undefined) void change(workbench, action);
      return true;
    }
    case 'today':
      void typeInto(workbench, { sheetId: sheet.id, row: selection.row, column: selection.column, text: state.clock.slice(0, 10) });
      return true;
    case 'toggle':
      return toggle(tools, selection);
    case 'openList':
      tools.openList();
      return true;
    case 'openMenu':
      tools.openMenu(menuArea(workbench));
      return true;
    case 'escape':
      if (copied.value === undefined) tools.leave();
      announcement.set(copied.value === undefined ? words.leaving : '');
      copied.set(undefined);
      return true;
  }
}

/** A checkbox becomes the other; any other cell is typed into. */
export function toggle({ workbench }: GridTools, cell: Cell): boolean {
  const shown = cellAt(loadedCells.value, cell.row, cell.column);
  if (shown?.rule?.kind !== 'checkbox') return false;
  void typeInto(workbench, { sheetId: workbench.sheet.id, row: cell.row, column: cell.column, text: shown.text === 'TRUE' ? 'FALSE' : 'TRUE' });
  return true;
}

function ends({ top, left, rows, columns }: { top: number; left: number; rows: number; columns: number }) {
  return { top, left, rows, columns };
}
