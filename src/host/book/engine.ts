import { type Area, cellArea, cellKey, overlaps } from './address';
import { compile } from './compile';
import { dayIn } from './dates';
import { Dependents } from './dependents';
import { DirtySet } from './dirtySet';
import { createFormula, type Formula, type Precedent } from './formula';
import type { Surroundings } from './locale';
import type { Names } from './names';
import { areaOf, type Reference } from './reference';
import type { Sheet } from './sheet';
import { createSpillKeeper, type SpillKeeper } from './spill';
import type { CellValue, CustomCall } from './types';
import { RANDOM } from './volatile';

/** What a book lends its engine. */
interface World {
  readonly now: () => number;
  readonly random: () => number;
  readonly timeZone: () => string;
  readonly surroundings: Surroundings;
  readonly sheet: (id: number) => Sheet | undefined;
  readonly sheetIdOf: (name: string) => number | undefined;
  readonly names: Names;
}

/** Keeps which formulas must run again. Running them is `settle.ts`; placing results is `spill.ts`. */
export class Engine {
  readonly formulas = new Set<Formula>();
  readonly dirty = new DirtySet();
  /** Dirty formulas whose result fills, or may come to fill, more than their own cell. */
  readonly expanding = new DirtySet();
  /** Formulas on the stack of the running recalculation, and those of them that may fill more than their own cell. */
  readonly waiting = new DirtySet();
  readonly waitingExpanding = new DirtySet();
  /** Formulas that read NOW(), RAND() … directly or not; see volatile.ts. */
  readonly tainted = new Set<Formula>();
  readonly spills: SpillKeeper;
  customNames: ReadonlySet<string> = new Set();
  callCustom: CustomCall = () => '';
  private readonly dependents = new Dependents();
  readonly clockReaders = new Set<Formula>();
  lastDay = Number.NaN;
  isSettling = false;
  edits = 0;
  editsSeen = 0;
  private blocks: { sheetId: number; area: Area; block: CellValue[][] }[] = [];

  constructor(readonly world: World) {
    this.spills = createSpillKeeper(this);
  }

  /** Puts a formula into a cell; whatever was there must be gone already. */
  enter(sheet: Sheet, row: number, column: number, text: string): void {
    const compiled = compile(text, { ownSheetId: sheet.id, sheetIdOf: this.world.sheetIdOf });
    this.begin(sheet, createFormula({ sheetId: sheet.id, row, column }, compiled));
  }

  /** Puts a formula that was taken out back into its cell; a result known to stand still needs no new run. */
  enterAgain(sheet: Sheet, formula: Formula, result: CellValue | undefined): void {
    Object.assign(formula, { output: undefined, wanted: undefined, circular: false });
    this.begin(sheet, formula);
    formula.held = result;
  }

  /** Takes a formula out of its cell, with everything it filled. */
  leave(formula: Formula): void {
    this.spills.forget(formula);
    this.world.sheet(formula.sheetId)?.formulas.delete(cellKey(formula.row, formula.column));
    this.formulas.delete(formula);
    this.clockReaders.delete(formula);
    this.tainted.delete(formula);
    this.setClean(formula);
    this.dependents.remove(formula);
  }

  /** The cells of a block changed: everything reading them, directly or not, must run again. */
  invalidate(sheetId: number, area: Area, except?: Formula): void {
    const queue: Precedent[] = [{ sheetId, area }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const changed = next;
      this.dropBlocks(changed.sheetId, changed.area);
      this.dependents.forEach(changed.sheetId, changed.area, (formula) => {
        if (formula !== except && this.mark(formula)) queue.push({ sheetId: formula.sheetId, area: outputOf(formula) });
      });
      this.spills.forEachBlockedBy(changed.sheetId, changed.area, (formula) => {
        if (formula !== except && this.markForPlacing(formula)) queue.push({ sheetId: formula.sheetId, area: outputOf(formula) });
      });
    }
  }

  /** One formula must run again, and so must its readers. */
  invalidateFormula(formula: Formula): void {
    this.mark(formula);
    this.invalidate(formula.sheetId, outputOf(formula));
  }

  /** A result only has to be placed again (its way was blocked or became free): no new run, hence no new call. */
  placeAgain(formula: Formula): void {
    this.markForPlacing(formula);
    this.invalidate(formula.sheetId, outputOf(formula), formula);
  }

  /** TODAY() follows the day; NOW() and RAND() are new after each edit, as by Sheets' default setting (documented). */
  refreshClock(): void {
    if (this.clockReaders.size === 0) return;
    const day = dayIn(this.world.now(), this.world.timeZone());
    for (const formula of [...this.clockReaders]) {
      const isStale = (formula.calls.has('TODAY') && day !== this.lastDay) || (this.edits !== this.editsSeen && RANDOM.some((name) => formula.calls.has(name)));
      if (isStale) this.invalidateFormula(formula);
    }
    this.lastDay = day;
    this.editsSeen = this.edits;
  }

