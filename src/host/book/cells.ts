import { type Area, areaOfRect, cellArea, cellKey, columnOfKey, holds, overlaps, rowOfKey } from './address';
import { type Engine, outputOf } from './engine';
import type { Rows, Sheet } from './sheet';
import type { CellInput, CellValue, Rect } from './types';
import { isFormula, sameValue } from './values';

/** Puts values and formulas into a block. Readers of cells that keep their value are left alone. */
export function writeCells(engine: Engine, sheet: Sheet, rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
  const area = areaOfRect(rect);
  engine.countEdit();
  engine.spills.makeWay(sheet.id, area);
  removeFormulas(engine, sheet, area);
  const isTyped = sheet.formats.hasNumberFormats(area);
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (let row = 0; row < rect.rows; row++) {
    const line = inputs[row];
    for (let column = 0; column < rect.columns; column++) {
      const input = line?.[column] ?? '';
      const [r, c] = [area.top + row, area.left + column];
      if (isFormula(input)) {
        engine.enter(sheet, r, c, input.formula);
      } else {
        const value = isTyped ? sheet.formats.typed(input, r, c) : input;
        if (sameValue(value, sheet.value(r, c))) continue;
        sheet.put(r, c, value);
      }
      top = Math.min(top, r);
      bottom = Math.max(bottom, r);
      left = Math.min(left, c);
      right = Math.max(right, c);
    }
  }
  if (bottom >= 0) engine.invalidate(sheet.id, { top, left, bottom, right });
}

/** Empties a block: values, formulas and what the formulas had filled. */
export function clearCells(engine: Engine, sheet: Sheet, rect: Rect): void {
  const area = areaOfRect(rect);
  engine.countEdit();
  engine.spills.makeWay(sheet.id, area);
  removeFormulas(engine, sheet, area);
  let hasChanged = false;
  for (let row = area.top; row <= area.bottom && row < sheet.rows.length; row++) {
    const line = sheet.rows[row];
    if (!line) continue;
    for (let column = area.left; column <= area.right && column < line.length; column++) {
      if (line[column] !== '') hasChanged = true;
      line[column] = '';
    }
  }
  if (hasChanged) engine.invalidate(sheet.id, area);
}

/** Puts a value into the cells of a block that hold nothing and are not filled by a formula. */
export function fillEmptyCells(engine: Engine, sheet: Sheet, area: Area, value: CellValue): void {
  engine.countEdit();
  const spilled = [...engine.spills.spilled].filter((formula) => formula.sheetId === sheet.id && overlaps(outputOf(formula), area));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const isFree = sheet.value(row, column) === '' && !sheet.formulaAt(row, column) && !spilled.some((formula) => holds(outputOf(formula), row, column));
      if (isFree) sheet.put(row, column, sheet.formats.typed(value, row, column));
    }
  }
  engine.invalidate(sheet.id, area);
}

/** Fills an empty sheet, the grid growing with it. */
export function loadCells(engine: Engine, sheet: Sheet, inputs: CellInput[][]): void {
  engine.countEdit();
  engine.forgetBlocks();
  const rows: Rows = new Array(inputs.length);
  const formulas: { row: number; column: number; text: string }[] = [];
  let width = 0;
  for (const [row, line] of inputs.entries()) {
    const values = line.slice();
    if (values.length > width) width = values.length;
    for (let column = 0; column < values.length; column++) {
      const input = values[column] ?? '';
      if (!isFormula(input)) continue;
      formulas.push({ row, column, text: input.formula });
      values[column] = '';
    }
    rows[row] = values as CellValue[];
  }
  sheet.rows = rows;
  sheet.growTo(rows.length, width);
  for (const { row, column, text } of formulas) engine.enter(sheet, row, column, text);
  engine.invalidate(sheet.id, { top: 0, left: 0, bottom: Math.max(rows.length - 1, 0), right: Math.max(width - 1, 0) });
  const area = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  if (sheet.formats.hasNumberFormats(area)) retypeCells(engine, sheet, area);
}

/** Gives values in the block the type of the number format they have now. */
export function retypeCells(engine: Engine, sheet: Sheet, area: Area): void {
  let hasChanged = false;
  for (let row = area.top; row <= area.bottom && row < sheet.rows.length; row++) {
    const line = sheet.rows[row];
    if (!line) continue;
    for (let column = area.left; column <= area.right && column < line.length; column++) {
      const value = line[column] ?? '';
      const typed = sheet.formats.typed(value, row, column);
      if (typed === value) continue;
      line[column] = typed;
      hasChanged = true;
    }
  }
  if (hasChanged) engine.invalidate(sheet.id, area);
}

/** A copy's cells: values but what formulas filled, and the formulas as text. */
export function copySheetCells(engine: Engine, from: Sheet, to: Sheet, textOf: (row: number, column: number) => string): void {
  to.rows = from.rows.map((line) => line?.slice());
  for (const formula of from.formulas.values()) {
    const filled = formula.output ?? cellArea(formula.row, formula.column);
    for (let row = filled.top; row <= filled.bottom; row++) to.rows[row]?.fill('', filled.left, filled.right + 1);
  }
  for (const formula of from.formulas.values()) engine.enter(to, formula.row, formula.column, textOf(formula.row, formula.column));
}

/** Takes the formulas of a block out, with all they filled. */
export function removeFormulas(engine: Engine, sheet: Sheet, area: Area): void {
  if (sheet.formulas.size === 0) return;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells <= sheet.formulas.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) removeFormula(engine, sheet, cellKey(row, column));
    }
  } else {
    for (const key of [...sheet.formulas.keys()]) if (holds(area, rowOfKey(key), columnOfKey(key))) removeFormula(engine, sheet, key);
  }
}

/** What stood in the cell is gone at once, so that a value equal to the formula's result still counts as a change. */
function removeFormula(engine: Engine, sheet: Sheet, key: number): void {
  const formula = sheet.formulas.get(key);
  if (!formula) return;
  engine.leave(formula);
  engine.invalidate(sheet.id, cellArea(formula.row, formula.column));
  sheet.put(formula.row, formula.column, '');
}
