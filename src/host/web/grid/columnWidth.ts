import { measureText } from './cells/measureText';
import { followPointer } from './followPointer';
import { loadedCells } from './gridState';
import type { GridTools } from './gridTools';
import { pointOf } from './pointer';

const NARROWEST = 24;
const WIDEST = 2000;
const PADDING = 14;

/** Drags the right border of a column; `guide` shows where it would be, undefined at the end. */
export function dragColumnWidth(event: MouseEvent, column: number, stage: HTMLElement, tools: () => GridTools, guide: (x: number | undefined) => void): void {
  event.preventDefault();
  const [startX] = pointOf(event, stage);
  const before = tools().layout.columns.lines.size(column);
  const widthAt = (moved: MouseEvent) => Math.max(NARROWEST, Math.round(before + pointOf(moved, stage)[0] - startX));
  const moved = (next: MouseEvent) => guide(startX + widthAt(next) - before);
  followPointer(moved, (last) => {
    guide(undefined);
    if (widthAt(last) !== before) widen(tools(), column, widthAt(last));
  });
}

/** Makes a column as wide as the longest text at hand in it. */
export function fitColumn(column: number, tools: GridTools): void {
  const texts = loadedCells.value.windows.flatMap((window) => window.cells.map((row) => row[column - window.column]));
  const widest = texts.reduce((most, cell) => (cell?.text ? Math.max(most, measureText(cell.text, cell)) : most), 0);
  if (widest > 0) widen(tools, column, Math.ceil(widest) + PADDING);
}

/** All selected columns when the column is one of them. */
export function widen({ workbench }: GridTools, column: number, pixels: number): void {
  const { sheet, selection, act } = workbench;
  const { left, columns } = selection;
  const isSelected = selection.rows === sheet.rows && column >= left && column < left + columns;
  const lines = { sheetId: sheet.id, axis: 'column' as const, from: isSelected ? left : column, count: isSelected ? columns : 1 };
  void act({ do: 'widen', lines, pixels: Math.max(NARROWEST, Math.min(WIDEST, pixels)) });
}
