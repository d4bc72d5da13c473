import type { Rect } from '../../../book/types';
import type { SheetInfo, ShownCell } from '../../../server/protocol';

type Line = readonly (ShownCell | null | undefined)[];

/** What “Sort sheet” sorts: everything below the frozen rows, or else below a first row that looks like headers. */
export function sortBlock(sheet: SheetInfo, first: Line, second: Line): Rect | undefined {
  const row = sheet.frozenRows > 0 ? sheet.frozenRows : looksLikeHeader(first, second) ? 1 : 0;
  return row >= sheet.rows ? undefined : { sheetId: sheet.id, row, column: 0, rows: sheet.rows - row, columns: sheet.columns };
}

/** Headers are all text, and differ from what stands below: another kind of value, or bold above plain. */
function looksLikeHeader(first: Line, second: Line): boolean {
  const filled = first.flatMap((cell, column) => (cell?.text === undefined || cell.text === '' ? [] : [{ cell, below: second[column] }]));
  if (filled.length === 0 || filled.some(({ cell }) => isOtherThanText(cell))) return false;
  return filled.some(({ cell, below }) => below != null && (isOtherThanText(below) || (cell.bold === true && below.bold !== true)));
}

function isOtherThanText(cell: ShownCell): boolean {
  return cell.right === true || cell.middle === true;
}
