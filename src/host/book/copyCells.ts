import { type Area, areaOfRect, cellKey } from './address';
import { offsetArea } from './blocks';
import { blankOut, formulasIn } from './contents';
import { outputOf } from './engine';
import type { Sheet } from './sheet';
import { translateFormula } from './translate';
import type { CellInput, CellRule, FormatChange, Rect } from './types';

/** A block as copied: what was there when it was copied counts, also where it is pasted over itself. */
export interface Copied {
  readonly area: Area;
  readonly values: readonly (readonly CellInput[])[];
  readonly formulas: ReadonlyMap<number, { readonly row: number; readonly column: number; readonly text: string }>; // by cell
  readonly looks: readonly { readonly area: Area; readonly item: FormatChange }[];
  readonly rules: readonly { readonly area: Area; readonly item: CellRule }[];
}

/**
 * Takes a copy of a block. Cells filled by a formula outside of it are copied as values; those filled by one inside come back
 * through that formula (observed).
 */
export function copyBlock(sheet: Sheet, rect: Rect, textOf: (row: number, column: number) => string): Copied {
  const area = areaOfRect(rect);
  const values = sheet.block(area);
  const own = formulasIn(sheet, area);
  for (const formula of own) blankOut(values, area, outputOf(formula));
  const formulas = new Map(own.map(({ row, column }) => [cellKey(row, column), { row, column, text: textOf(row, column) }]));
  return { area, values, formulas, looks: sheet.formats.partsIn(area), rules: sheet.rules.partsIn(area) };
}

/** What goes into each cell of the target: the copy again and again, relative references moved along. */
export function repeatedInputs({ area, values, formulas }: Copied, to: Rect): CellInput[][] {
  const [height, width] = sizeOf(area);
  return Array.from({ length: to.rows }, (_, r) =>
    Array.from({ length: to.columns }, (__, c) => {
      const [row, column] = [area.top + (r % height), area.left + (c % width)];
      const formula = formulas.get(cellKey(row, column));
      if (!formula) return values[r % height]?.[c % width] ?? '';
      return { formula: translateFormula(formula.text, to.row + r - row, to.column + c - column) };
    }),
  );
}

/** Lays the looks of the copy over the target, whose own are gone already, and with `all` its notes and rules. */
export function pasteLooks(copied: Copied, sheet: Sheet, to: Rect, all: boolean): void {
  for (const [down, right, stretch] of tiles(copied.area, to)) {
    const placed = (area: Area) => stretch(offsetArea(area, down, right));
    for (const { area, item } of copied.looks) if (all || item.note === undefined) sheet.formats.set(placed(area), item);
    if (all) for (const { area, item } of copied.rules) sheet.rules.set(placed(area), item);
  }
}

type Stretch = (area: Area) => Area;

/** One row or one column is laid once and drawn out to the end, rather than repeated. */
function tiles(from: Area, to: Rect): [down: number, right: number, stretch: Stretch][] {
  const [height, width] = sizeOf(from);
  const target = areaOfRect(to);
  const stretch: Stretch = (area) => ({ ...area, ...(height === 1 && { bottom: target.bottom }), ...(width === 1 && { right: target.right }) });
  const found: [number, number, Stretch][] = [];
  for (let row = target.top; row <= target.bottom; row += height === 1 ? to.rows : height) {
    for (let column = target.left; column <= target.right; column += width === 1 ? to.columns : width) {
      found.push([row - from.top, column - from.left, stretch]);
    }
  }
  return found;
}

function sizeOf(area: Area): [height: number, width: number] {
  return [area.bottom - area.top + 1, area.right - area.left + 1];
}
