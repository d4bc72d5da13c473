import { columnLetters } from '../../../book/address';
import type { Action, Lines } from '../../../person/actions';
import type { SheetInfo, ShownCell } from '../../../server/protocol';
import type { Selection } from '../../workbench';
import type { MenuArea } from '../gridTools';
import type { GridWords } from '../words';

/** A line of a context menu with what it does; 'line' separates groups. */
export type MenuItem = 'line' | { readonly label: string; readonly keys?: string; readonly chosen: MenuChoice };

export type MenuChoice =
  | { readonly kind: 'act'; readonly action: Action }
  | { readonly kind: 'copy' | 'cut' | 'paste' | 'pasteValues' }
  | { readonly kind: 'sort'; readonly column: number; readonly descending: boolean }
  | { readonly kind: 'askNote' | 'askList' | 'askWidth' | 'fitColumn' };

interface Place {
  readonly sheet: SheetInfo;
  readonly selection: Selection;
  readonly cell: ShownCell | undefined; // the active one
  readonly words: GridWords;
}

/** What can be done with the cells, rows, columns or chart somebody pointed at. */
export function menuItems(area: MenuArea, place: Place): MenuItem[] {
  const { sheet, words } = place;
  if (area.kind === 'chart') return [item(words.menu.deleteChart, { do: 'deleteChart', sheetId: sheet.id, chartId: area.chartId }, 'Del')];
  const groups = {
    cells: () => [
      clipboardItems(place),
      [...insertItems(place, 'row'), ...insertItems(place, 'column')],
      [...deleteItems(place), clearItem(place)],
      sortItems(place),
      noteItems(place),
      ruleItems(place),
      freezeItems(place),
    ],
    rows: () => [
      clipboardItems(place),
      [...insertItems(place, 'row'), ...insertAfter(place, 'row')],
      [deleteItems(place)[0]!, clearItem(place), ...hideItems(place)],
      freezeItems(place).slice(0, 1),
    ],
    columns: () => [
      clipboardItems(place),
      [...insertItems(place, 'column'), ...insertAfter(place, 'column')],
      [deleteItems(place)[1]!, clearItem(place)],
      widthItems(place),
      sortItems(place),
      ruleItems(place),
      freezeItems(place).slice(1),
    ],
  };
  return groups[area.kind]().flatMap((group, index): MenuItem[] => (index === 0 ? group : ['line', ...group]));
}

function clipboardItems({ words: { menu } }: Place): MenuItem[] {
  return [
    { label: menu.cut, keys: 'Ctrl+X', chosen: { kind: 'cut' } },
    { label: menu.copy, keys: 'Ctrl+C', chosen: { kind: 'copy' } },
    { label: menu.paste, keys: 'Ctrl+V', chosen: { kind: 'paste' } },
    { label: menu.pasteValues, keys: 'Ctrl+Shift+V', chosen: { kind: 'pasteValues' } },
  ];
}

function insertItems(place: Place, axis: Lines['axis']): MenuItem[] {
  const { menu } = place.words;
  const lines = linesOf(place, axis);
  return [item((axis === 'row' ? menu.insertRowsAbove : menu.insertColumnsLeft)(lines.count), { do: 'insertLines', lines })];
}

function insertAfter(place: Place, axis: Lines['axis']): MenuItem[] {
  const { menu } = place.words;
  const lines = linesOf(place, axis);
  const label = (axis === 'row' ? menu.insertRowsBelow : menu.insertColumnsRight)(lines.count);
  return [item(label, { do: 'insertLines', lines: { ...lines, from: lines.from + lines.count } })];
}

function deleteItems(place: Place): MenuItem[] {
  const { selection, words } = place;
  const { top, left, rows, columns } = selection;
  return [
    item(words.menu.deleteRows(top + 1, top + rows), { do: 'deleteLines', lines: linesOf(place, 'row') }),
    item(words.menu.deleteColumns(columnLetters(left), columnLetters(left + columns - 1)), { do: 'deleteLines', lines: linesOf(place, 'column') }),
  ];
}

