import { cellName, columnLetters } from '../../../book/address';
import { cellAt } from '../cells/loadedCells';
import { readCells } from '../cells/readCells';
import { change } from '../changes';
import { copyFromMenu, pasteFromMenu } from '../clipboard/clipboardEvents';
import { fitColumn, widen } from '../columnWidth';
import { loadedCells } from '../gridState';
import type { GridTools } from '../gridTools';
import { listValues } from './listValues';
import type { MenuChoice } from './menuItems';
import { sortBlock } from './sortBlock';

/** Does what was chosen in a context menu. */
export async function choose(choice: MenuChoice, tools: GridTools): Promise<void> {
  const { workbench } = tools;
  switch (choice.kind) {
    case 'act':
      await change(workbench, choice.action);
      return;
    case 'copy':
    case 'cut':
      return copyFromMenu(tools, choice.kind === 'cut');
    case 'paste':
      return pasteFromMenu(tools, 'all');
    case 'pasteValues':
      return pasteFromMenu(tools, 'values');
    case 'sort':
      return sort(tools, choice.column, choice.descending);
    case 'askNote':
      return askNote(tools);
    case 'askList':
      return askList(tools);
    case 'askWidth':
      return askWidth(tools);
    case 'fitColumn':
      return fitColumn(workbench.selection.left, tools);
  }
}

async function sort({ workbench }: GridTools, column: number, descending: boolean): Promise<void> {
  const { sheet } = workbench;
  const cells = await readCells(sheet.id, { row: 0, column: 0, rows: Math.min(2, sheet.rows), columns: sheet.columns }).catch(() => undefined);
  const rect = cells && sortBlock(sheet, cells[0] ?? [], cells[1] ?? []);
  if (rect !== undefined) await change(workbench, { do: 'sort', rect, column, descending });
}

async function askNote({ workbench, words }: GridTools): Promise<void> {
  const { sheet, selection } = workbench;
  const { row, column } = selection;
  const text = await workbench.ask({
    title: words.ask.noteTitle(cellName(row, column)),
    label: words.ask.noteLabel,
    value: cellAt(loadedCells.value, row, column)?.note ?? '',
    confirm: words.ask.save,
    multiline: true,
  });
  if (text !== undefined) await change(workbench, { do: 'note', at: { sheetId: sheet.id, row, column }, text });
}

async function askWidth(tools: GridTools): Promise<void> {
  const { workbench, words, layout } = tools;
  const { left } = workbench.selection;
  const text = await workbench.ask({
    title: words.ask.widthTitle(columnLetters(left)),
    label: words.ask.widthLabel,
    value: String(layout.columns.lines.size(left)),
    confirm: words.ask.save,
  });
  const pixels = Math.round(Number(text));
  if (pixels > 0) widen(tools, left, pixels);
}

async function askList({ workbench, words }: GridTools): Promise<void> {
  const { sheet, selection } = workbench;
  const { row, column, top, left, rows, columns } = selection;
  const rule = cellAt(loadedCells.value, row, column)?.rule;
  const text = await workbench.ask({
    title: words.ask.listTitle,
    label: words.ask.listLabel,
    value: rule?.kind === 'list' ? rule.values.join('\n') : '',
    confirm: words.ask.save,
    multiline: true,
  });
  const values = listValues(text ?? '');
  if (values.length === 0) return;
  await change(workbench, { do: 'rule', rect: { sheetId: sheet.id, row: top, column: left, rows, columns }, rule: { kind: 'list', values, strict: true } });
}
