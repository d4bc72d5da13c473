import { copyName } from '../book/copyName';
import type { HiddenBy, SheetModel } from '../book/types';
import { EnumValue, enumeration } from '../realm/transfer';
import { cellInput } from './cells';
import { clearWhat } from './clearOptions';
import { DeveloperMetadata } from './developerMetadata';
import { checkRoom } from './gridLimits';
import { inheritLooks } from './inheritLooks';
import { Range } from './range';
import { rangeAt } from './rangeArguments';
import { SheetLooks } from './sheetLooks';
import { isGoogles } from './world';
import { writeInputs } from './writeInputs';

export const SHEET_TYPE = enumeration('SheetType', 'GRID', 'OBJECT', 'DATASOURCE');

export class Sheet extends SheetLooks {
  static readonly google = 'Sheet';
  static readonly writes: ReadonlySet<string> = new Set([
    ...['setName', 'insertRowsAfter', 'insertColumnsAfter', 'insertColumnsBefore', 'deleteRows', 'setFrozenRows', 'setFrozenColumns', 'hideSheet', 'showSheet'],
    ...['setTabColor', 'setColumnWidth', 'setColumnWidths', 'addDeveloperMetadata', 'activate', 'clear', 'clearContents', 'copyTo'],
    ...['appendRow', 'setHiddenGridlines', 'hideRows', 'showRows', 'hideColumns', 'showColumns'],
    ...SheetLooks.looksWritten,
  ]);

  get where(): string {
    return this.site.book.sheetById(this.sheetId)?.name ?? String(this.sheetId);
  }

  getName() {
    return model(this).name;
  }
  setName(name: unknown) {
    const { book } = this.site;
    model(this);
    const wanted = String(name);
    const holder = book.sheetByName(wanted);
    if (holder && holder.id !== this.sheetId) throw this.site.error('sheetNameTaken', { name: wanted });
    book.renameSheet(this.sheetId, wanted);
    return this;
  }
  /** Charts on tabs of their own and connected data are not imitated. */
  getType() {
    return SHEET_TYPE.GRID;
  }
  getSheetId() {
    return this.sheetId;
  }
  getIndex() {
    return this.site.book.sheets.indexOf(model(this)) + 1;
  }

  getRange(...args: unknown[]) {
    return rangeAt(this.site, model(this), args);
  }
  getDataRange() {
    const { book } = this.site;
    const sheetId = model(this).id;
    const [rows, columns] = [Math.max(1, book.lastRow(sheetId)), Math.max(1, book.lastColumn(sheetId))];
    return new Range(this.site, { sheetId, row: 0, column: 0, rows, columns });
  }
  getActiveRange() {
    return new Range(this.site, { ...(this.site.cell ?? this.site.world.ui.selection), sheetId: model(this).id });
  }
  getLastRow() {
    return this.site.book.lastRow(model(this).id);
  }
  getLastColumn() {
    return this.site.book.lastColumn(model(this).id);
  }
  getMaxRows() {
    return model(this).rowCount;
  }
  getMaxColumns() {
    return model(this).columnCount;
  }

