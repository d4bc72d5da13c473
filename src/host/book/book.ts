import { areaOfRect } from './address';
import { clearCells, copyCells, loadCells, retypeCells, writeCells } from './cells';
import { printFormula } from './compile';
import { partsOfSerial, serialIn } from './dates';
import { displayCell } from './display';
import { Engine } from './engine';
import { formatKind } from './formats';
import type { Surroundings } from './locale';
import { Names } from './names';
import { restructure } from './restructure';
import { settle } from './settle';
import { Sheet } from './sheet';
import type { AxisChange } from './shift';
import { typedInput } from './typed';
import type { Book, CellFormat, CellInput, CellValue, CustomCall, NamedArea, Rect, SheetModel } from './types';

export interface BookOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly now?: () => number;
}

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

/** An empty workbook: no sheet yet. */
export function createBook(options: BookOptions): Book {
  return new Workbook(options);
}

/** Changes go straight into cells and mark formulas; the first read after them settles what is marked. */
class Workbook implements Book {
  locale: string;
  timeZone: string;
  now: () => number;
  private tabs: Sheet[] = [];
  private readonly byId = new Map<number, Sheet>();
  private lastId = 0;
  private readonly definedNames = new Names();
  private readonly surroundings: Surroundings;
  private readonly engine: Engine;

  constructor({ locale, timeZone, now = Date.now }: BookOptions) {
    this.locale = locale;
    this.timeZone = timeZone;
    this.now = now;
    this.surroundings = surroundingsOf(this);
    this.engine = new Engine({
      now: () => this.now(),
      timeZone: () => this.timeZone,
      surroundings: this.surroundings,
      sheet: (id) => this.byId.get(id),
      sheetIdOf: (name) => this.find(name)?.id,
      names: this.definedNames,
    });
  }

