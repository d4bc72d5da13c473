import { areaName, columnName, selectedLines, selectedRect } from '../area';
import { fromClipboard, toClipboard } from '../clipboard';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR } from './menuNode';

export function editMenu(shell: Shell): MenuNode[] {
  const { words, state, selection, act } = shell;
  const { top, left, rows, columns } = selection;
  return [
    item(words.edit.undo, () => act({ do: 'undo' }), { shortcut: 'Ctrl+Z', disabled: !state.undo }),
    item(words.edit.redo, () => act({ do: 'redo' }), { shortcut: 'Ctrl+Y', disabled: !state.redo }),
    SEPARATOR,
    item(words.edit.cut, () => toClipboard('cut'), { shortcut: 'Ctrl+X' }),
    item(words.edit.copy, () => toClipboard('copy'), { shortcut: 'Ctrl+C' }),
    item(words.edit.paste, () => void paste(shell), { shortcut: 'Ctrl+V' }),
    SEPARATOR,
    item(words.edit.clear(areaName(shell)), () => act({ do: 'clear', rect: selectedRect(shell) }), { shortcut: 'Delete' }),
    item(words.edit.deleteRows(top + 1, top + rows), () => act({ do: 'deleteLines', lines: selectedLines(shell, 'row') })),
    item(words.edit.deleteColumns(columnName(left), columnName(left + columns - 1)), () => act({ do: 'deleteLines', lines: selectedLines(shell, 'column') })),
  ];
}

async function paste({ words, tell }: Shell): Promise<void> {
  if (!(await fromClipboard())) await tell(words.dialog.pasteTitle, words.dialog.pasteText);
}
