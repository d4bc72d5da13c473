import { type Cell, isBlank, type SheetRows } from '../model/cell';
import { columnContent, isMostly } from './columnContent';
import type { ColumnChoice } from './columns';
import type { Header } from './findHeader';
import { claimsOf } from './headerClaims';
import { isNeverRead } from './neverRead';

const ROLES_OF_THREE = ['customer', 'date', 'amount'] as const;
const LETTERS = ['A', 'B', 'C'] as const;

/**
 * A table of three columns whose names nobody knows, all different, but of which one holds days, one amounts and one something else:
 * there is only one way to read it. The choice names the columns by letter, and the reader is told.
 *
 * @returns `undefined` for any other table: wider ones are asked about, never guessed
 */
export function contentHeader({ rows }: Pick<SheetRows, 'rows'>): { readonly header: Header; readonly choice: ColumnChoice } | undefined {
  const index = rows.findIndex((row) => !row.every(isBlank));
  const cells = (rows[index] ?? []).slice(0, lastFilled(rows[index] ?? []) + 1);
  if (cells.length !== ROLES_OF_THREE.length || !cells.every(isUnknownName) || new Set(cells).size < cells.length) return undefined;
  const kinds = cells.map((_, column) => {
    const content = columnContent(rows, index + 1, column);
    if (isMostly(content, 'date')) return isMostly(content, 'number') ? undefined : 'date';
    if (isMostly(content, 'number')) return 'amount';
    return content.filled === 0 || content.date + content.number + content.masked + content.secret > 0 ? undefined : 'customer';
  });
  const choice: Partial<Record<(typeof ROLES_OF_THREE)[number], string>> = {};
  for (const role of ROLES_OF_THREE) choice[role] = LETTERS[kinds.indexOf(role)] ?? '';
  return ROLES_OF_THREE.every((role) => choice[role] !== '') ? { header: { index, cells }, choice } : undefined;
}

function isUnknownName(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() !== '' && !/\d/.test(cell) && claimsOf(cell).length === 0 && !isNeverRead(cell);
}

function lastFilled(row: readonly Cell[]): number {
  let last = row.length - 1;
  while (last >= 0 && isBlank(row[last])) last--;
  return last;
}
