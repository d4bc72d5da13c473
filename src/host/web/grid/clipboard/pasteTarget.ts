import type { Rect } from '../../../book/types';
import type { Selection } from '../../workbench';

/**
 * Where a copied block goes: over the whole selection when that is a whole multiple of it, as in Sheets; otherwise
 * once, from the selection's upper left corner on.
 */
export function pasteTarget(sheetId: number, selection: Selection, block: { readonly rows: number; readonly columns: number }): Rect {
  const { top, left, rows, columns } = selection;
  const fits = rows % block.rows === 0 && columns % block.columns === 0;
  return { sheetId, row: top, column: left, rows: fits ? rows : block.rows, columns: fits ? columns : block.columns };
}
