import type { At } from '../../person/actions';
import type { Workbench } from '../workbench';

/** A new chart stands on the right of its cells, or below them where the sheet ends. */
export function chartPlace({ sheet, selection }: Pick<Workbench, 'sheet' | 'selection'>): At {
  const { top, left, rows, columns } = selection;
  const right = left + columns + 1;
  if (right < sheet.columns) return { sheetId: sheet.id, row: top, column: right };
  return { sheetId: sheet.id, row: Math.min(top + rows + 1, sheet.rows - 1), column: left };
}
