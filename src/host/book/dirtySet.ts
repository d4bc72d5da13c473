import { type Area, cellKey } from './address';
import type { Formula } from './formula';

/** Formulas by sheet and column, in the order they came: finds those in or before a block quickly. */
export class DirtySet {
  private readonly all = new Set<Formula>();
  private readonly columns = new Map<number, Map<number, Set<Formula>>>();

  get size(): number {
    return this.all.size;
  }

  has(formula: Formula): boolean {
    return this.all.has(formula);
  }

  add(formula: Formula): void {
    this.all.add(formula);
    let sheet = this.columns.get(formula.sheetId);
    if (!sheet) {
      sheet = new Map();
      this.columns.set(formula.sheetId, sheet);
    }
    const column = sheet.get(formula.column);
    if (column) column.add(formula);
    else sheet.set(formula.column, new Set([formula]));
  }

  delete(formula: Formula): void {
    if (!this.all.delete(formula)) return;
    const sheet = this.columns.get(formula.sheetId);
    const column = sheet?.get(formula.column);
    column?.delete(formula);
    if (column?.size === 0) sheet?.delete(formula.column);
  }

  clear(): void {
    this.all.clear();
    this.columns.clear();
  }

  first(): Formula | undefined {
    return this.all.values().next().value;
  }

  values(): IterableIterator<Formula> {
    return this.all.values();
  }

  /** Those whose own cell lies in the block. `at` finds the formula of a cell. */
  forEachIn(sheetId: number, area: Area, at: (key: number) => Formula | undefined, found: (formula: Formula) => void): void {
    const sheet = this.columns.get(sheetId);
    if (!sheet) return;
    for (const [index, formulas] of sheet) {
      if (index < area.left || index > area.right) continue;
      if (area.bottom - area.top < formulas.size) {
        for (let row = area.top; row <= area.bottom; row++) {
          const formula = at(cellKey(row, index));
          if (formula && formulas.has(formula)) found(formula);
        }
      } else {
        for (const formula of formulas) if (formula.row >= area.top && formula.row <= area.bottom) found(formula);
      }
    }
  }

  /** The first that stands above or left of the block's end, from where a result could reach into it, and passes the test. */
  findBefore(sheetId: number, area: Area, test: (formula: Formula) => boolean): Formula | undefined {
    for (const [index, formulas] of this.columns.get(sheetId) ?? []) {
      if (index > area.right) continue;
      for (const formula of formulas) if (formula.row <= area.bottom && test(formula)) return formula;
    }
    return undefined;
  }
}
