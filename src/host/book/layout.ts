import type { Engine } from './engine';
import type { Names } from './names';
import type { Sheet } from './sheet';
import type { Tabs } from './tabs';

interface Laid {
  readonly tabs: Tabs;
  readonly names: Names;
  readonly engine: Engine;
}

/** All of a book but its cells: tabs with their order and grids, charts, named ranges. Small, so every change keeps it. */
export function rememberLayout({ tabs, names, engine }: Laid): () => void {
  const order = [...tabs.all];
  const restores = order.map(rememberSheet);
  const namesBefore = names.remember();
  return () => {
    tabs.reorder(order);
    const shown = order.map(({ hiddenRows }) => hiddenRows);
    for (const restore of restores) restore();
    if (order.some(({ hiddenRows }, index) => hiddenRows !== shown[index])) engine.rowsHiddenOrShown();
    for (const { sheetId, state, output } of engine.spills.spilled) {
      if (state === 'clean' && output) tabs.get(sheetId)?.growTo(output.bottom + 1, output.right + 1); // grown since, and not by the change
    }
    engine.forgetBlocks();
    engine.invalidateNames(names.restore(namesBefore));
  };
}

function rememberSheet(sheet: Sheet): () => void {
  const { name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, charts, hiddenRows, hiddenColumns, merges, dress } = sheet;
  const widths = new Map(sheet.columnWidths);
  return () => {
    Object.assign(sheet, { name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, charts, hiddenRows, hiddenColumns, merges, dress });
    sheet.columnWidths.clear();
    for (const [column, pixels] of widths) sheet.columnWidths.set(column, pixels);
  };
}