/** "Unhide" where hidden rows stand inside the selected ones or next to them, as a click cannot reach them. */
function hideItems({ sheet, selection, words: { menu } }: Place): MenuItem[] {
  const { top, rows } = selection;
  const lines = (from: number, to: number): Lines => ({ sheetId: sheet.id, axis: 'row', from, count: to - from });
  const hide = item(menu.hideRows(top + 1, top + rows), { do: 'hideRows', lines: lines(top, top + rows), hidden: true });
  const near = sheet.hiddenRows.filter(({ from, count }) => from + count >= top && from <= top + rows);
  const [first, last] = [near[0], near.at(-1)];
  return first && last ? [hide, item(menu.unhideRows, { do: 'hideRows', lines: lines(first.from, last.from + last.count), hidden: false })] : [hide];
}

function clearItem(place: Place): MenuItem {
  return item(place.words.menu.clear, { do: 'clear', rect: rectOf(place) }, 'Del');
}

function sortItems({ selection, words }: Place): MenuItem[] {
  const letters = columnLetters(selection.column);
  return [
    { label: words.menu.sortAscending(letters), chosen: { kind: 'sort', column: selection.column, descending: false } },
    { label: words.menu.sortDescending(letters), chosen: { kind: 'sort', column: selection.column, descending: true } },
  ];
}

/** For those who cannot drag a border. */
function widthItems({ words: { menu } }: Place): MenuItem[] {
  return [
    { label: menu.columnWidth, chosen: { kind: 'askWidth' } },
    { label: menu.fitColumn, chosen: { kind: 'fitColumn' } },
  ];
}

function noteItems({ sheet, selection, cell, words: { menu } }: Place): MenuItem[] {
  const ask: MenuItem = { label: cell?.note === undefined ? menu.addNote : menu.editNote, keys: 'Shift+F2', chosen: { kind: 'askNote' } };
  if (cell?.note === undefined) return [ask];
  return [ask, item(menu.deleteNote, { do: 'note', at: { sheetId: sheet.id, row: selection.row, column: selection.column }, text: '' })];
}

function ruleItems(place: Place): MenuItem[] {
  const { menu } = place.words;
  const rect = rectOf(place);
  const items: MenuItem[] = [item(menu.checkbox, { do: 'rule', rect, rule: { kind: 'checkbox' } }), { label: menu.dropDown, chosen: { kind: 'askList' } }];
  return place.cell?.rule === undefined ? items : [...items, item(menu.removeRule, { do: 'rule', rect, rule: null })];
}

function freezeItems({ sheet, selection, words: { menu } }: Place): MenuItem[] {
  const rows = selection.top + selection.rows;
  const columns = selection.left + selection.columns;
  return [
    sheet.frozenRows === rows || rows >= sheet.rows
      ? item(menu.unfreezeRows, { do: 'freeze', sheetId: sheet.id, rows: 0 })
      : item(menu.freezeRows(rows), { do: 'freeze', sheetId: sheet.id, rows }),
    sheet.frozenColumns === columns || columns >= sheet.columns
      ? item(menu.unfreezeColumns, { do: 'freeze', sheetId: sheet.id, columns: 0 })
      : item(menu.freezeColumns(columnLetters(columns - 1)), { do: 'freeze', sheetId: sheet.id, columns }),
  ];
}

function linesOf({ sheet, selection }: Place, axis: Lines['axis']): Lines {
  return axis === 'row'
    ? { sheetId: sheet.id, axis, from: selection.top, count: selection.rows }
    : { sheetId: sheet.id, axis, from: selection.left, count: selection.columns };
}

function rectOf({ sheet, selection }: Place) {
  return { sheetId: sheet.id, row: selection.top, column: selection.left, rows: selection.rows, columns: selection.columns };
}

function item(label: string, action: Action, keys?: string): MenuItem {
  return { label, chosen: { kind: 'act', action }, ...(keys !== undefined && { keys }) };
}
