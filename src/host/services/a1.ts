/** 0-based and half open at the undefined ends: 'A:N' has no rows, '2:5' no columns. */
export interface A1Area {
  readonly sheet: string | undefined;
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly lastRow: number | undefined;
  readonly lastColumn: number | undefined;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads 'B2', 'B2:C', 'A:N', '2:5', each with or without `Sheet!` or `'Sheet name'!`; undefined when it is none of these. */
export function parseA1(text: string): A1Area | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3})?(\$?[0-9]+)?(?::(\$?[A-Z]{1,3})?(\$?[0-9]+)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, plain, column, row, lastColumn, lastRow] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const ranged = text
    .trim()
    .replace(/^('([^']|'')+'|[^'!]+)!/, '')
    .includes(':');
  if (!ranged) {
    if (!column || !row) return undefined;
    const at = { row: rowOf(row), column: columnOf(bare(column)) };
    return { sheet, ...at, lastRow: at.row, lastColumn: at.column };
  }
  if ((!column && !row) || (!lastColumn && !lastRow)) return undefined;
  const [top, bottom] = ordered(row && rowOf(row), lastRow && rowOf(lastRow));
  const [left, right] = ordered(column && columnOf(bare(column)), lastColumn && columnOf(bare(lastColumn)));
  return { sheet, row: top, column: left, lastRow: bottom, lastColumn: right };
}

export function rangeA1(at: { row: number; column: number; rows: number; columns: number }): string {
  const first = `${columnLetters(at.column)}${at.row + 1}`;
  if (at.rows === 1 && at.columns === 1) return first;
  return `${first}:${columnLetters(at.column + at.columns - 1)}${at.row + at.rows}`;
}

const bare = (part: string): string => part.replace('$', '');
const rowOf = (part: string): number => Number(bare(part)) - 1;

function ordered(a: number | '' | undefined, b: number | '' | undefined): [number | undefined, number | undefined] {
  const [first, last] = [a === '' ? undefined : a, b === '' ? undefined : b];
  return first !== undefined && last !== undefined && first > last ? [last, first] : [first, last];
}
