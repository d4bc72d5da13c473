import { type Area, cellArea, cellKey } from './address';
import { shiftArea } from './blocks';
import { shiftCharts } from './charts';
import { shiftDress } from './dress';
import { type Engine, outputOf } from './engine';
import type { FormatsMemento } from './formats';
import type { Formula } from './formula';
import { shiftHidden, shiftHiddenColumns } from './hiddenRows';
import { shiftMerges } from './merges';
import type { Names } from './names';
import type { ReferenceImage } from './referenceImages';
import type { Rules } from './rules';
import type { Sheet } from './sheet';
import { type AxisChange, moveIndex, type ShiftOutcome, shiftReference, touches } from './shift';
import type { CellValue } from './types';

/** What a change leaves no trace of: with it, the opposite change brings everything back. */
export interface Lost {
  readonly formulas: readonly Formula[]; // that stood in deleted cells
  readonly values: ReadonlyMap<number, CellValue[]>; // of deleted cells, by row; from the first deleted column on
  readonly references: readonly ReferenceImage[]; // that died, shrank or grew
  readonly formats: FormatsMemento;
  readonly rules: Rules['blocks'];
}

interface Restructured {
  readonly engine: Engine;
  readonly sheets: readonly Sheet[]; // all of the book
  readonly sheet: Sheet; // the changed one
  readonly names: Names;
}

/**
 * Inserts or deletes rows or columns: cells, looks, rules, charts, spilled blocks, references and names follow (D3). Formulas
 * whose cells only moved keep their values, so no custom function is called for them.
 *
 * @param putBack  what the opposite change had lost: it is in its place again afterwards
 */
export function restructure(book: Restructured, change: AxisChange, putBack?: Lost): Lost {
  const { engine, sheets, sheet, names } = book;
  engine.countEdit();
  engine.forgetBlocks();
  takeBackTouchedSpills(engine, sheet, change);
  const formulas = change.kind === 'delete' ? removeDeletedFormulas(engine, sheet, change) : [];
  const [formats, rules] = [sheet.formats.remember(EVERYWHERE), sheet.rules.blocks];
  const values = change.axis === 'row' ? moveRows(sheet, change) : moveColumns(sheet, change);
  sheet.formats.shift(change);
  sheet.rules.shift(change);
  sheet.hiddenRows = shiftHidden(sheet.hiddenRows, change);
  sheet.hiddenColumns = shiftHiddenColumns(sheet.hiddenColumns, change);
  sheet.merges = shiftMerges(sheet.merges, change);
  sheet.dress = shiftDress(sheet.dress, change);
  shiftCharts(sheets, sheet, change);
  moveFormulas(engine, sheet, change);
  const { outcomes, references } = moveReferences(engine, sheet, change, names);
  if (putBack) putBackLost(book, change, putBack);
  engine.rewatchAll();
  for (const [formula, outcome] of outcomes) if (outcome !== 'kept') engine.invalidateFormula(formula);
  if (putBack) runLost(book, change, putBack);
  for (const formula of [...engine.spills.blocked]) if (formula.sheetId === sheet.id) engine.placeAgain(formula);
  for (const formula of engine.formulas) if (formula.calls.has('ROW') || formula.calls.has('COLUMN')) engine.invalidateFormula(formula); // also from other sheets
  return { formulas, values, references, formats, rules };
}

