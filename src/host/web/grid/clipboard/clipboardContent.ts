import type { ShownCell } from '../../../server/protocol';
import type { Block } from '../layout/windowPlan';
import type { GridSize } from '../selection/movement';
import { htmlTable } from './htmlTable';
import { printTsv } from './tsv';

/** Cells as they go onto the clipboard. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Whole columns and rows go only as far as they hold something: nobody wants a thousand empty lines in a letter. */
export function clipboardContent(cells: readonly (readonly (ShownCell | undefined)[])[], block: Block, sheet: GridSize): ClipboardContent {
  const shown = block.rows === sheet.rows || block.columns === sheet.columns ? trimmed(cells) : cells;
  return { text: printTsv(shown.map((row) => row.map((cell) => cell?.text ?? ''))), html: htmlTable(shown) };
}

function trimmed<T extends { readonly text?: string }>(cells: readonly (readonly (T | undefined)[])[]): readonly (readonly (T | undefined)[])[] {
  let rows = 1;
  let columns = 1;
  cells.forEach((row, index) => {
    const last = row.reduce((found, cell, column) => ((cell?.text ?? '') === '' ? found : column), -1);
    if (last >= 0) rows = index + 1;
    columns = Math.max(columns, last + 1);
  });
  return cells.slice(0, rows).map((row) => row.slice(0, columns));
}
