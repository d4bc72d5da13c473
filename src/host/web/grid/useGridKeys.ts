import { useRef } from 'preact/hooks';
import { editorKey } from './editing/editorKeys';
import { editing, notice } from './gridState';
import type { GridTools } from './gridTools';
import { keyCommand } from './selection/keys';
import { runKey } from './selection/runKey';
import { stepOn } from './selection/stepping';

/** Everything the keyboard does in the cells. */
export interface GridKeys {
  pressed(event: KeyboardEvent): void;
  /** After Escape, Tab leaves the cells instead of going to the next one: nobody is caught in them. */
  leave(): void;
  /** What the paste that follows the pressed keys is to bring: Ctrl+Shift+V brings values only. */
  whatToPaste(): 'all' | 'values';
}

export function useGridKeys(tools: () => GridTools): GridKeys {
  const leaving = useRef(false);
  const pastesValues = useRef(false);
  return {
    pressed(event) {
      notice.set('');
      if (event.key === 'Tab' && leaving.current && editing.value === undefined) return;
      const isModifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
      if (!isModifier) leaving.current = false;
      pastesValues.current = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
      if (editing.value !== undefined ? editorKey(event, tools().workbench) : gridKey(event, tools())) event.preventDefault();
    },
    leave() {
      leaving.current = true;
    },
    whatToPaste: () => (pastesValues.current ? 'values' : 'all'),
  };
}

function gridKey(event: KeyboardEvent, tools: GridTools): boolean {
  const command = keyCommand({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey });
  if (command === undefined) return false;
  if (command.do !== 'step') return runKey(command, tools);
  stepOn(tools.workbench, command.axis, command.back);
  return true;
}
