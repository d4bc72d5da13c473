/** A block of cells with inclusive ends; `bottom` and `right` may be `Infinity` (an open range). */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Wider than any sheet (Google allows 18,278 columns), so a row and a column fit in one number. */
const KEY_STRIDE = 32_768;

/** One number for a cell within its sheet, for maps. */
export function cellKey(row: number, column: number): number {
  return row * KEY_STRIDE + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / KEY_STRIDE);
}

export function columnOfKey(key: number): number {
  return key % KEY_STRIDE;
}

export function overlaps(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function areaOfRect(rect: { row: number; column: number; rows: number; columns: number }): Area {
  return { top: rect.row, left: rect.column, bottom: rect.row + rect.rows - 1, right: rect.column + rect.columns - 1 };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a cell on its sheet: (13, 3) → D14. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}
