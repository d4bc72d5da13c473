import { type Cell, isBlank } from '../model/cell';
import type { ColumnRole } from './columns';
import type { Header } from './findHeader';
import { claimsOf } from './headerClaims';

const FEWEST_PARTS = 2;
const PART_ROLES: readonly ColumnRole[] = ['item', 'quantity', 'unitPrice'];

/**
 * A form with a table inside (a sub-form) is exported with its header in two lines: the columns of the form above, those of the
 * inner table below its title. The lower line is blank under every column whose name we know, so the two never contradict.
 *
 * @returns the header of both lines, standing in the lower one; `undefined` when the row below is no such line
 */
export function subFormHeader(rows: readonly (readonly Cell[])[], { index, cells }: Header): Header | undefined {
  const below = rows[index + 1] ?? [];
  const filled = below.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const isParts = filled.every((column) => typeof below[column] === 'string' && claimsOf(cells[column]).length === 0);
  const named = filled.filter((column) => claimsOf(below[column]).some(({ role }) => PART_ROLES.includes(role)));
  if (!isParts || filled.length < FEWEST_PARTS || named.length < FEWEST_PARTS) return undefined;
  const width = Math.max(cells.length, below.length);
  return { index: index + 1, cells: Array.from({ length: width }, (_, column) => (isBlank(below[column]) ? cells[column] : below[column]) ?? '') };
}
