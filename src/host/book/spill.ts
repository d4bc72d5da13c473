import { type Area, cellArea, cellKey, cellName, holds, overlaps } from './address';
import type { Engine } from './engine';
import type { Formula } from './formula';
import { refill } from './refill';
import type { Sheet } from './sheet';
import type { CellError, CellValue } from './types';
import { failure } from './values';

/** Places results into cells and watches over blocks that fill more than one. */
export interface SpillKeeper {
  /** Writes a result; a block that would overwrite something becomes #REF! and waits for room. */
  place(formula: Formula, result: CellValue | CellValue[][]): void;
  /** Someone writes into these cells: blocks that filled them are taken back and will be placed again. */
  makeWay(sheetId: number, area: Area): void;
  /** Takes back all a formula filled, for good. */
  forget(formula: Formula): void;
  /** Takes back a block but keeps its values for placing again. */
  takeBack(formula: Formula): void;
  forEachBlockedBy(sheetId: number, area: Area, found: (formula: Formula) => void): void;
  /** Which blocks are spilled and which are blocked, to be put back. */
  remember(): () => void;
  readonly spilled: ReadonlySet<Formula>;
  readonly blocked: ReadonlySet<Formula>;
}

export function createSpillKeeper(engine: Engine): SpillKeeper {
  const spilled = new Set<Formula>();
  const blocked = new Set<Formula>();
  const sheetOf = (formula: Formula) => engine.world.sheet(formula.sheetId);

  function place(formula: Formula, result: CellValue | CellValue[][]): void {
    const sheet = sheetOf(formula);
    if (!sheet) return;
    const before = formula.output ?? cellArea(formula.row, formula.column);
    blocked.delete(formula);
    formula.wanted = undefined;
    formula.held = undefined;
    const block = Array.isArray(result) ? result : [[result]];
    const area = areaFor(formula, block);
    const blocker = firstBlocker(sheet, formula, area);
    if (blocker) {
      fill(sheet, formula, cellArea(formula.row, formula.column), [[blockedBy(blocker)]]);
      formula.wanted = area;
      formula.held = block;
      blocked.add(formula);
    } else {
      fill(sheet, formula, area, block);
    }
    const after = formula.output ?? before;
    if (after.bottom !== before.bottom || after.right !== before.right) {
      engine.invalidate(sheet.id, { ...after, bottom: Math.max(after.bottom, before.bottom), right: Math.max(after.right, before.right) }, formula);
    } else {
      engine.dropBlocks(sheet.id, after);
    }
  }

  /** Writes the block, empties what the last one filled beyond it, and lets the grid grow (observed for rows, assumed for columns). */
  function fill(sheet: Sheet, formula: Formula, area: Area, block: readonly (readonly CellValue[])[]): void {
    const before = formula.output;
    if (before) empty(sheet, before, area);
    const isTyped = sheet.formats.hasNumberFormats(area);
    for (let row = area.top; row <= area.bottom; row++) {
      const values = block[row - area.top];
      for (let column = area.left; column <= area.right; column++) {
        const value = legalValue(values?.[column - area.left]);
        sheet.put(row, column, isTyped ? sheet.formats.typed(value, row, column) : value);
      }
    }
    if (sheet.growTo(area.bottom + 1, area.right + 1)) engine.forgetBlocks();
    formula.output = area;
    if (area.bottom > area.top || area.right > area.left) spilled.add(formula);
    else spilled.delete(formula);
  }

  function firstBlocker(sheet: Sheet, formula: Formula, area: Area): Place | undefined {
    if (area.top === area.bottom && area.left === area.right) return undefined;
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const isFew = count <= sheet.formulas.size; // then asking each cell for a formula is cheaper than asking each formula
    const others = [...(isFew ? [] : formulasIn(sheet, formula, area)), ...spillsInto(sheet, formula, area)];
    const found = others.reduce<Place | undefined>(firstOf, undefined);
    return firstOf(found, firstFilled(sheet, formula, area, { lastRow: found?.row ?? area.bottom, askFormulas: isFew }));
  }

  function formulasIn(sheet: Sheet, formula: Formula, area: Area): Place[] {
    return [...sheet.formulas.values()].filter((other) => other !== formula && holds(area, other.row, other.column));
  }

  function spillsInto(sheet: Sheet, formula: Formula, area: Area): Place[] {
    const places: Place[] = [];
    for (const other of spilled) {
      if (other === formula || other.sheetId !== sheet.id || !other.output || !overlaps(other.output, area)) continue;
      places.push({ row: Math.max(area.top, other.output.top), column: Math.max(area.left, other.output.left) });
    }
    return places;
  }

  function firstFilled(sheet: Sheet, formula: Formula, area: Area, { lastRow, askFormulas }: { lastRow: number; askFormulas: boolean }): Place | undefined {
    const own = formula.output ?? cellArea(formula.row, formula.column);
    for (let row = area.top; row <= lastRow; row++) {
      const line = sheet.rows[row];
      for (let column = area.left; column <= area.right; column++) {
        if (holds(own, row, column)) continue;
        if ((line?.[column] ?? '') !== '' || (askFormulas && sheet.formulas.has(cellKey(row, column)))) return { row, column };
      }
    }
    return undefined;
  }

  function makeWay(sheetId: number, area: Area): void {
    const inTheWay: Formula[] = [];
    for (const formula of spilled) {
      if (formula.sheetId === sheetId && formula.output && overlaps(formula.output, area) && !holds(area, formula.row, formula.column)) inTheWay.push(formula);
    }
    inTheWay.forEach(takeBack);
  }

  function takeBack(formula: Formula): void {
    const sheet = sheetOf(formula);
    const filled = formula.output;
    if (!sheet || !filled) return;
    // A dirty formula will run anyway, so there is nothing worth keeping.
    if (formula.state === 'clean') formula.held = sheet.block(filled);
    engine.placeAgain(formula);
    retract(sheet, formula);
  }

  function forget(formula: Formula): void {
    const sheet = sheetOf(formula);
    if (sheet && formula.output) {
      if (spilled.has(formula)) engine.invalidate(sheet.id, formula.output, formula);
      retract(sheet, formula);
    }
    spilled.delete(formula);
    blocked.delete(formula);
  }

  function retract(sheet: Sheet, formula: Formula): void {
    if (formula.output) empty(sheet, formula.output);
    formula.output = cellArea(formula.row, formula.column);
    spilled.delete(formula);
  }

  function forEachBlockedBy(sheetId: number, area: Area, found: (formula: Formula) => void): void {
    for (const formula of blocked) if (formula.sheetId === sheetId && formula.wanted && overlaps(formula.wanted, area)) found(formula);
  }

  function remember(): () => void {
    const [filling, waiting] = [[...spilled], [...blocked]];
    return () => {
      refill(spilled, filling);
      refill(blocked, waiting);
    };
  }

  return { place, makeWay, forget, takeBack, forEachBlockedBy, remember, spilled, blocked };
}

