import type { CellRule, ChartKind } from '../../../book/types';
import { listValues } from '../../grid/menus/listValues';
import { activeCell, areaName, cellNamed, selectedLines, selectedRect } from '../area';
import { chartPlace } from '../chartPlace';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR, submenu } from './menuNode';

const CHART_KINDS: readonly ChartKind[] = ['column', 'stackedColumn', 'percentBar', 'bar', 'line', 'pie'];

export function insertMenu(shell: Shell): MenuNode[] {
  const { words, selection, act } = shell;
  const rows = selectedLines(shell, 'row');
  const columns = selectedLines(shell, 'column');
  const rule = (what: CellRule | null) => act({ do: 'rule', rect: selectedRect(shell), rule: what });
  return [
    item(words.insert.rowsAbove(rows.count), () => act({ do: 'insertLines', lines: rows })),
    item(words.insert.rowsBelow(rows.count), () => act({ do: 'insertLines', lines: { ...rows, from: rows.from + rows.count } })),
    item(words.insert.columnsLeft(columns.count), () => act({ do: 'insertLines', lines: columns })),
    item(words.insert.columnsRight(columns.count), () => act({ do: 'insertLines', lines: { ...columns, from: columns.from + columns.count } })),
    SEPARATOR,
    item(words.insert.sheet, () => act({ do: 'insertSheet' })),
    submenu(
      words.insert.chart,
      CHART_KINDS.map((kind) => item(words.insert.charts[kind], () => void insertChart(shell, kind))),
    ),
    SEPARATOR,
    item(words.insert.checkbox, () => rule({ kind: 'checkbox' })),
    item(words.insert.list, () => void insertList(shell)),
    item(words.insert.noRule, () => rule(null), { disabled: selection.rows * selection.columns === 1 && shell.cell?.rule === undefined }),
    SEPARATOR,
    item(words.insert.note, () => void editNote(shell), { shortcut: 'Shift+F2' }),
  ];
}

async function insertChart(shell: Shell, kind: ChartKind): Promise<void> {
  const title = await shell.ask({ title: shell.words.dialog.chartTitle, label: shell.words.dialog.chartLabel, confirm: shell.words.dialog.insert });
  if (title !== undefined) await shell.act({ do: 'insertChart', kind, rect: selectedRect(shell), at: chartPlace(shell), title });
}

async function insertList(shell: Shell): Promise<void> {
  const { words, cell } = shell;
  const text = await shell.ask({
    title: words.dialog.listTitle,
    label: words.dialog.listLabel(areaName(shell)),
    value: cell?.rule?.kind === 'list' ? cell.rule.values.join('\n') : '',
    confirm: words.dialog.save,
    multiline: true,
  });
  const values = listValues(text ?? '');
  if (values.length > 0) await shell.act({ do: 'rule', rect: selectedRect(shell), rule: { kind: 'list', values, strict: true } });
}

/** Shows the note the cell has, as far as it is known by now. */
export async function editNote(shell: Shell): Promise<void> {
  const { words, cell, selection } = shell;
  const text = await shell.ask({
    title: words.dialog.noteTitle,
    label: words.dialog.noteLabel(cellNamed(selection)),
    value: cell?.note ?? '',
    confirm: words.dialog.save,
    multiline: true,
  });
  if (text !== undefined) await shell.act({ do: 'note', at: activeCell(shell), text });
}
