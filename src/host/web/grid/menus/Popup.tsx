import { cellName } from '../../../book/address';
import type { ShownCell } from '../../../server/protocol';
import { cellAt } from '../cells/loadedCells';
import { typeInto } from '../changes';
import { loadedCells } from '../gridState';
import type { GridTools, MenuArea } from '../gridTools';
import { positionOf } from '../layout/axisView';
import { ChoiceList } from './ChoiceList';
import { ContextMenu } from './ContextMenu';
import { choose } from './choose';
import { menuItems } from './menuItems';

/** What stands open over the cells: a context menu, or the values of the active cell's drop-down. */
export type OpenPopup = { readonly kind: 'menu'; readonly area: MenuArea; readonly x: number; readonly y: number } | { readonly kind: 'list' };

export function Popup({ popup, tools, onClose }: { popup: OpenPopup; tools: () => GridTools; onClose: () => void }) {
  const { workbench, words } = tools();
  const { sheet, selection } = workbench;
  const cell = cellAt(loadedCells.value, selection.row, selection.column);
  if (popup.kind === 'list') return <Values cell={cell} tools={tools} onClose={onClose} />;
  return (
    <ContextMenu
      label={popup.area.kind === 'chart' ? words.menu.chart : words.menu.cells}
      items={menuItems(popup.area, { sheet, selection, cell, words })}
      x={popup.x}
      y={popup.y}
      onChoose={(choice) => {
        onClose();
        void choose(choice, tools());
      }}
      onClose={onClose}
    />
  );
}

function Values({ cell, tools, onClose }: { cell: ShownCell | undefined; tools: () => GridTools; onClose: () => void }) {
  const { workbench, words, layout } = tools();
  const { row, column } = workbench.selection;
  if (cell?.rule?.kind !== 'list') return null;
  const { rows, columns, headerWidth, headerHeight } = layout;
  return (
    <ChoiceList
      label={words.choices(cellName(row, column))}
      values={cell.rule.values}
      chosen={cell.text ?? ''}
      left={headerWidth + positionOf(columns, column)}
      top={headerHeight + positionOf(rows, row) + rows.lines.size(row)}
      width={columns.lines.size(column)}
      onChoose={(text) => {
        onClose();
        void typeInto(workbench, { sheetId: workbench.sheet.id, row, column, text });
      }}
      onClose={onClose}
    />
  );
}
