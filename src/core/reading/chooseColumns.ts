import { type Cell, columnLetter } from '../model/cell';
import type { Problem } from '../model/issue';
import type { ColumnRole } from './columns';
import { cellText } from './customerKey';
import type { Header } from './findHeader';
import { bestColumns } from './headerClaims';
import { normaliseHeader } from './normaliseHeader';

/** One column, or why there is none. */
export type Found = { readonly column: number } | { readonly problem: Problem };

const MOST_HEADERS_NAMED = 12;
const COLUMN_LETTERS = /^[A-Za-z]{1,3}$/;

/** The column with the best claim to a needed role; equal claims are a problem, never a guess. */
export function neededColumn(header: Header, role: ColumnRole, sheet: string): Found {
  const [first, second] = bestColumns(header.cells, role);
  if (first === undefined) return { problem: missingColumn(header, role, sheet) };
  if (second !== undefined) return { problem: ambiguousColumn(header, role, first, second, sheet) };
  return { column: first };
}

/** The column the policy names for a role: by header text, by letter ("B"), or by both ("Amount (B)"). */
export function chosenColumn(header: Header, role: ColumnRole, name: string, sheet: string): Found {
  const pointed = pointedAt(header, name);
  if (pointed !== undefined) return { column: pointed };
  const same = columnsHeaded(header.cells, name);
  const [first, second] = same;
  if (first !== undefined && second === undefined) return { column: first };
  if (first !== undefined && second !== undefined) return { problem: ambiguousColumn(header, role, first, second, sheet) };
  const byLetter = columnOfLetter(name.trim(), header.cells.length);
  if (byLetter !== undefined) return { column: byLetter };
  return { problem: { code: 'COLUMN_UNKNOWN', params: { sheet, role, name, headers: headersSeen(header) } } };
}

/** `Amount (USD) (C)`: the column C, when that is its header. */
function pointedAt(header: Header, name: string): number | undefined {
  const open = name.lastIndexOf('(');
  const column = open > 0 && name.trim().endsWith(')') ? columnOfLetter(name.slice(open + 1).replace(/\)\s*$/, ''), header.cells.length) : undefined;
  if (column === undefined) return undefined;
  return cellText(header.cells[column]).trim() === name.slice(0, open).trim() ? column : undefined;
}

export function missingColumn(header: Header, role: ColumnRole, sheet: string): Problem {
  return { code: 'COLUMN_MISSING', params: { sheet, role, headers: headersSeen(header) } };
}

function ambiguousColumn(header: Header, role: ColumnRole, first: number, second: number, sheet: string): Problem {
  return { code: 'COLUMN_AMBIGUOUS', params: { sheet, role, first: headerWithLetter(header, first), second: headerWithLetter(header, second) } };
}

/** Columns with exactly this header text; failing that, with the same text after normalising. */
function columnsHeaded(cells: readonly Cell[], name: string): readonly number[] {
  const exact = columnsWhere(cells, (text) => text.trim() === name.trim());
  const wanted = normaliseHeader(name);
  return exact.length > 0 || wanted === '' ? exact : columnsWhere(cells, (text) => normaliseHeader(text) === wanted);
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

function headerWithLetter(header: Header, column: number): string {
  return `${cellText(header.cells[column]).trim()} (${columnLetter(column)})`;
}

function headersSeen(header: Header): string {
  const seen = header.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return seen.slice(0, MOST_HEADERS_NAMED).join(', ');
}