  /** What SUBTOTAL counts changed, though no cell did; custom functions are not called for it (assumed). */
  rowsHiddenOrShown(): void {
    for (const formula of this.formulas) if (formula.calls.has('SUBTOTAL')) this.invalidateFormula(formula);
  }

  countEdit(): void {
    this.edits++;
  }

  /** Reads anew what a formula points at, after references, names or sheets changed. */
  rewatch(formula: Formula): void {
    this.dependents.remove(formula);
    this.watch(formula);
  }

  rewatchAll(): void {
    this.dependents.clear();
    for (const formula of this.formulas) this.watch(formula);
  }

  /** The rows of a block, shared by all formulas reading it until one of its cells changes. */
  read(sheet: Sheet, area: Area): readonly (readonly CellValue[])[] {
    const known = this.blocks.find((entry) => entry.sheetId === sheet.id && sameArea(entry.area, area));
    if (known) return known.block;
    const block = sheet.block(area);
    this.blocks.push({ sheetId: sheet.id, area, block });
    if (this.blocks.length > REMEMBERED_BLOCKS) this.blocks.shift();
    return block;
  }

  dropBlocks(sheetId: number, area: Area): void {
    if (this.blocks.length > 0) this.blocks = this.blocks.filter((entry) => entry.sheetId !== sheetId || !overlaps(entry.area, area));
  }

  forgetBlocks(): void {
    this.blocks = [];
  }

  setCustomFunctions(names: readonly string[], call: CustomCall): void {
    const before = this.customNames;
    this.customNames = new Set(names.map((name) => name.toUpperCase()));
    this.callCustom = call;
    // Names that came or went change what cells show; code that changed does not (observed: no recalculation on new code).
    const changed = [...before, ...this.customNames].filter((name) => before.has(name) !== this.customNames.has(name));
    for (const formula of this.formulas) if (changed.some((name) => formula.calls.has(name))) this.invalidateFormula(formula);
  }

  /** Named ranges came, went or point elsewhere. */
  invalidateNames(changed: ReadonlySet<string>): void {
    if (changed.size === 0) return;
    this.countEdit();
    for (const formula of this.formulas) {
      if (!formula.names.some((name) => changed.has(name))) continue;
      this.rewatch(formula);
      this.invalidateFormula(formula);
    }
  }

  private begin(sheet: Sheet, formula: Formula): void {
    sheet.put(formula.row, formula.column, '');
    sheet.formulas.set(cellKey(formula.row, formula.column), formula);
    this.formulas.add(formula);
    if (isClockReader(formula)) this.clockReaders.add(formula);
    this.watch(formula);
    this.mark(formula);
  }

  private watch(formula: Formula): void {
    const references: Reference[] = [...formula.compiled.references];
    for (const name of formula.names) {
      const reference = this.world.names.find(name);
      if (reference) references.push(reference);
    }
    formula.precedents = references
      .filter((reference) => reference.state === 'live')
      .map((reference) => ({ sheetId: reference.sheetId, area: areaOf(reference) }));
    this.dependents.add(formula);
  }

  /** True when the formula was clean until now. A formula on the stack is about to run anyway. */
  private mark(formula: Formula): boolean {
    formula.held = undefined;
    if (formula.state !== 'clean') return false;
    this.setDirty(formula);
    return true;
  }

  private markForPlacing(formula: Formula): boolean {
    if (formula.state !== 'clean') return false;
    this.setDirty(formula);
    return true;
  }

  setDirty(formula: Formula): void {
    formula.state = 'dirty';
    this.waiting.delete(formula);
    this.waitingExpanding.delete(formula);
    this.dirty.add(formula);
    const filled = formula.output;
    const fillsMore = filled !== undefined && (filled.bottom > filled.top || filled.right > filled.left);
    if (formula.maySpill || fillsMore) this.expanding.add(formula);
  }

  setWaiting(formula: Formula): void {
    formula.state = 'waiting';
    this.dirty.delete(formula);
    this.waiting.add(formula);
    if (this.expanding.has(formula)) this.waitingExpanding.add(formula);
    this.expanding.delete(formula);
  }

  setClean(formula: Formula): void {
    formula.state = 'clean';
    for (const set of [this.dirty, this.expanding, this.waiting, this.waitingExpanding]) set.delete(formula);
  }
}

const REMEMBERED_BLOCKS = 8;

/** Whether the formula itself asks for the time or for chance. */
export function isClockReader(formula: Formula): boolean {
  return ['NOW', 'TODAY', ...RANDOM].some((name) => formula.calls.has(name));
}

/** The cells a formula fills now: at least its own. */
export function outputOf(formula: Formula): Area {
  return formula.output ?? cellArea(formula.row, formula.column);
}

function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}
