import { areaOfRect } from './address';
import type { BookOptions } from './bookOptions';
import { clearCells, fillEmptyCells, loadCells, retypeCells, writeCells } from './cells';
import { copyCells, moveCells } from './changeBlocks';
import { changeLines, copySheet, deleteSheet, growGrid, insertSheet } from './changeSheets';
import { deleteChart, insertChart, updateChart } from './charts';
import { Engine } from './engine';
import { formatKind } from './formatKind';
import { type HiddenBy, withHidden, withHiddenColumns } from './hiddenRows';
import { rememberLayout } from './layout';
import type { Surroundings } from './locale';
import { mergeCells } from './merges';
import { Names } from './names';
import { mapCells, readDisplay, readValues, spillRect } from './reading';
import { Recorder } from './recorder';
import { reorderRows } from './reorder';
import { settle } from './settle';
import type { Sheet } from './sheet';
import { copyBook, rememberBook } from './snapshot';
import { brokenRule } from './strictLists';
import { surroundingsOf } from './surroundings';
import { Tabs } from './tabs';
import { typedInput } from './typed';
import { typedFormat } from './typedFormat';
import type { Book, CellFormat, CellInput, CellRule, CellValue, Chart, CustomCall, FormatChange, NamedArea, Rect, Reversal, SheetModel } from './types';
import type { Workings } from './workings';

/** An empty workbook: no sheet yet. */
export function createBook(options: BookOptions): Book {
  return new Workbook(options);
}

/** Changes go straight into cells and mark formulas; the first read after them settles what is marked. */
class Workbook implements Book {
  locale: string;
  timeZone: string;
  now: () => number;
  private readonly surroundings: Surroundings;
  private readonly workings: Workings;

  constructor({ locale, timeZone, now = Date.now, random = Math.random }: BookOptions) {
    this.locale = locale;
    this.timeZone = timeZone;
    this.now = now;
    this.surroundings = surroundingsOf(this);
    const [tabs, names] = [new Tabs(), new Names()];
    const engine = new Engine({
      now: () => this.now(),
      timeZone: () => this.timeZone,
      random,
      surroundings: this.surroundings,
      sheet: (id) => tabs.get(id),
      sheetIdOf: (name) => tabs.find(name)?.id,
      names,
    });
    const recorder = new Recorder(engine, () => rememberLayout({ tabs, names, engine }));
    this.workings = { tabs, names, engine, recorder };
  }

  get sheets(): readonly SheetModel[] {
    return this.workings.tabs.all;
  }
  sheetById(id: number): SheetModel | undefined {
    return this.workings.tabs.get(id);
  }
  sheetByName(name: string): SheetModel | undefined {
    return this.workings.tabs.find(name);
  }
  insertSheet(name: string, options: { index?: number; id?: number; rows?: number; columns?: number } = {}): SheetModel {
    return insertSheet(this.workings, () => this.workings.tabs.insert(name, options));
  }
  deleteSheet(id: number): void {
    deleteSheet(this.workings, id);
  }
  renameSheet(id: number, name: string): void {
    this.workings.tabs.rename(id, name);
  }
  moveSheet(id: number, index: number): void {
    this.workings.tabs.move(id, index);
  }
  copySheet(id: number, name: string, newId?: number): SheetModel {
    return copySheet(this.workings, id, name, newId);
  }

  load(sheetId: number, rows: CellInput[][]): void {
    loadCells(this.workings.engine, this.sheet(sheetId), rows);
  }

  read(rect: Rect): CellValue[][] {
    return readValues(this.settled(rect.sheetId), rect);
  }
  formulas(rect: Rect): string[][] {
    const sheet = this.sheet(rect.sheetId);
    return mapCells(rect, (row, column) => this.workings.tabs.formulaText(sheet, row, column));
  }
  spillOf(sheetId: number, row: number, column: number): Rect | undefined {
    return spillRect(this.settled(sheetId), row, column);
  }
  display(rect: Rect): string[][] {
    return readDisplay(this.settled(rect.sheetId), rect, this.locale);
  }

  write(rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
    writeCells(this.workings.engine, this.aboutToFill(rect), rect, inputs);
  }
  clear(rect: Rect): void {
    clearCells(this.workings.engine, this.aboutToFill(rect), rect);
  }
  fillEmpty(rect: Rect, value: CellValue): void {
    settle(this.workings.engine);
    fillEmptyCells(this.workings.engine, this.aboutToFill(rect), areaOfRect(rect), value);
  }
  copyCells(from: Rect, to: Rect, what: 'all' | 'values' | 'formats'): void {
    copyCells(this.workings, from, to, what);
  }
  moveCells(from: Rect, to: { readonly sheetId: number; readonly row: number; readonly column: number }): void {
    moveCells(this.workings, from, to);
  }
  reorderRows(rect: Rect, order: readonly number[]): void {
    settle(this.workings.engine);
    reorderRows(this.workings, this.sheet(rect.sheetId), rect, order);
  }

