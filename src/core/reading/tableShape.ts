import { type Cell, columnLetter, isBlank, isDateCell, type SheetRows } from '../model/cell';
import type { Problem } from '../model/issue';
import { headerWithLetter } from './chooseColumns';
import { type ColumnContent, isMostly } from './columnContent';
import type { ColumnFinder } from './columnFinder';
import { type ColumnRole, KEY_ROLES } from './columns';
import { cellText } from './customerKey';
import type { Header } from './findHeader';
import { claimsOf } from './headerClaims';
import { isMonthHeading } from './monthHeading';
import { isNeverRead } from './neverRead';
import { normaliseHeader } from './normaliseHeader';
import { sumKind } from './sumHeadings';

/**
 * Why a table lacks the column of a role: a shape people really hand over, named so that they know what to do. Looked at
 * only when a needed column is missing, so that tables we can read cost nothing.
 */
export function shapeProblem(finder: ColumnFinder, missing: Problem, { rows, sheet }: SheetRows): Problem {
  const { header, platform } = finder;
  const role = missing.params.role as ColumnRole;
  if (isTransposed(rows)) return { code: 'TABLE_TRANSPOSED', params: { sheet } };
  const second = secondHeaderRow(rows, header);
  if (second !== undefined)
    return { code: 'HEADER_TWO_ROWS', params: { sheet, row: Math.min(header.index, second) + 1, nextRow: Math.max(header.index, second) + 1 } };
  const months = header.cells.flatMap((cell, column) => (isMonthHeading(cell) ? [column] : []));
  if (role === 'date' && months.length > 1) return { code: 'TABLE_WIDE', params: { sheet, cell: `${columnLetter(months[0] as number)}${header.index + 1}` } };
  if (role === 'date' && header.cells.some((cell) => sumKind(cell) !== undefined)) return { code: 'TABLE_SUMMED', params: { sheet } };
  if (KEY_ROLES.includes(role) && platform?.hidesBuyers === true) return { code: 'CUSTOMER_ABSENT', params: { sheet, kind: platform.id } };
  return proposal(finder, role) ?? missing;
}

/** A CSV pasted into one column: no row has a second cell, and the first one, split, names at least two roles. */
export function isCsvInOneColumn(rows: readonly (readonly Cell[])[]): { readonly row: number; readonly column: number } | undefined {
  const row = rows.findIndex((cells) => !cells.every(isBlank));
  const column = (rows[row] ?? []).findIndex((cell) => !isBlank(cell));
  const text = rows[row]?.[column];
  if (typeof text !== 'string' || text.length > LONGEST_CSV_HEADER) return undefined;
  const isAlone = rows.slice(row, row + ROWS_LOOKED_AT).every((cells) => cells.every((cell, at) => at === column || isBlank(cell)));
  const isCsv =
    isAlone &&
    [',', ';', '\t', '|'].some((mark) => text.includes(mark) && rolesIn([...new Set(text.split(mark))].map((part) => part.replace(/"/g, ''))).size > 1);
  return isCsv ? { row, column } : undefined;
}

const LONGEST_CSV_HEADER = 5000;
const FEWEST_ROLES_DOWN = 3;
const ROWS_LOOKED_AT = 20;

function rolesIn(cells: readonly (Cell | undefined)[]): ReadonlySet<ColumnRole> {
  return new Set(cells.flatMap((cell) => claimsOf(cell).map(({ role }) => role)));
}

/** Column names one below the other, on the left. */
function isTransposed(rows: readonly (readonly Cell[])[]): boolean {
  const roles = rolesIn(rows.slice(0, ROWS_LOOKED_AT).map((row) => row[0]));
  return roles.size >= FEWEST_ROLES_DOWN && roles.has('date');
}

/** The row above or below the header that is a header, too: words only, some of them names of roles. */
function secondHeaderRow(rows: readonly (readonly Cell[])[], { index, cells }: Header): number | undefined {
  return [index + 1, index - 1].find((other) => {
    const row = rows[other] ?? [];
    const filled = row.filter((cell) => !isBlank(cell));
    const isWords = filled.length > 1 && filled.every((cell) => typeof cell === 'string' && !/\d/.test(cell));
    return isWords && claimCount(row) > 1 && claimCount(row) + claimCount(cells) > 2;
  });
}

function claimCount(cells: readonly Cell[]): number {
  return cells.filter((cell) => claimsOf(cell).length > 0 || PARTS_OF_HEADINGS.includes(normaliseHeader(cellText(cell)))).length;
}

/** What stands in the second line of a header under "Order" and "Customer". */
const PARTS_OF_HEADINGS = ['编号', '号', '名', 'id', 'no', 'number', 'code'];

/** A column nobody named, whose cells are what is missing: one without a name, or the only one of its kind under an unknown name. */
function proposal({ header, sheet, content }: ColumnFinder, role: ColumnRole): Problem | undefined {
  const suits = (column: number): boolean => suitsRole(content(column), role);
  const unknown = header.cells.flatMap((cell, column) => (isUnknown(cell) && suits(column) ? [column] : []));
  const nameless = unknown.find((column) => isBlank(header.cells[column]));
  if (nameless !== undefined) return { code: 'HEADER_BLANK', params: { sheet, role, cell: `${columnLetter(nameless)}${header.index + 1}` } };
  const [only, another] = unknown;
  if (only === undefined || another !== undefined) return undefined;
  return { code: 'COLUMN_PROPOSED', params: { sheet, role, first: headerWithLetter(header, only) } };
}

function suitsRole(content: ColumnContent, role: ColumnRole): boolean {
  if (role === 'date') return isMostly(content, 'date') && !isMostly(content, 'number');
  if (role === 'amount') return isMostly(content, 'number') && content.date === 0 && !isMostly(content, 'phone') && !isMostly(content, 'secret');
  return isMostly(content, 'email') || (isMostly(content, 'phone') && content.date === 0);
}

function isUnknown(cell: Cell): boolean {
  return (typeof cell === 'string' || isBlank(cell)) && claimsOf(cell).length === 0 && !isNeverRead(cell) && !isDateCell(cell);
}
