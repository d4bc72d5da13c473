import { type Cell, columnLetter } from '../model/cell';
import type { Problem } from '../model/issue';
import { isMostly } from './columnContent';
import type { ColumnFinder } from './columnFinder';
import { CONFIDENCE, type ColumnReason, type ColumnRole, type FoundColumn, KEY_ROLES } from './columns';
import { cellText } from './customerKey';
import type { Header } from './findHeader';
import { holdsSecrets } from './fitsRole';
import { isNeverRead } from './neverRead';
import { normaliseHeader } from './normaliseHeader';

/** One column, or why there is none. */
export type Found = FoundColumn | { readonly problem: Problem };

const MOST_HEADERS_NAMED = 12;
const COLUMN_LETTERS = /^[A-Za-z]{1,3}$/;

/** The column with the best claim to a needed role; equal claims are a problem, never a guess. */
export function neededColumn(finder: ColumnFinder, role: ColumnRole): Found {
  const { columns, reason, refused } = finder.best(role);
  const [first, second] = columns;
  if (first !== undefined && second !== undefined) return { problem: ambiguousColumn(finder, role, first, second) };
  if (first !== undefined) return foundColumn(role, first, reason);
  const problems = refused.flatMap((column) => refusedColumn(finder, role, column) ?? []);
  return { problem: problems[0] ?? missingColumn(finder, role) };
}

export function foundColumn(role: ColumnRole, column: number, reason: ColumnReason): FoundColumn {
  return { role, column, reason, confidence: CONFIDENCE[reason] };
}

/** The column the policy names for a role: by header text, by letter ("B"), or by both ("Amount (B)"). */
export function chosenColumn(finder: ColumnFinder, role: ColumnRole, name: string): Found {
  const found = columnNamed(finder, role, name);
  if (typeof found !== 'number') return { problem: found };
  const isSecret = isNeverRead(finder.header.cells[found]) || (role !== 'order' && holdsSecrets(finder.content(found)));
  return isSecret ? { problem: neverReadColumn(finder, found) } : foundColumn(role, found, 'CHOSEN');
}

function columnNamed({ header, sheet }: ColumnFinder, role: ColumnRole, name: string): number | Problem {
  const pointed = pointedAt(header, name);
  if (pointed !== undefined) return pointed;
  const exact = columnsWhere(header.cells, (text) => text.trim() === name.trim());
  const byLetter = columnOfLetter(name.trim(), header.cells.length);
  const [first, second] = exact.length > 0 || byLetter !== undefined ? exact : columnsLike(header.cells, name);
  if (first !== undefined && second !== undefined) return ambiguousColumn({ header, sheet }, role, first, second);
  return first ?? byLetter ?? { code: 'COLUMN_UNKNOWN', params: { sheet, role, name, headers: headersSeen(header) } };
}

/** `Amount (USD) (C)`: the column C, when that is its header. */
function pointedAt(header: Header, name: string): number | undefined {
  const open = name.lastIndexOf('(');
  const column = open > 0 && name.trim().endsWith(')') ? columnOfLetter(name.slice(open + 1).replace(/\)\s*$/, ''), header.cells.length) : undefined;
  if (column === undefined) return undefined;
  return cellText(header.cells[column]).trim() === name.slice(0, open).trim() ? column : undefined;
}

export function missingColumn({ header, sheet }: Seen, role: ColumnRole): Problem {
  return { code: 'COLUMN_MISSING', params: { sheet, role, headers: headersSeen(header) } };
}

/** A header row and the sheet it is on. */
type Seen = Pick<ColumnFinder, 'header' | 'sheet'>;

/** Two columns of one name are told apart by their letters only. */
function ambiguousColumn({ header, sheet }: Seen, role: ColumnRole, first: number, second: number): Problem {
  const isOneName = normaliseHeader(cellText(header.cells[first])) === normaliseHeader(cellText(header.cells[second]));
  const params = { sheet, role, first: headerWithLetter(header, first), second: headerWithLetter(header, second) };
  return { code: isOneName ? 'HEADER_DUPLICATE' : 'COLUMN_AMBIGUOUS', params };
}

/** Why a column named for a role cannot have it, when that needs its own words: secret numbers, and masked people. */
function refusedColumn(finder: ColumnFinder, role: ColumnRole, column: number): Problem | undefined {
  const content = finder.content(column);
  if (holdsSecrets(content)) return neverReadColumn(finder, column);
  if (!KEY_ROLES.includes(role) || !isMostly(content, 'masked')) return undefined;
  const cell = `${columnLetter(column)}${content.firstRow + 1}`;
  return { code: 'CUSTOMER_MASKED', params: { sheet: finder.sheet, cell, column: headerWithLetter(finder.header, column) } };
}

function neverReadColumn({ header, sheet }: Seen, column: number): Problem {
  return { code: 'COLUMN_NEVER_READ', params: { sheet, column: headerWithLetter(header, column) } };
}

/** Columns with the same header text after normalising. */
function columnsLike(cells: readonly Cell[], name: string): readonly number[] {
  const wanted = normaliseHeader(name);
  return wanted === '' ? [] : columnsWhere(cells, (text) => normaliseHeader(text) === wanted);
}

function columnsWhere(cells: readonly Cell[], isWanted: (text: string) => boolean): readonly number[] {
  return cells.flatMap((cell, column) => (typeof cell === 'string' && cell.trim() !== '' && isWanted(cell) ? [column] : []));
}

function columnOfLetter(letters: string, width: number): number | undefined {
  if (!COLUMN_LETTERS.test(letters)) return undefined;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= width ? number - 1 : undefined;
}

export function headerWithLetter(header: Header, column: number): string {
  return `${cellText(header.cells[column]).trim()} (${columnLetter(column)})`;
}

function headersSeen(header: Header): string {
  const seen = header.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return seen.slice(0, MOST_HEADERS_NAMED).join(', ');
}
