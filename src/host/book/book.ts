import { areaOfRect } from './address';
import { clearCells, loadCells, retypeCells, writeCells } from './cells';
import { partsOfSerial, serialIn } from './dates';
import { displayCell } from './display';
import { Engine } from './engine';
import { formatKind } from './formats';
import type { Surroundings } from './locale';
import { Names } from './names';
import { restructure } from './restructure';
import { settle } from './settle';
import type { AxisChange } from './shift';
import { Tabs } from './tabs';
import { typedInput } from './typed';
import { typedFormat } from './typedFormat';
import type { Book, CellFormat, CellInput, CellValue, CustomCall, NamedArea, Rect, SheetModel } from './types';

export interface BookOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly now?: () => number;
  readonly random?: () => number; // for RAND() and its kin; from 0 up to 1
}

/** An empty workbook: no sheet yet. */
export function createBook(options: BookOptions): Book {
  return new Workbook(options);
}

/** Changes go straight into cells and mark formulas; the first read after them settles what is marked. */
class Workbook implements Book {
  locale: string;
  timeZone: string;
  now: () => number;
  private readonly tabs = new Tabs();
  private readonly definedNames = new Names();
  private readonly surroundings: Surroundings;
  private readonly engine: Engine;

  constructor({ locale, timeZone, now = Date.now, random = Math.random }: BookOptions) {
    this.locale = locale;
    this.timeZone = timeZone;
    this.now = now;
    this.surroundings = surroundingsOf(this);
    this.engine = new Engine({
      now: () => this.now(),
      timeZone: () => this.timeZone,
      random,
      surroundings: this.surroundings,
      sheet: (id) => this.tabs.get(id),
      sheetIdOf: (name) => this.tabs.find(name)?.id,
      names: this.definedNames,
    });
  }

  get sheets(): readonly SheetModel[] {
    return this.tabs.all;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.tabs.get(id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.tabs.find(name);
  }

  insertSheet(name: string, options: { index?: number; id?: number; rows?: number; columns?: number } = {}): SheetModel {
    return this.tabs.insert(name, options);
  }

  deleteSheet(id: number): void {
    this.tabs.delete(id, this.engine, this.definedNames);
  }

  renameSheet(id: number, name: string): void {
    this.tabs.rename(id, name);
  }

  moveSheet(id: number, index: number): void {
    this.tabs.move(id, index);
  }

  copySheet(id: number, name: string): SheetModel {
    settle(this.engine);
    return this.tabs.copy(this.tabs.must(id), name, this.engine);
  }

  load(sheetId: number, rows: CellInput[][]): void {
    const sheet = this.tabs.must(sheetId);
    loadCells(this.engine, sheet, rows);
    const area = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
    if (sheet.formats.hasNumberFormats(area)) retypeCells(this.engine, sheet, area);
  }

  read(rect: Rect): CellValue[][] {
    settle(this.engine);
    const { row, column, rows, columns } = rect;
    const lines = this.tabs.must(rect.sheetId).rows;
    return Array.from({ length: rows }, (_, index) => readLine(lines[row + index], column, columns));
  }

  formulas(rect: Rect): string[][] {
    const sheet = this.tabs.must(rect.sheetId);
    return this.mapCells(rect, (row, column) => this.tabs.formulaText(sheet, row, column));
  }

  spillOf(sheetId: number, row: number, column: number): Rect | undefined {
    settle(this.engine);
    const area = this.tabs.must(sheetId).formulaAt(row, column)?.output;
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return undefined;
    return { sheetId, row, column, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
  }

  display(rect: Rect): string[][] {
    settle(this.engine);
    const sheet = this.tabs.must(rect.sheetId);
    return this.mapCells(rect, (row, column) => displayCell(sheet.value(row, column), sheet.formats.numberFormat(row, column), this.locale));
  }

  write(rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
    writeCells(this.engine, this.tabs.must(rect.sheetId), rect, inputs);
  }

  clear(rect: Rect): void {
    clearCells(this.engine, this.tabs.must(rect.sheetId), rect);
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
    settle(this.engine);
    return this.tabs.must(sheetId).lastRow();
  }

  lastColumn(sheetId: number): number {
    settle(this.engine);
    return this.tabs.must(sheetId).lastColumn();
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
    const sheet = this.tabs.must(rect.sheetId);
    const area = areaOfRect(rect);
    sheet.formats.set(area, format);
    if (formatKind(format.numberFormat) !== undefined) {
      settle(this.engine);
      retypeCells(this.engine, sheet, area);
    }
  }

  clearFormat(rect: Rect): void {
    this.tabs.must(rect.sheetId).formats.clear(areaOfRect(rect));
  }

  format(sheetId: number, row: number, column: number): CellFormat {
    return this.tabs.must(sheetId).formats.at(row, column);
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
    const isPlainText = this.tabs.get(sheetId)?.formats.numberFormat(row, column) === '@';
    return typedInput(text, this.surroundings, isPlainText);
  }

  typedFormat(text: string): string | undefined {
    return typedFormat(text, this.surroundings);
  }

  recalculate(): void {
    this.engine.countEdit();
    settle(this.engine);
  }

  private change(sheetId: number, change: AxisChange): void {
    const sheet = this.tabs.must(sheetId);
    const size = change.axis === 'row' ? sheet.rowCount : sheet.columnCount;
    const count = change.kind === 'insert' ? change.count : Math.min(change.count, size - change.at); // not beyond the grid
    if (count <= 0) return;
    this.engine.countEdit();
    restructure(this.engine, sheet, { ...change, count }, this.definedNames);
  }

  private invalidateName(name: string): void {
    this.engine.countEdit();
    for (const formula of this.engine.formulas) {
      if (!formula.names.includes(name.toUpperCase())) continue;
      this.engine.rewatch(formula);
      this.engine.invalidateFormula(formula);
    }
  }

  private mapCells(rect: Rect, each: (row: number, column: number) => string): string[][] {
    return Array.from({ length: rect.rows }, (_, row) => Array.from({ length: rect.columns }, (__, column) => each(rect.row + row, rect.column + column)));
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
