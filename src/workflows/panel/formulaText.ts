import { columnLetter } from '../../core/model/cell';
import { readingLocale } from '../../core/model/locale';
import type { CellArea } from './userCells';

/** A function, and what it is given as it stands in a formula. */
export interface TierCall {
  readonly fn: string; // 'TIER_OF'
  readonly args: readonly string[];
}

/** As Google takes it from a script in every locale: commas between arguments. */
export function formulaOf({ fn, args }: TierCall): string {
  return `=${fn}(${args.join(', ')})`;
}

/** As a person would type it in a spreadsheet of that locale. */
export function typedFormulaOf({ fn, args }: TierCall, locale: string): string {
  return `=${fn}(${args.join(readingLocale(locale).decimalComma ? '; ' : ', ')})`;
}

/** A column from a row on (0-based), as wide as the sheet is long: `B:B`, `B3:B`, `'My orders'!B:B`. */
export function openColumn(column: number, row: number, sheet?: string): string {
  const letter = columnLetter(column);
  return `${sheet === undefined ? '' : `${quotedSheet(sheet)}!`}${letter}${row === 0 ? '' : row + 1}:${letter}`;
}

export function cellAt(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

export function areaText({ row, column, rows, columns }: CellArea): string {
  const [first, last] = [cellAt(row, column), cellAt(row + rows - 1, column + columns - 1)];
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet!B2` or `Sheet!B2:D9` as the panel sends it back, 0-based; `undefined` for anything else. */
export function placeIn(text: string): { readonly sheet: string; readonly area: CellArea } | undefined {
  const [, sheet, letters, digits, endLetters, endDigits] = /^(.+)!([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/s.exec(text) ?? [];
  if (sheet === undefined || letters === undefined || digits === undefined) return undefined;
  const [column, row] = [columnIn(letters), Number(digits) - 1];
  const [rows, columns] = [Number(endDigits ?? digits) - row, columnIn(endLetters ?? letters) - column + 1];
  return row < 0 || rows < 1 || columns < 1 ? undefined : { sheet, area: { row, column, rows, columns } };
}

/** The 0-based column of `A`, `AB` … */
export function columnIn(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A formula that is one call of ours and nothing around it. */
export function tierCallIn(formula: string): TierCall | undefined {
  const [, fn, inside] = /^=\s*(TIER(?:_[A-Z]+)?)\s*\((.*)\)\s*$/is.exec(formula) ?? [];
  if (fn === undefined || inside === undefined) return undefined;
  const args = argumentsIn(inside);
  return args && { fn: fn.toUpperCase(), args };
}

/** Whether one of our functions is called anywhere in a formula; texts and names of sheets are no calls. */
export function callsTier(formula: string): boolean {
  return /(?:^|[^\w.])TIER(?:_[A-Z]+)?\s*\(/i.test(formula.replace(/"[^"]*"|'[^']*'/g, ''));
}

/** Split at the marks of the outermost level; semicolons where there are any, for both stand in formulas. `undefined`: brackets that do not match. */
function argumentsIn(inside: string): string[] | undefined {
  const marks: { readonly at: number; readonly mark: string }[] = [];
  let depth = 0;
  let quote = '';
  for (let at = 0; at < inside.length; at++) {
    const letter = inside[at] as string;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '{') depth++;
    else if (letter === ')' || letter === '}') depth--;
    else if (depth === 0 && (letter === ',' || letter === ';')) marks.push({ at, mark: letter });
    if (depth < 0) return undefined;
  }
  if (depth !== 0 || quote !== '') return undefined;
  const mark = marks.some((each) => each.mark === ';') ? ';' : ',';
  const ends = [...marks.filter((each) => each.mark === mark).map(({ at }) => at), inside.length];
  return ends.map((end, index) => inside.slice(index === 0 ? 0 : (ends[index - 1] as number) + 1, end).trim());
}

function quotedSheet(sheet: string): string {
  return /^[A-Za-z_]+$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}
