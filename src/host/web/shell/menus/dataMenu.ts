import { areaName, columnName, selectedRect } from '../area';
import { sheetToSort } from '../sheetToSort';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR } from './menuNode';

export function dataMenu(shell: Shell): MenuNode[] {
  const { words, selection, act } = shell;
  const column = selection.column;
  const letters = columnName(column);
  const wide = selection.rows > 1;
  const sortSheet = async (descending: boolean) => {
    const rect = await sheetToSort(shell.sheet);
    if (rect) await act({ do: 'sort', rect, column, descending });
  };
  const sortRange = (descending: boolean) => act({ do: 'sort', rect: selectedRect(shell), column, descending });
  return [
    item(words.data.sortSheet(letters, false), () => void sortSheet(false)),
    item(words.data.sortSheet(letters, true), () => void sortSheet(true)),
    SEPARATOR,
    item(words.data.sortRange(areaName(shell), letters, false), () => sortRange(false), { disabled: !wide }),
    item(words.data.sortRange(areaName(shell), letters, true), () => sortRange(true), { disabled: !wide }),
  ];
}
