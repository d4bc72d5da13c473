import { areaOfRect } from './address';
import type { Surroundings } from './locale';
import type { Sheet } from './sheet';
import { typedInput } from './typed';
import { type CellInput, type CellRule, DateValue, type Rect } from './types';
import { isFormula, sameValue } from './values';

/**
 * The first cell of a block whose rule takes nothing but values of a list, or dates, and not this one. Letters count with their
 * case; emptying a cell and formulas are let through (assumed).
 */
export function brokenRule(
  sheet: Sheet,
  rect: Rect,
  inputs: readonly (readonly CellInput[])[],
  surroundings: Surroundings,
): { row: number; column: number } | undefined {
  if (!sheet.rules.hasStrict(areaOfRect(rect))) return undefined;
  const allowed = new Map<CellRule, readonly CellInput[]>();
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const rule = sheet.rules.at(row, column);
      const input = inputs[row - rect.row]?.[column - rect.column] ?? '';
      if (!rule || rule.kind === 'checkbox' || !rule.strict || input === '' || isFormula(input)) continue;
      if (rule.kind === 'date') {
        if (!(input instanceof DateValue)) return { row, column };
        continue;
      }
      if (!allowed.has(rule)) allowed.set(rule, [...rule.values, ...rule.values.map((value) => typedInput(value, surroundings, false))]);
      if (!allowed.get(rule)?.some((value) => !isFormula(value) && sameValue(value, input))) return { row, column };
    }
  }
  return undefined;
}
