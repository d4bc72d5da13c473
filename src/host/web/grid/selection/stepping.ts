import type { Selection, Workbench } from '../../workbench';
import { selectCell, step } from './movement';

/** A run of Tabs along a row: Enter goes below the cell where it began, as on a form. */
let tabRun: { readonly sheetId: number; readonly row: number; readonly column: number; readonly began: number } | undefined;

/** Goes on with Enter or Tab from the active cell. */
export function stepOn({ sheet, selection, select }: Workbench, axis: 'row' | 'column', back: boolean): void {
  const run = tabRun?.sheetId === sheet.id && tabRun.row === selection.row && tabRun.column === selection.column ? tabRun : undefined;
  tabRun = undefined;
  if (selection.rows * selection.columns > 1) {
    select(step(selection, axis, back, sheet));
    return;
  }
  const from: Selection = axis === 'row' && !back && run !== undefined ? selectCell({ row: selection.row, column: run.began }) : selection;
  const next = step(from, axis, back, sheet);
  if (axis === 'column') tabRun = { sheetId: sheet.id, row: next.row, column: next.column, began: run?.began ?? selection.column };
  select(next);
}
