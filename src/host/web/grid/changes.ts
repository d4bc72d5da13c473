import type { Command } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { withTyped } from './cells/loadedCells';
import type { Editing } from './editing/editing';
import { copied, editing, loadedCells } from './gridState';

/** Does something to the document. What was copied before no longer stands where it stood, so it is let go. */
export function change(workbench: Workbench, command: Command): Promise<boolean> {
  copied.set(undefined);
  return workbench.act(command);
}

/** Ends editing and enters what was typed; nothing is sent when the text is as it was. */
export function commitEditing(workbench: Workbench): void {
  const ended = editing.value;
  if (ended === undefined) return;
  editing.set(undefined);
  if (ended.text !== ended.before) void typeInto(workbench, ended);
}

/** Types a text into a cell. It is seen at once; when it is refused, the cells are fetched again. */
export async function typeInto(workbench: Workbench, { sheetId, row, column, text }: Pick<Editing, 'sheetId' | 'row' | 'column' | 'text'>): Promise<void> {
  if (loadedCells.value.sheetId === sheetId) loadedCells.set(withTyped(loadedCells.value, row, column, text));
  const isDone = await change(workbench, { do: 'type', at: { sheetId, row, column }, text });
  if (!isDone) loadedCells.set({ ...loadedCells.value, revision: -1 });
}