  get sheets(): readonly SheetModel[] {
    return this.tabs;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.byId.get(id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.find(name);
  }

  insertSheet(name: string, options: { index?: number; id?: number; rows?: number; columns?: number } = {}): SheetModel {
    if (this.find(name)) throw new Error(`a sheet named ${name} exists`);
    const sheet = new Sheet(this.newId(options.id), name, options.rows ?? DEFAULT_ROWS, options.columns ?? DEFAULT_COLUMNS);
    this.byId.set(sheet.id, sheet);
    this.tabs.splice(options.index ?? this.tabs.length, 0, sheet);
    return sheet;
  }

  /** References to it are dead for ever, also when a sheet of its name comes back (D1). */
  deleteSheet(id: number): void {
    const sheet = this.sheet(id);
    this.engine.countEdit();
    this.engine.forgetBlocks();
    for (const formula of [...sheet.formulas.values()]) this.engine.leave(formula);
    this.tabs = this.tabs.filter((tab) => tab !== sheet);
    this.byId.delete(id);
    const deadNames = new Set<string>();
    for (const { name, reference } of this.definedNames.entriesOn(id)) {
      reference.state = 'sheet gone';
      deadNames.add(name.toUpperCase());
    }
    for (const formula of this.engine.formulas) {
      const lost = formula.compiled.references.filter((reference) => reference.sheetId === id);
      for (const reference of lost) reference.state = 'sheet gone';
      if (lost.length === 0 && !formula.names.some((name) => deadNames.has(name))) continue;
      this.engine.rewatch(formula);
      this.engine.invalidateFormula(formula);
    }
  }

  renameSheet(id: number, name: string): void {
    const other = this.find(name);
    if (other && other.id !== id) throw new Error(`a sheet named ${name} exists`);
    this.sheet(id).name = name;
  }

  moveSheet(id: number, index: number): void {
    const sheet = this.sheet(id);
    this.tabs = this.tabs.filter((tab) => tab !== sheet);
    this.tabs.splice(index, 0, sheet);
  }

  /** References without a sheet's name point into the copy, those with one where they did (observed). */
  copySheet(id: number, name: string): SheetModel {
    const from = this.sheet(id);
    this.recalculateIfDirty();
    const to = this.insertSheet(name, { rows: from.rowCount, columns: from.columnCount }) as Sheet;
    this.engine.countEdit();
    to.hidden = from.hidden;
    to.frozenRows = from.frozenRows;
    to.frozenColumns = from.frozenColumns;
    to.tabColor = from.tabColor;
    for (const [column, width] of from.columnWidths) to.columnWidths.set(column, width);
    to.formats.copyFrom(from.formats);
    copyCells(this.engine, from, to, (row, column) => this.formulaText(from, row, column));
    return to;
  }

  load(sheetId: number, rows: CellInput[][]): void {
    const sheet = this.sheet(sheetId);
    loadCells(this.engine, sheet, rows);
    const area = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
    if (sheet.formats.hasNumberFormats(area)) retypeCells(this.engine, sheet, area);
  }

  read(rect: Rect): CellValue[][] {
    this.recalculateIfDirty();
    const { row, column, rows, columns } = rect;
    const lines = this.sheet(rect.sheetId).rows;
    return Array.from({ length: rows }, (_, index) => readLine(lines[row + index], column, columns));
  }

  formulas(rect: Rect): string[][] {
    const sheet = this.sheet(rect.sheetId);
    return this.mapCells(rect, (row, column) => this.formulaText(sheet, row, column));
  }

  spillOf(sheetId: number, row: number, column: number): Rect | undefined {
    this.recalculateIfDirty();
    const area = this.sheet(sheetId).formulaAt(row, column)?.output;
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return undefined;
    return { sheetId, row, column, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  }

  display(rect: Rect): string[][] {
    this.recalculateIfDirty();
    const sheet = this.sheet(rect.sheetId);
    return this.mapCells(rect, (row, column) => displayCell(sheet.value(row, column), sheet.formats.numberFormat(row, column), this.locale));
  }

  write(rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
    writeCells(this.engine, this.sheet(rect.sheetId), rect, inputs);
  }

  clear(rect: Rect): void {
    clearCells(this.engine, this.sheet(rect.sheetId), rect);
  }

  insertRows(sheetId: number, before: number, count: number): void {
    this.change(sheetId, { kind: 'insert', axis: 'row', at: before, count });
  }

  deleteRows(sheetId: number, from: number, count: number): void {
    this.change(sheetId, { kind: 'delete', axis: 'row', at: from, count });
  }

  insertColumns(sheetId: number, before: number, count: number): void {
    this.change(sheetId, { kind: 'insert', axis: 'column', at: before, count });
  }

  deleteColumns(sheetId: number, from: number, count: number): void {
    this.change(sheetId, { kind: 'delete', axis: 'column', at: from, count });
  }

  lastRow(sheetId: number): number {
    this.recalculateIfDirty();
    return this.sheet(sheetId).lastRow();
  }

  lastColumn(sheetId: number): number {
    this.recalculateIfDirty();
    return this.sheet(sheetId).lastColumn();
  }

  defineName(name: string, area: Omit<NamedArea, 'name' | 'dead'>): void {
    this.definedNames.define(name, area);
    this.invalidateName(name);
  }

  removeName(name: string): void {
    this.definedNames.remove(name);
    this.invalidateName(name);
  }

  get names(): readonly NamedArea[] {
    return this.definedNames.list();
  }

  setFormat(rect: Rect, format: CellFormat): void {
    const sheet = this.sheet(rect.sheetId);
    const area = areaOfRect(rect);
    sheet.formats.set(area, format);
    if (formatKind(format.numberFormat) !== undefined) {
      this.recalculateIfDirty();
      retypeCells(this.engine, sheet, area);
    }
  }

  clearFormat(rect: Rect): void {
    this.sheet(rect.sheetId).formats.clear(areaOfRect(rect));
  }

  format(sheetId: number, row: number, column: number): CellFormat {
    return this.sheet(sheetId).formats.at(row, column);
  }

  setCustomFunctions(names: readonly string[], call: CustomCall): void {
    const before = this.engine.customNames;
    this.engine.customNames = new Set(names.map((name) => name.toUpperCase()));
    this.engine.callCustom = call;
    // Names that came or went change what cells show; code that changed does not (observed: no recalculation on new code).
    const changed = [...before, ...this.engine.customNames].filter((name) => before.has(name) !== this.engine.customNames.has(name));
    for (const formula of this.engine.formulas) if (changed.some((name) => formula.calls.has(name))) this.engine.invalidateFormula(formula);
  }

  typed(text: string, sheetId: number, row: number, column: number): CellInput {
    const isPlainText = this.byId.get(sheetId)?.formats.numberFormat(row, column) === '@';
    return typedInput(text, this.surroundings, isPlainText);
  }

  recalculate(): void {
    this.engine.countEdit();
    settle(this.engine);
  }

  private recalculateIfDirty(): void {
    settle(this.engine);
  }

  private change(sheetId: number, change: AxisChange): void {
    if (change.count <= 0) return;
    this.engine.countEdit();
    restructure(this.engine, this.sheet(sheetId), change, this.definedNames);
  }

  private invalidateName(name: string): void {
    this.engine.countEdit();
    for (const formula of this.engine.formulas) {
      if (!formula.names.includes(name.toUpperCase())) continue;
      this.engine.rewatch(formula);
      this.engine.invalidateFormula(formula);
    }
  }

  private formulaText(sheet: Sheet, row: number, column: number): string {
    const formula = sheet.formulaAt(row, column);
    return formula ? printFormula(formula.compiled, (id) => this.byId.get(id)?.name) : '';
  }

  private mapCells(rect: Rect, each: (row: number, column: number) => string): string[][] {
    return Array.from({ length: rect.rows }, (_, row) => Array.from({ length: rect.columns }, (__, column) => each(rect.row + row, rect.column + column)));
  }

  private find(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.tabs.find((tab) => tab.name.toLowerCase() === wanted);
  }

  private sheet(id: number): Sheet {
    const sheet = this.byId.get(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** Ids never come twice, also not after a sheet was deleted (documented: an id is unique to its sheet). */
  private newId(wanted: number | undefined): number {
    if (wanted !== undefined && this.byId.has(wanted)) throw new Error(`a sheet with id ${wanted} exists`);
    const id = wanted ?? this.lastId + 1;
    this.lastId = Math.max(this.lastId, id);
    return id;
  }
}

/** Follows the book when its locale or clock is changed. */
function surroundingsOf(book: Book): Surroundings {
  return {
    get locale() {
      return book.locale;
    },
    get year() {
      return partsOfSerial(serialIn(book.now(), book.timeZone)).year;
    },
  };
}

function readLine(line: readonly CellValue[] | undefined, from: number, count: number): CellValue[] {
  const values = line ? line.slice(from, from + count) : [];
  while (values.length < count) values.push('');
  return values;
}
