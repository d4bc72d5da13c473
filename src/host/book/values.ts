import { CellError, type CellInput, type CellValue, DateValue, type ErrorCode } from './types';

/** Rows of cells, as a range or an array function gives them. */
export type Matrix = readonly (readonly CellValue[])[];
export type Value = CellValue | Matrix;

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

export function isError(value: Value): value is CellError {
  return value instanceof CellError;
}

export function isFormula(input: CellInput): input is { readonly formula: string } {
  return typeof input === 'object' && !(input instanceof DateValue) && !(input instanceof CellError);
}

export function failure(code: ErrorCode, message = ''): CellError {
  return new CellError(code, message);
}

export function asMatrix(value: Value): Matrix {
  return isMatrix(value) ? value : [[value]];
}

/** The single value of a cell or 1×1 block; of a larger block its first cell. */
export function first(value: Value): CellValue {
  return isMatrix(value) ? (value[0]?.[0] ?? '') : value;
}

export function widthOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/** A number or a date's serial; nothing for text, booleans, blanks and errors. */
export function serialOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof DateValue ? value.serial : undefined;
}

/** A number as Sheets writes it into text: 15 significant digits, so 0.1+0.2 is 0.3. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace('e', 'E');
}

/**
 * Order of two cells as Sheets sorts and compares: numbers and dates before text before booleans; letters without case.
 * A blank equals 0, "" and FALSE. (A formula's "" counts as blank here; Google tells the two apart.)
 */
export function compare(one: CellValue, other: CellValue): number {
  const [a, b] = [one === '' ? blankLike(other) : one, other === '' ? blankLike(one) : other];
  const order = kindOrder(a) - kindOrder(b);
  if (order !== 0) return order;
  const [x, y] = [comparable(a), comparable(b)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (one instanceof DateValue) return other instanceof DateValue && one.serial === other.serial;
  if (one instanceof CellError) return other instanceof CellError && one.code === other.code && one.message === other.message;
  return typeof one === 'number' && typeof other === 'number' && Number.isNaN(one) && Number.isNaN(other);
}

/** Puts together a value for each cell of the largest block; a single row, column or value is repeated, a short block gives #N/A. */
export function lift(values: readonly Value[], each: (cells: CellValue[]) => Value): Value {
  if (!values.some(isMatrix)) return each(values as CellValue[]);
  const blocks = values.map(asMatrix);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map(widthOf));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => first(each(blocks.map((block) => cellOf(block, row, column))))),
  );
}

function cellOf(block: Matrix, row: number, column: number): CellValue {
  const line = block[block.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? failure('#N/A');
}

function blankLike(other: CellValue): CellValue {
  if (typeof other === 'number' || other instanceof DateValue) return 0;
  return typeof other === 'boolean' ? false : '';
}

function kindOrder(value: CellValue): number {
  if (typeof value === 'number' || value instanceof DateValue) return 0;
  return typeof value === 'string' ? 1 : 2;
}

function comparable(value: CellValue): string | number {
  if (typeof value === 'string') return value.toLowerCase();
  if (value instanceof DateValue) return value.serial;
  return value instanceof CellError ? value.code : Number(value);
}
