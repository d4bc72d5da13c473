import type { SheetModel } from '../book/types';
import { NotEmulated } from '../kernel/errors';
import { parseA1 } from './a1';
import { DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { checkRoom } from './gridLimits';
import { NamedRange } from './namedRange';
import { Range } from './range';
import { rangeByName, rangeByText } from './rangeArguments';
import { Sheet } from './sheet';
import type { Site } from './world';

const NEW_SHEET = { rows: 1000, columns: 26 };

export class Spreadsheet {
  static readonly google = 'Spreadsheet';
  static readonly writes: ReadonlySet<string> = new Set([
    ...['setActiveSheet', 'setActiveRange', 'setActiveSelection', 'insertSheet', 'deleteSheet', 'setNamedRange', 'removeNamedRange', 'moveActiveSheet'],
  ]);

  constructor(readonly site: Site) {}

  getId() {
    return this.site.world.documentId;
  }
  getName() {
    return this.site.world.documentName;
  }
  getSpreadsheetLocale() {
    return this.site.book.locale;
  }
  getSpreadsheetTimeZone() {
    return this.site.book.timeZone;
  }

  getSheets() {
    return this.site.book.sheets.map((sheet) => new Sheet(this.site, sheet.id));
  }
  getNumSheets() {
    return this.site.book.sheets.length;
  }
  getSheetByName(name: unknown) {
    const sheet = this.site.book.sheetByName(String(name));
    return sheet ? new Sheet(this.site, sheet.id) : null;
  }
  getSheetById(id: unknown) {
    const sheet = this.site.book.sheetById(Number(id));
    return sheet ? new Sheet(this.site, sheet.id) : null;
  }
  getActiveSheet() {
    return new Sheet(this.site, activeSheet(this.site).id);
  }
  getActiveRange() {
    return this.getActiveSheet().getActiveRange();
  }
  setActiveSheet(sheet: unknown) {
    if (!(sheet instanceof Sheet)) throw this.site.signatureError('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    return sheet.activate();
  }
  setActiveRange(range: unknown) {
    if (!(range instanceof Range)) throw this.site.signatureError('SpreadsheetApp.Spreadsheet.setActiveRange', [range]);
    return range.activate();
  }
  /** A range, or the A1 text of one; text without a sheet means the active one (*assumed*). */
  setActiveSelection(selection: unknown) {
    if (typeof selection === 'string') return rangeByText(this.site, selection, activeSheet(this.site)).activate();
    if (!(selection instanceof Range)) throw this.site.signatureError('SpreadsheetApp.Spreadsheet.setActiveSelection', [selection]);
    return selection.activate();
  }
  moveActiveSheet(position: unknown): void {
    const { book } = this.site;
    const at = Number(position);
    if (!(at >= 1 && at <= book.sheets.length)) throw this.site.error('invalidArgument', { name: 'pos' });
    book.moveSheet(activeSheet(this.site).id, at - 1);
  }

  /** The new sheet comes after the active one (*observed*) and becomes the active one (*documented*). */
  insertSheet(...args: unknown[]) {
    const { book, world } = this.site;
    const name = args.find((arg) => typeof arg === 'string') ?? freeSheetName(this.site);
    const given = args.find((arg) => typeof arg === 'number');
    if (args.some((arg) => typeof arg === 'object' && arg !== null)) throw new NotEmulated('Spreadsheet.insertSheet(options)');
    if (book.sheetByName(name)) throw this.site.error('sheetNameTaken', { name });
    checkRoom(this.site, NEW_SHEET.rows * NEW_SHEET.columns);
    const index = given ?? book.sheets.indexOf(activeSheet(this.site)) + 1;
    const sheet = book.insertSheet(name, { index: Math.min(index, book.sheets.length), ...NEW_SHEET });
    world.ui.moveTo(sheet.id);
    return new Sheet(this.site, sheet.id);
  }
  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof Sheet)) throw this.site.signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    const { book } = this.site;
    if (!book.sheetById(sheet.sheetId)) throw this.site.error('sheetGone', { id: sheet.sheetId });
    if (book.sheets.length === 1) throw this.site.error('lastSheet');
    book.deleteSheet(sheet.sheetId);
  }

  getRangeByName(name: unknown) {
    const text = String(name);
    const range = rangeByName(this.site, text);
    if (range) return range;
    const sheetName = parseA1(text)?.sheet;
    const sheet = sheetName === undefined ? undefined : this.site.book.sheetByName(sheetName);
    return sheet ? rangeByText(this.site, text, sheet) : null;
  }
  setNamedRange(name: unknown, range: unknown): void {
    if (typeof name !== 'string' || !(range instanceof Range)) throw this.site.signatureError('SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]);
    if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || parseA1(name) || /^R\d*C\d*$/i.test(name)) throw this.site.error('badRangeName');
    this.site.book.defineName(name, range.area);
  }
  removeNamedRange(name: unknown): void {
    const known = this.site.book.names.find((named) => named.name.toLowerCase() === String(name).toLowerCase());
    if (!known) throw this.site.error('rangeNotFound');
    this.site.book.removeName(known.name);
  }
  getNamedRanges() {
    return this.site.book.names.map((named) => new NamedRange(this.site, named.name));
  }

  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(this.site, {});
  }
  getDeveloperMetadata() {
    return this.site.world.metadata.rows.filter((row) => row.sheetId === undefined).map((row) => new DeveloperMetadata(this.site, row));
  }

  toast(message: unknown, title: unknown = ''): void {
    this.site.world.ui.toasts.push({ message: String(message), title: String(title ?? '') });
  }
}

/** The sheet the person looks at; the first one when theirs is gone. */
export function activeSheet({ book, world, cell }: Site): SheetModel {
  const activeSheetId = cell?.sheetId ?? world.ui.activeSheetId;
  const looked = activeSheetId === undefined ? undefined : book.sheetById(activeSheetId);
  return looked ?? book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0]!;
}

function freeSheetName({ book }: Site): string {
  const word = book.locale.startsWith('zh') ? '工作表' : 'Sheet';
  let n = book.sheets.length + 1;
  while (book.sheetByName(`${word}${n}`)) n += 1;
  return `${word}${n}`;
}
