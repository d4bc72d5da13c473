import type { Rect } from '../../book/types';
import type { SheetInfo } from '../../server/protocol';
import { api } from '../api';
import { sortBlock } from '../grid/menus/sortBlock';

/** The rows a sort of the whole sheet moves; asks for the first two to see whether there is a header. */
export async function sheetToSort(sheet: SheetInfo): Promise<Rect | undefined> {
  const { cells } = await api.cells({ sheetId: sheet.id, row: 0, column: 0, rows: Math.min(2, sheet.rows), columns: sheet.columns });
  return sortBlock(sheet, cells[0] ?? [], cells[1] ?? []);
}
