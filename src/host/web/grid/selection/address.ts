import { cellName, columnLetters } from '../../../book/address';
import type { Selection } from '../../workbench';
import { type GridSize, selectAll, selectCell, selectTo } from './movement';

/** What the name box shows: `B2`, `A1:C5`, whole columns as `A:C` and whole rows as `2:5`. */
export function selectionName(selection: Omit<Selection, 'row' | 'column'>, size: GridSize): string {
  const { top, left, rows, columns } = selection;
  const [bottom, right] = [top + rows - 1, left + columns - 1];
  if (rows === size.rows && columns < size.columns) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (columns === size.columns && rows < size.rows) return `${top + 1}:${bottom + 1}`;
  return rows * columns === 1 ? cellName(top, left) : `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** What somebody wrote into the name box; undefined when it names no cells of the sheet. Open ends reach to its edge. */
export function selectionNamed(text: string, size: GridSize): Selection | undefined {
  const ends = text.trim().split(':').map(endNamed);
  const [first, last = first] = ends;
  if (ends.length > 2 || first === undefined || last === undefined) return undefined;
  if (first.row === undefined && first.column === undefined) return undefined;
  if (ends.length === 1) return first.row === undefined || first.column === undefined ? undefined : inside({ row: first.row, column: first.column }, size);
  const from = { row: first.row ?? 0, column: first.column ?? 0 };
  const to = { row: last.row ?? size.rows - 1, column: last.column ?? size.columns - 1 };
  if (inside(from, size) === undefined || inside(to, size) === undefined) return undefined;
  const { top, left, rows, columns } = selectTo(from, to);
  if (rows === size.rows && columns === size.columns) return selectAll({ row: 0, column: 0 }, size);
  return { row: top, column: left, top, left, rows, columns };
}

interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function endNamed(text: string): End | undefined {
  const match = /^\s*\$?([A-Za-z]{0,3})\$?(\d{0,7})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, letters = '', digits = ''] = match;
  const row = digits === '' ? undefined : Number(digits) - 1;
  return { row, column: letters === '' ? undefined : columnOfLetters(letters) };
}

function columnOfLetters(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function inside(cell: { row: number; column: number }, size: GridSize): Selection | undefined {
  return cell.row >= 0 && cell.row < size.rows && cell.column < size.columns ? selectCell(cell) : undefined;
}