const EVERYWHERE: Area = { top: 0, left: 0, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

function putBackLost({ engine, sheet }: Restructured, change: AxisChange, lost: Lost): void {
  sheet.formats.restore(lost.formats);
  sheet.rules.blocks = lost.rules;
  for (const { reference, before } of lost.references) Object.assign(reference, before);
  const firstColumn = change.axis === 'column' ? change.at : 0;
  for (const [row, line] of lost.values) {
    for (const [column, value] of line.entries()) if (value !== '') sheet.put(row, firstColumn + column, value);
  }
  for (const formula of lost.formulas) engine.enterAgain(sheet, formula, undefined);
}

function runLost({ engine, sheet }: Restructured, change: AxisChange, lost: Lost): void {
  for (const { formula } of lost.references) if (engine.formulas.has(formula)) engine.invalidateFormula(formula);
  const [first, last] = [change.at, change.at + change.count - 1];
  const filled =
    change.axis === 'row'
      ? { top: first, left: 0, bottom: last, right: sheet.columnCount - 1 }
      : { top: 0, left: first, bottom: sheet.rowCount - 1, right: last };
  engine.invalidate(sheet.id, filled);
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

function removeDeletedFormulas(engine: Engine, sheet: Sheet, change: AxisChange): Formula[] {
  const deleted = [...sheet.formulas.values()].filter((formula) => moveIndex(placeOf(formula, change), change) === undefined);
  for (const formula of deleted) engine.leave(formula);
  return deleted;
}

/** Gives the deleted values. */
function moveRows(sheet: Sheet, { kind, at, count }: AxisChange): Map<number, CellValue[]> {
  const deleted = new Map<number, CellValue[]>();
  if (kind === 'insert') {
    if (at < sheet.rows.length) sheet.rows = [...sheet.rows.slice(0, at), ...new Array<undefined>(count).fill(undefined), ...sheet.rows.slice(at)];
    sheet.rowCount += count;
  } else {
    for (const [index, line] of sheet.rows.slice(at, at + count).entries()) if (line) deleted.set(at + index, line);
    if (at < sheet.rows.length) sheet.rows = [...sheet.rows.slice(0, at), ...sheet.rows.slice(at + count)];
    sheet.rowCount -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows - at, count)); // assumed
  }
  return deleted;
}

/** Gives the deleted values, from the first deleted column on. */
function moveColumns(sheet: Sheet, change: AxisChange): Map<number, CellValue[]> {
  const { kind, at, count } = change;
  const deleted = new Map<number, CellValue[]>();
  for (const [row, line] of sheet.rows.entries()) {
    if (!line || at >= line.length) continue;
    if (kind === 'insert') line.splice(at, 0, ...new Array<''>(count).fill(''));
    else deleted.set(row, line.splice(at, count));
  }
  sheet.columnCount += kind === 'insert' ? count : -count;
  if (kind === 'delete') sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns - at, count)); // assumed
  const widths = [...sheet.columnWidths];
  sheet.columnWidths.clear();
  for (const [column, width] of widths) {
    const moved = moveIndex(column, change);
    if (moved !== undefined) sheet.columnWidths.set(moved, width);
  }
  return deleted;
}

function moveFormulas(engine: Engine, sheet: Sheet, change: AxisChange): void {
  const moved = new Map<number, Formula>();
  for (const formula of sheet.formulas.values()) {
    const isDirty = formula.state === 'dirty';
    if (isDirty) engine.setClean(formula); // the dirty set files formulas by column: out under the old one, in under the new
    const place = moveIndex(placeOf(formula, change), change) ?? placeOf(formula, change);
    if (change.axis === 'row') formula.row = place;
    else formula.column = place;
    formula.output = formula.output && (shiftArea(formula.output, change) ?? cellArea(formula.row, formula.column));
    formula.wanted = formula.wanted && shiftArea(formula.wanted, change);
    moved.set(cellKey(formula.row, formula.column), formula);
    if (isDirty) engine.setDirty(formula);
  }
  sheet.formulas = moved;
}

interface MovedReferences {
  readonly outcomes: Map<Formula, ShiftOutcome>;
  readonly references: ReferenceImage[];
}

function moveReferences(engine: Engine, sheet: Sheet, change: AxisChange, names: Names): MovedReferences {
  const changedNames = new Set<string>();
  for (const { name, reference } of names.entriesOn(sheet.id)) if (shiftReference(reference, change) !== 'kept') changedNames.add(name.toUpperCase());
  const outcomes = new Map<Formula, ShiftOutcome>();
  const references: ReferenceImage[] = [];
  for (const formula of engine.formulas) {
    for (const reference of formula.compiled.references) {
      if (reference.sheetId !== sheet.id) continue;
      const before = { ...reference };
      const outcome = shiftReference(reference, change);
      if (outcome === 'kept') continue;
      outcomes.set(formula, outcome);
      references.push({ formula, reference, before });
    }
    if (formula.names.some((name) => changedNames.has(name))) outcomes.set(formula, 'resized');
  }
  return { outcomes, references };
}
