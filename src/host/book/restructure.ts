import { type Area, cellArea, cellKey } from './address';
import { type Engine, outputOf } from './engine';
import type { Formula } from './formula';
import type { Names } from './names';
import type { Sheet } from './sheet';
import { type AxisChange, moveIndex, moveSpan, type ShiftOutcome, shiftReference, touches } from './shift';

/**
 * Inserts or deletes rows or columns: cells, looks, spilled blocks, references and names follow (D3). Formulas whose cells only
 * moved keep their values, so no custom function is called for them.
 */
export function restructure(engine: Engine, sheet: Sheet, change: AxisChange, names: Names): void {
  engine.forgetBlocks();
  takeBackTouchedSpills(engine, sheet, change);
  if (change.kind === 'delete') removeDeletedFormulas(engine, sheet, change);
  moveCells(sheet, change);
  sheet.formats.shift(change);
  moveFormulas(engine, sheet, change);
  const outcomes = moveReferences(engine, sheet, change, names);
  engine.rewatchAll();
  for (const [formula, outcome] of outcomes) if (outcome !== 'kept') engine.invalidateFormula(formula);
  for (const formula of [...engine.spills.blocked]) if (formula.sheetId === sheet.id) engine.placeAgain(formula);
  for (const formula of sheet.formulas.values()) if (formula.calls.has('ROW') || formula.calls.has('COLUMN')) engine.invalidateFormula(formula);
}

function spanOf(area: Area, change: AxisChange): [start: number, end: number] {
  return change.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
}

function placeOf(formula: Formula, change: AxisChange): number {
  return change.axis === 'row' ? formula.row : formula.column;
}

function takeBackTouchedSpills(engine: Engine, sheet: Sheet, change: AxisChange): void {
  for (const formula of [...engine.spills.spilled]) {
    if (formula.sheetId === sheet.id && touches(...spanOf(outputOf(formula), change), change)) engine.spills.takeBack(formula);
  }
}

function removeDeletedFormulas(engine: Engine, sheet: Sheet, change: AxisChange): void {
  for (const formula of [...sheet.formulas.values()]) {
    if (moveIndex(placeOf(formula, change), change) === undefined) engine.leave(formula);
  }
}

function moveCells(sheet: Sheet, change: AxisChange): void {
  const { at, count } = change;
  if (change.axis === 'row') {
    const tail = change.kind === 'insert' ? new Array<undefined>(count).fill(undefined) : [];
    if (at < sheet.rows.length) sheet.rows = [...sheet.rows.slice(0, at), ...tail, ...sheet.rows.slice(change.kind === 'insert' ? at : at + count)];
    sheet.rowCount += change.kind === 'insert' ? count : -count;
    return;
  }
  for (const line of sheet.rows) {
    if (!line || at >= line.length) continue;
    if (change.kind === 'insert') line.splice(at, 0, ...new Array<''>(count).fill(''));
    else line.splice(at, count);
  }
  sheet.columnCount += change.kind === 'insert' ? count : -count;
  const widths = [...sheet.columnWidths];
  sheet.columnWidths.clear();
  for (const [column, width] of widths) {
    const moved = moveIndex(column, change);
    if (moved !== undefined) sheet.columnWidths.set(moved, width);
  }
}

function moveFormulas(engine: Engine, sheet: Sheet, change: AxisChange): void {
  const moved = new Map<number, Formula>();
  for (const formula of sheet.formulas.values()) {
    const isDirty = formula.state === 'dirty';
    if (isDirty) engine.setClean(formula); // the dirty set files formulas by column: out under the old one, in under the new
    const place = moveIndex(placeOf(formula, change), change) ?? placeOf(formula, change);
    if (change.axis === 'row') formula.row = place;
    else formula.column = place;
    formula.output = formula.output && (moveArea(formula.output, change) ?? cellArea(formula.row, formula.column));
    formula.wanted = formula.wanted && moveArea(formula.wanted, change);
    moved.set(cellKey(formula.row, formula.column), formula);
    if (isDirty) engine.setDirty(formula);
  }
  sheet.formulas = moved;
}

function moveArea(area: Area, change: AxisChange): Area | undefined {
  const moved = moveSpan(...spanOf(area, change), change);
  if (!moved) return undefined;
  return change.axis === 'row' ? { ...area, top: moved.start, bottom: moved.end } : { ...area, left: moved.start, right: moved.end };
}

function moveReferences(engine: Engine, sheet: Sheet, change: AxisChange, names: Names): Map<Formula, ShiftOutcome> {
  const changedNames = new Set<string>();
  for (const { name, reference } of names.entriesOn(sheet.id)) if (shiftReference(reference, change) !== 'kept') changedNames.add(name.toUpperCase());
  const outcomes = new Map<Formula, ShiftOutcome>();
  for (const formula of engine.formulas) {
    for (const reference of formula.compiled.references) {
      if (reference.sheetId !== sheet.id) continue;
      const outcome = shiftReference(reference, change);
      if (outcome !== 'kept') outcomes.set(formula, outcome);
    }
    if (formula.names.some((name) => changedNames.has(name))) outcomes.set(formula, 'resized');
  }
  return outcomes;
}