/** Ragged blocks are as wide as their widest row (the rest is filled with ''); a block of nothing is one empty cell. */
function areaFor(formula: Formula, block: readonly (readonly CellValue[])[]): Area {
  let width = 1;
  for (const line of block) if (line.length > width) width = line.length;
  return { top: formula.row, left: formula.column, bottom: formula.row + Math.max(block.length, 1) - 1, right: formula.column + width - 1 };
}

/** Empties a block but for the part that is written over next. */
function empty(sheet: Sheet, area: Area, keep?: Area): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const line = sheet.rows[row];
    if (!line) continue;
    const from = keep && row <= keep.bottom ? Math.max(area.left, keep.right + 1) : area.left;
    for (let column = from; column <= area.right && column < line.length; column++) line[column] = '';
  }
}

/** What a cell can hold: nothing becomes '', and a number that is none becomes #NUM! (assumed). */
function legalValue(value: CellValue | null | undefined): CellValue {
  if (value === undefined || value === null) return '';
  return typeof value === 'number' && !Number.isFinite(value) ? failure('#NUM!') : value;
}

function blockedBy(cell: { row: number; column: number }): CellError {
  return failure('#REF!', `Array result was not expanded because it would overwrite data in ${cellName(cell.row, cell.column)}.`);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The one that is read first: the upper one, of two in a row the left one. */
function firstOf(one: Place | undefined, other: Place | undefined): Place | undefined {
  if (!one || !other) return one ?? other;
  return other.row < one.row || (other.row === one.row && other.column < one.column) ? other : one;
}
