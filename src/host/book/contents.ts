import { type Area, areaOfRect, cellKey, holds, overlaps } from './address';
import { intersection } from './blocks';
import { removeFormulas } from './cells';
import { type Engine, isClockReader, outputOf } from './engine';
import type { Formula } from './formula';
import type { Sheet } from './sheet';
import type { Step } from './step';
import type { CellValue, Rect } from './types';
import { sameValue } from './values';

/** What people or scripts put into a block. Cells that formulas fill are blank here. */
export interface Contents {
  readonly values: CellValue[][];
  readonly formulas: readonly Formula[];
}

export function contentsOf(engine: Engine, sheet: Sheet, area: Area): Contents {
  const values = sheet.block(area);
  const formulas = formulasIn(sheet, area);
  const fillers = [...engine.spills.spilled].filter((formula) => formula.sheetId === sheet.id && overlaps(outputOf(formula), area));
  for (const formula of [...formulas, ...fillers]) blankOut(values, area, outputOf(formula));
  return { values, formulas };
}

/** Puts bare values where others stood; formulas must be gone. Gives the block of cells that changed. */
export function putValues(sheet: Sheet, area: Area, values: readonly (readonly CellValue[])[]): Area | undefined {
  let changed: Area | undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    const line = values[row - area.top];
    for (let column = area.left; column <= area.right; column++) {
      const value = line?.[column - area.left] ?? '';
      if (sameValue(value, sheet.value(row, column))) continue;
      sheet.put(row, column, value);
      changed = around(changed, row, column);
    }
  }
  return changed;
}

/** The contents of a block, to be put back later: quick and small for few cells, however large the sheet. */
export function rememberContents(engine: Engine, sheet: Sheet, rect: Rect): Step {
  const area = areaOfRect(rect);
  const { values, formulas } = contentsOf(engine, sheet, area);
  const results = formulas.map((formula) => standingResult(engine, sheet, formula));
  return () => {
    const forth = rememberContents(engine, sheet, rect);
    engine.countEdit();
    engine.spills.makeWay(sheet.id, area);
    removeFormulas(engine, sheet, area);
    const changed = formulas.reduce<Area | undefined>((all, { row, column }) => around(all, row, column), putValues(sheet, area, values));
    formulas.forEach((formula, index) => {
      engine.enterAgain(sheet, formula, results[index]);
    });
    if (changed) engine.invalidate(sheet.id, changed);
    return forth;
  };
}

export function formulasIn(sheet: Sheet, area: Area): Formula[] {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > sheet.formulas.size) {
    return [...sheet.formulas.values()].filter(({ row, column }) => holds(area, row, column));
  }
  const found: Formula[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const formula = sheet.formulas.get(cellKey(row, column));
      if (formula) found.push(formula);
    }
  }
  return found;
}

/**
 * The result a formula may be given back without a new run: when it comes back, all it reads is as it was. Not so for what
 * reads the clock, waits for room or for itself; and a large block is not worth keeping.
 */
function standingResult(engine: Engine, sheet: Sheet, formula: Formula): CellValue | undefined {
  const isAlone = formula.output !== undefined && !engine.spills.spilled.has(formula) && !engine.spills.blocked.has(formula);
  if (!isAlone || formula.state !== 'clean' || formula.circular || isClockReader(formula) || engine.tainted.has(formula)) return undefined;
  return sheet.value(formula.row, formula.column);
}

/** Empties the part of a copied block that a formula had filled. */
export function blankOut(values: CellValue[][], area: Area, filled: Area): void {
  const part = intersection(area, filled);
  if (!part) return;
  for (let row = part.top; row <= part.bottom; row++) values[row - area.top]?.fill('', part.left - area.left, part.right - area.left + 1);
}

function around(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) };
}
