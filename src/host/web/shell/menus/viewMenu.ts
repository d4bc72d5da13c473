import { columnName } from '../area';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR, submenu } from './menuNode';

export function viewMenu(shell: Shell): MenuNode[] {
  const { words, state, act } = shell;
  const hidden = state.sheets.filter((sheet) => sheet.hidden);
  return [
    submenu(words.view.freeze, freezing(shell)),
    submenu(
      words.view.hidden,
      hidden.length === 0
        ? [item(words.view.noneHidden, () => undefined, { disabled: true })]
        : hidden.map(({ id, name }) => item(name, () => act({ do: 'hideSheet', sheetId: id, hidden: false }))),
    ),
  ];
}

function freezing({ words, sheet, selection, act }: Shell): MenuNode[] {
  const sheetId = sheet.id;
  const rows = (label: string, count: number) => item(label, () => act({ do: 'freeze', sheetId, rows: count }), { checked: sheet.frozenRows === count });
  const columns = (label: string, count: number) =>
    item(label, () => act({ do: 'freeze', sheetId, columns: count }), { checked: sheet.frozenColumns === count });
  const row = selection.row + 1;
  const column = selection.column + 1;
  return [
    rows(words.view.noRows, 0),
    rows(words.view.rows(1), 1),
    rows(words.view.rows(2), 2),
    ...(row > 2 ? [rows(words.view.upToRow(row), row)] : []),
    SEPARATOR,
    columns(words.view.noColumns, 0),
    columns(words.view.columns(1), 1),
    columns(words.view.columns(2), 2),
    ...(column > 2 ? [columns(words.view.upToColumn(columnName(column - 1)), column)] : []),
  ];
}