  insertRows(sheetId: number, before: number, count: number): void {
    changeLines(this.workings, sheetId, { kind: 'insert', axis: 'row', at: before, count });
  }
  deleteRows(sheetId: number, from: number, count: number): void {
    changeLines(this.workings, sheetId, { kind: 'delete', axis: 'row', at: from, count });
  }
  insertColumns(sheetId: number, before: number, count: number): void {
    changeLines(this.workings, sheetId, { kind: 'insert', axis: 'column', at: before, count });
  }
  deleteColumns(sheetId: number, from: number, count: number): void {
    changeLines(this.workings, sheetId, { kind: 'delete', axis: 'column', at: from, count });
  }
  growGrid(sheetId: number, rows: number, columns: number): void {
    growGrid(this.workings, sheetId, rows, columns);
  }
  mergeCells(rect: Rect): void {
    mergeCells(this.sheet(rect.sheetId), rect, (swallowed) => this.clear(swallowed));
  }
  hideRows(sheetId: number, from: number, count: number, by: HiddenBy | undefined): void {
    const sheet = this.sheet(sheetId);
    sheet.hiddenRows = withHidden(sheet.hiddenRows, { from, count }, by);
    this.workings.engine.rowsHiddenOrShown();
  }
  hideColumns(sheetId: number, from: number, count: number, hidden: boolean): void {
    const sheet = this.sheet(sheetId);
    sheet.hiddenColumns = withHiddenColumns(sheet.hiddenColumns, { from, count }, hidden);
  }
  lastRow(sheetId: number): number {
    return this.settled(sheetId).lastRow();
  }
  lastColumn(sheetId: number): number {
    return this.settled(sheetId).lastColumn();
  }

  defineName(name: string, area: Omit<NamedArea, 'name' | 'dead'>): void {
    this.workings.names.define(name, area);
    this.workings.engine.invalidateNames(new Set([name.toUpperCase()]));
  }
  removeName(name: string): void {
    this.workings.names.remove(name);
    this.workings.engine.invalidateNames(new Set([name.toUpperCase()]));
  }
  get names(): readonly NamedArea[] {
    return this.workings.names.list();
  }

  setFormat(rect: Rect, format: FormatChange): void {
    const sheet = this.aboutToDress(rect, 'numberFormat' in format);
    sheet.formats.set(areaOfRect(rect), format);
    if (formatKind(format.numberFormat) !== undefined) this.retype(rect);
  }
  setFormats(rect: Rect, formats: readonly (readonly (FormatChange | undefined)[])[]): void {
    this.aboutToDress(rect, true).formats.setEach(areaOfRect(rect), formats);
    this.retype(rect);
  }
  clearFormat(rect: Rect): void {
    this.aboutToDress(rect, true).formats.clear(areaOfRect(rect));
  }
  format(sheetId: number, row: number, column: number): CellFormat {
    return this.sheet(sheetId).formats.at(row, column);
  }
  setRule(rect: Rect, rule: CellRule | undefined): void {
    this.aboutToDress(rect, false).rules.set(areaOfRect(rect), rule);
  }
  rule(sheetId: number, row: number, column: number): CellRule | undefined {
    return this.sheet(sheetId).rules.at(row, column);
  }
  brokenRule(rect: Rect, inputs: readonly (readonly CellInput[])[]): { row: number; column: number } | undefined {
    return brokenRule(this.sheet(rect.sheetId), rect, inputs, this.surroundings);
  }

  insertChart(sheetId: number, chart: Omit<Chart, 'id'>): Chart {
    return insertChart(this.sheet(sheetId), { ...chart, id: this.workings.tabs.newChartId() });
  }
  updateChart: Book['updateChart'] = (sheetId, chart) => updateChart(this.sheet(sheetId), chart);
  deleteChart: Book['deleteChart'] = (sheetId, chartId) => deleteChart(this.sheet(sheetId), chartId);
  dressSheet: Book['dressSheet'] = (sheetId, change) => this.sheet(sheetId).changeDress(change);

  setCustomFunctions(names: readonly string[], call: CustomCall): void {
    this.workings.engine.setCustomFunctions(names, call);
  }
  typed(text: string, sheetId: number, row: number, column: number): CellInput {
    const isPlainText = this.workings.tabs.get(sheetId)?.formats.numberFormat(row, column) === '@';
    return typedInput(text, this.surroundings, isPlainText);
  }
  typedFormat(text: string): string | undefined {
    return typedFormat(text, this.surroundings);
  }
  recalculate(): void {
    this.workings.engine.countEdit();
    settle(this.workings.engine);
  }
  remember(): () => void {
    return rememberBook(this.workings);
  }
  copy(): Book {
    const twin = new Workbook(this);
    copyBook(this.workings, twin.workings);
    return twin;
  }
  reversible(change: () => void): Reversal {
    settle(this.workings.engine);
    return this.workings.recorder.record(change);
  }

  private sheet(id: number): Sheet {
    return this.workings.tabs.must(id);
  }
  private settled(sheetId: number): Sheet {
    settle(this.workings.engine);
    return this.sheet(sheetId);
  }
  private aboutToFill(rect: Rect): Sheet {
    const sheet = this.sheet(rect.sheetId);
    this.workings.recorder.contents(sheet, rect);
    return sheet;
  }
  private aboutToDress(rect: Rect, isNumberFormat: boolean): Sheet {
    const sheet = this.sheet(rect.sheetId);
    this.workings.recorder.looks(sheet, rect, isNumberFormat ? 'number formats' : 'looks');
    return sheet;
  }
  private retype(rect: Rect): void {
    retypeCells(this.workings.engine, this.settled(rect.sheetId), areaOfRect(rect));
  }
}
