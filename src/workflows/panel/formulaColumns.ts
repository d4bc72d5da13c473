import { type Cell, columnLetter, isBlank } from '../../core/model/cell';
import { bestColumns, type ColumnRole, cellText, columnExamples, findHeader, KEY_ROLES, shortened } from '../../core/reading';
import type { Option } from './panelPage';
import type { UserSheet } from './userCells';

/** A column that holds something. */
export interface FilledColumn {
  readonly column: number; // 0-based
  readonly row: number; // of its first filled cell
  readonly isNumbers: boolean;
  readonly option: Option;
}

type Table = Pick<UserSheet, 'name' | 'rows'>;

const LOOKED_AT = 500;
const LONGEST_HEADING = 24;

/** Every column that holds something, as one may choose it: letter, heading, examples. */
export function filledColumns(table: Table): FilledColumn[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const row = table.rows.findIndex((cells) => !isBlank(cells[column]));
    if (row < 0) return [];
    const letter = columnLetter(column);
    const heading = shortened(cellText(table.rows[row]?.[column]), LONGEST_HEADING);
    const examples = columnExamples({ sheet: table.name, rows: table.rows }, row + 1, column, { values: 3, letters: 16 });
    const isNumbers = mostlyNumbers(table.rows.slice(row + 1, row + 1 + LOOKED_AT).map((cells) => cells[column] ?? ''));
    return [
      { column, row, isNumbers, option: { value: letter, text: `${letter} · ${heading}`, ...(examples.length === 0 ? {} : { small: examples.join(' · ') }) } },
    ];
  });
}

/** The columns that suit, best first by what they are called; the one that is selected before all others. */
export function suitedColumns(table: Table, reads: 'number' | 'customer', selected: number): FilledColumn[] {
  const columns = filledColumns(table).filter(({ isNumbers }) => reads === 'customer' || isNumbers);
  const named = reads === 'number' ? columnsNamed(table, ['amount']) : columnsNamed(table, KEY_ROLES);
  const place = ({ column, isNumbers }: FilledColumn) =>
    column === selected ? -1 : named.includes(column) ? named.indexOf(column) : named.length + (isNumbers === (reads === 'number') ? 0 : 1);
  return [...columns].sort((a, b) => place(a) - place(b));
}

/** Columns by the words of the header row, the best for each role in turn. */
export function columnsNamed({ rows }: Table, roles: readonly ColumnRole[]): number[] {
  const header = findHeader(rows)?.cells ?? [];
  return roles.flatMap((role) => bestColumns(header, role));
}

function mostlyNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && 2 * filled.filter(isNumber).length > filled.length;
}

/** A number, or a text of digits and signs such as "¥1,200" or "(45)". */
function isNumber(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell) && !/\p{L}|\d[-/.]\d+[-/.]\d/u.test(cell));
}
