/** What a key does in the grid while nothing is being edited. */
export type KeyCommand =
  | { readonly do: 'move'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly by: 'cell' | 'page' | 'data'; readonly extend: boolean }
  | { readonly do: 'go'; readonly to: 'rowStart' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly do: 'step'; readonly axis: 'row' | 'column'; readonly back: boolean }
  | { readonly do: SimpleCommand };

export type SimpleCommand =
  | 'selectAll'
  | 'selectColumns'
  | 'selectRows'
  | 'clear'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'bold'
  | 'fill'
  | 'fillDown'
  | 'fillRight'
  | 'today'
  | 'openList'
  | 'toggle'
  | 'openMenu'
  | 'escape';

const SIMPLE: Readonly<Record<string, SimpleCommand>> = {
  'Ctrl+a': 'selectAll',
  'Ctrl+ ': 'selectColumns',
  'Shift+ ': 'selectRows',
  Delete: 'clear',
  Backspace: 'clear',
  F2: 'edit',
  Enter: 'edit',
  'Ctrl+z': 'undo',
  'Ctrl+y': 'redo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+b': 'bold',
  'Ctrl+Enter': 'fill',
  'Ctrl+d': 'fillDown',
  'Ctrl+r': 'fillRight',
  'Ctrl+;': 'today',
  'Alt+ArrowDown': 'openList',
  ' ': 'toggle',
  'Shift+F10': 'openMenu',
  ContextMenu: 'openMenu',
  Escape: 'escape',
};

export const ARROWS: Readonly<Record<string, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export interface Key {
  readonly key: string;
  readonly ctrl: boolean; // ⌘ on a Mac
  readonly shift: boolean;
  readonly alt: boolean;
}

/** undefined: the key is the browser's, or types. */
export function keyCommand({ key, ctrl, shift, alt }: Key): KeyCommand | undefined {
  const chord = `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
  const simple = SIMPLE[chord];
  if (simple !== undefined) return { do: simple };
  if (alt) return undefined;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { do: 'move', rows: arrow[0], columns: arrow[1], by: ctrl ? 'data' : 'cell', extend: shift };
  if (key === 'Home') return { do: 'go', to: ctrl ? 'sheetStart' : 'rowStart', extend: shift };
  if (key === 'End' && ctrl) return { do: 'go', to: 'sheetEnd', extend: shift };
  if (key === 'End') return { do: 'move', rows: 0, columns: 1, by: 'data', extend: shift };
  if (ctrl) return undefined;
  if (key === 'PageUp' || key === 'PageDown') return { do: 'move', rows: key === 'PageUp' ? -1 : 1, columns: 0, by: 'page', extend: shift };
  if (key === 'Tab') return { do: 'step', axis: 'column', back: shift };
  if (key === 'Enter') return { do: 'step', axis: 'row', back: true };
  return undefined;
}
