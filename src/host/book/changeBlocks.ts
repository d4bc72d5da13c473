import { areaOfRect } from './address';
import { clearCells, retypeCells, writeCells } from './cells';
import { type Copied, copyBlock, pasteLooks, repeatedInputs } from './copyCells';
import { movedText, moveReferences, type Removal } from './moveCells';
import { referencesBack } from './referenceImages';
import { settle } from './settle';
import type { Sheet } from './sheet';
import type { CellInput, Rect } from './types';
import type { Workings } from './workings';

/** Copies a block over another, again and again where that is a whole multiple. */
export function copyCells(book: Workings, from: Rect, to: Rect, what: 'all' | 'values' | 'formats'): void {
  const { engine, tabs, recorder } = book;
  settle(engine);
  const [source, target] = [tabs.must(from.sheetId), tabs.must(to.sheetId)];
  const copied = copyBlock(source, from, (row, column) => tabs.formulaText(source, row, column));
  const inputs = what === 'values' ? repeatedInputs({ ...copied, values: source.block(copied.area), formulas: new Map() }, to) : repeatedInputs(copied, to);
  if (what !== 'values') dress(book, target, to, copied, what === 'all');
  if (what === 'formats') {
    retypeCells(engine, target, areaOfRect(to));
  } else {
    recorder.contents(target, to);
    writeCells(engine, target, to, inputs);
  }
}

/** Takes a block elsewhere with all it has, and lets references follow it. */
export function moveCells(book: Workings, from: Rect, to: { sheetId: number; row: number; column: number }): void {
  const { engine, tabs, names, recorder } = book;
  settle(engine);
  const [fromSheet, toSheet] = [tabs.must(from.sheetId), tabs.must(to.sheetId)];
  const removal: Removal = { from: areaOfRect(from), fromSheet, toSheet, down: to.row - from.row, right: to.column - from.column };
  const copied = copyBlock(fromSheet, from, (row, column) => tabs.formulaText(fromSheet, row, column));
  const inputs: CellInput[][] = copied.values.map((line) => [...line]);
  for (const { row, column, text } of copied.formulas.values()) {
    const line = inputs[row - from.row];
    if (line) line[column - from.column] = { formula: movedText(text, tabs, removal) };
  }
  const references = moveReferences(engine, tabs, names, removal);
  recorder.add(() => referencesBack(engine, references));
  const target = { ...from, ...to };
  clearAll(book, fromSheet, from);
  dress(book, toSheet, target, copied, true);
  recorder.contents(toSheet, target);
  writeCells(engine, toSheet, target, inputs);
}

function clearAll({ engine, recorder }: Workings, sheet: Sheet, rect: Rect): void {
  recorder.contents(sheet, rect);
  clearCells(engine, sheet, rect);
  recorder.looks(sheet, rect, 'number formats');
  undress(sheet, rect, true);
}

/** Gives the target the looks of the copy instead of its own. */
function dress({ recorder }: Workings, sheet: Sheet, to: Rect, copied: Copied, all: boolean): void {
  recorder.looks(sheet, to, 'number formats');
  undress(sheet, to, all);
  pasteLooks(copied, sheet, to, all);
}

function undress(sheet: Sheet, rect: Rect, all: boolean): void {
  const area = areaOfRect(rect);
  sheet.formats.clear(area);
  if (!all) return;
  sheet.formats.clearNotes(area);
  sheet.rules.set(area, undefined);
}