  insertRowsAfter(after: unknown, count: unknown) {
    const sheet = model(this);
    const [at, rows] = [Number(after), Number(count)];
    if (!(at >= 1 && at <= sheet.rowCount && rows >= 1)) throw this.site.error('rowsOutOfBounds');
    checkRoom(this.site, rows * sheet.columnCount);
    this.site.book.insertRows(sheet.id, at, rows);
    inheritLooks(this.site.book, sheet.id, at - 1, rows);
    return this;
  }
  insertColumnsAfter(after: unknown, count: unknown) {
    return this.#insertColumns(Number(after), Number(count), 0);
  }
  insertColumnsBefore(before: unknown, count: unknown) {
    return this.#insertColumns(Number(before), Number(count), 1);
  }
  #insertColumns(beside: number, count: number, before: 0 | 1): this {
    const sheet = model(this);
    if (!(beside >= 1 && beside <= sheet.columnCount && count >= 1)) throw this.site.error('columnsOutOfBounds');
    if (sheet.columnCount + count > 18_278) throw this.site.error('tooManyColumns');
    checkRoom(this.site, count * sheet.rowCount);
    this.site.book.insertColumns(sheet.id, beside - before, count);
    return this;
  }
  deleteRows(first: unknown, count: unknown): void {
    const sheet = model(this);
    const [from, rows] = [Number(first), Number(count)];
    if (!(from >= 1 && rows >= 1 && from + rows - 1 <= sheet.rowCount)) throw this.site.error('rowsOutOfBounds');
    if (rows >= sheet.rowCount) throw this.site.error('allRows');
    this.site.book.deleteRows(sheet.id, from - 1, rows);
  }
  appendRow(values: unknown) {
    if (!Array.isArray(values) || values.length === 0) throw this.site.signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
    const sheet = model(this);
    const row = this.site.book.lastRow(sheet.id);
    if (row >= sheet.rowCount) this.insertRowsAfter(sheet.rowCount, row - sheet.rowCount + 1);
    if (values.length > sheet.columnCount) this.insertColumnsAfter(sheet.columnCount, values.length - sheet.columnCount);
    const inputs = values.map((value: unknown, column) => cellInput(value, this.site, sheet.id, row, column));
    writeInputs(this.site, { sheetId: sheet.id, row, column: 0, rows: 1, columns: values.length }, [inputs]);
    return this;
  }
  clear(...args: unknown[]) {
    const { contents, formats } = clearWhat(args, 'Sheet.clear');
    const rect = wholeGrid(model(this));
    if (contents) this.site.book.clear(rect);
    if (formats) this.site.book.clearFormat(rect);
    return this;
  }
  clearContents() {
    this.site.book.clear(wholeGrid(model(this)));
    return this;
  }
  copyTo(spreadsheet: unknown) {
    if (!isGoogles('Spreadsheet', spreadsheet)) throw this.site.signatureError('SpreadsheetApp.Sheet.copyTo', [spreadsheet]);
    const sheet = model(this);
    checkRoom(this.site, sheet.rowCount * sheet.columnCount);
    return new Sheet(this.site, this.site.book.copySheet(sheet.id, copyName(this.site.book, sheet.name)).id);
  }

  hideRows(first: unknown, count: unknown = 1) {
    this.#setHidden(first, count, 'hand');
  }
  showRows(first: unknown, count: unknown = 1) {
    this.#setHidden(first, count, undefined);
  }
  #setHidden(first: unknown, count: unknown, by: HiddenBy | undefined) {
    const sheet = model(this);
    const [from, rows] = [Number(first), Number(count)];
    if (!(from >= 1 && rows >= 1 && from + rows - 1 <= sheet.rowCount)) throw this.site.error('rowsOutOfBounds');
    this.site.book.hideRows(sheet.id, from - 1, rows, by);
  }

  hideColumns(first: unknown, count: unknown = 1) {
    this.#setColumnsHidden(first, count, true);
  }
  showColumns(first: unknown, count: unknown = 1) {
    this.#setColumnsHidden(first, count, false);
  }
  isColumnHiddenByUser(column: unknown) {
    return model(this).hiddenColumns.has(Number(column) - 1);
  }
  #setColumnsHidden(first: unknown, count: unknown, hidden: boolean) {
    const sheet = model(this);
    const [from, columns] = [Number(first), Number(count)];
    if (!(from >= 1 && columns >= 1 && from + columns - 1 <= sheet.columnCount)) throw this.site.error('columnsOutOfBounds');
    this.site.book.hideColumns(sheet.id, from - 1, columns, hidden);
  }

  setFrozenRows(rows: unknown): void {
    model(this).frozenRows = Number(rows);
  }
  setFrozenColumns(columns: unknown): void {
    model(this).frozenColumns = Number(columns);
  }
  hideSheet() {
    const sheet = model(this);
    if (!sheet.hidden && this.site.book.sheets.filter((other) => !other.hidden).length === 1) throw this.site.error('lastVisibleSheet');
    sheet.hidden = true;
    return this;
  }
  showSheet() {
    model(this).hidden = false;
    return this;
  }
  isSheetHidden() {
    return model(this).hidden;
  }
  setTabColor(color: unknown) {
    model(this).tabColor = color === null || color === undefined ? undefined : String(color);
    return this;
  }
  setColumnWidth(column: unknown, width: unknown) {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(first: unknown, count: unknown, width: unknown) {
    const sheet = model(this);
    const [from, columns] = [Number(first), Number(count)];
    if (!(from >= 1 && columns >= 1 && from + columns - 1 <= sheet.columnCount)) throw this.site.error('columnsOutOfBounds');
    for (let column = from - 1; column < from - 1 + columns; column++) sheet.columnWidths.set(column, Number(width));
    return this;
  }
  setHiddenGridlines(hidden: unknown) {
    const { hiddenGridlines } = this.site.world;
    if (hidden) hiddenGridlines.add(model(this).id);
    else hiddenGridlines.delete(model(this).id);
    return this;
  }
  activate() {
    this.site.world.ui.moveTo(model(this).id);
    return this;
  }

  addDeveloperMetadata(...args: unknown[]) {
    const [key, value, visibility] = args.length === 2 && args[1] instanceof EnumValue ? [args[0], null, args[1]] : args;
    if (typeof key !== 'string' || key === '') throw this.site.error('invalidArgument', { name: 'key' });
    const seenBy = visibility instanceof EnumValue && visibility.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    this.site.world.metadata.add({ key, value: value === undefined || value === null ? null : String(value), sheetId: model(this).id, visibility: seenBy });
    return this;
  }
  getDeveloperMetadata() {
    const { id } = model(this);
    return this.site.world.metadata.rows.filter((row) => row.sheetId === id).map((row) => new DeveloperMetadata(this.site, row));
  }
}

const model = (sheet: Sheet): SheetModel => sheet.site.liveSheet(sheet.sheetId);
const wholeGrid = (sheet: SheetModel) => ({ sheetId: sheet.id, row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
