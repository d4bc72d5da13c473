import { type Area, cellKey } from './address';
import { type SheetDress, UNDRESSED } from './dress';
import { Formats } from './formats';
import type { Formula } from './formula';
import type { HiddenRows } from './hiddenRows';
import { Rules } from './rules';
import type { CellValue, Chart, Rect, SheetModel } from './types';

/** Values as rows of plain arrays; a missing row or cell is empty. */
export type Rows = (CellValue[] | undefined)[];

/** One tab: its cells, formulas and looks. The engine and the book change it; others see a SheetModel. */
export class Sheet implements SheetModel {
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor: string | undefined;
  readonly columnWidths = new Map<number, number>();
  rows: Rows = [];
  formulas = new Map<number, Formula>();
  readonly formats = new Formats();
  readonly rules = new Rules();
  charts: readonly Chart[] = []; // the list is replaced, never changed
  hiddenRows: HiddenRows = new Map(); // replaced, never changed
  hiddenColumns: ReadonlySet<number> = new Set(); // replaced, never changed
  merges: readonly Rect[] = []; // replaced, never changed
  dress: SheetDress = UNDRESSED; // replaced, never changed

  constructor(
    readonly id: number,
    public name: string,
    public rowCount: number,
    public columnCount: number,
  ) {}

  changeDress(change: Partial<SheetDress>): void {
    this.dress = { ...this.dress, ...change };
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? '';
  }

  put(row: number, column: number, value: CellValue): void {
    let line = this.rows[row];
    if (!line) {
      if (value === '') return;
      line = this.rows[row] = [];
    }
    while (line.length < column) line.push(''); // no holes: arrays stay packed, hence quick
    line[column] = value;
  }

  formulaAt(row: number, column: number): Formula | undefined {
    return this.formulas.get(cellKey(row, column));
  }

  /** The values of a block as fresh rows; open ends stop at the edge of the grid. */
  block(area: Area): CellValue[][] {
    const bottom = Math.min(area.bottom, Math.max(this.rowCount - 1, area.top));
    const right = Math.min(area.right, Math.max(this.columnCount - 1, area.left));
    const block: CellValue[][] = new Array(bottom - area.top + 1);
    for (let row = area.top; row <= bottom; row++) block[row - area.top] = sliceOf(this.rows[row], area.left, right);
    return block;
  }

  /** True when the grid had to grow. */
  growTo(rowCount: number, columnCount: number): boolean {
    if (rowCount <= this.rowCount && columnCount <= this.columnCount) return false;
    this.rowCount = Math.max(this.rowCount, rowCount);
    this.columnCount = Math.max(this.columnCount, columnCount);
    return true;
  }

  /** Rows down to the last one holding anything; what a formula fills counts even when it is '' (observed of getLastRow). */
  lastRow(): number {
    let last = 0;
    for (let row = this.rows.length; row > last; row--) {
      if (this.rows[row - 1]?.some((value) => value !== undefined && value !== '')) last = row;
    }
    for (const formula of this.formulas.values()) last = Math.max(last, (formula.output?.bottom ?? formula.row) + 1);
    return last;
  }

  lastColumn(): number {
    let last = 0;
    for (const line of this.rows) {
      if (!line) continue;
      for (let column = line.length; column > last; column--) if ((line[column - 1] ?? '') !== '') last = column;
    }
    for (const formula of this.formulas.values()) last = Math.max(last, (formula.output?.right ?? formula.column) + 1);
    return last;
  }
}

function sliceOf(line: readonly CellValue[] | undefined, left: number, right: number): CellValue[] {
  const width = right - left + 1;
  if (!line) return new Array<CellValue>(width).fill('');
  const slice = line.slice(left, right + 1);
  while (slice.length < width) slice.push('');
  return slice;
}
