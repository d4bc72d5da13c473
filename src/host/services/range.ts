import { isBanded } from '../book/dress';
import { isOverlapping } from '../book/merges';
import type { NamedArea, Rect } from '../book/types';
import { FIRST_HALF } from '../kernel/kernel';
import { columnLetters, rangeA1 } from './a1';
import { areaOfRange } from './areaOfRange';
import { cellInput, scriptCell, scriptGrid } from './cells';
import { clearWhat } from './clearOptions';
import { checkSize, isTable, live, RangeLooks } from './rangeLooks';
import { Banding } from './sheetLooks';
import type { Site } from './world';
import { writeInputs } from './writeInputs';

/** Where a range is open-ended, as in 'A:N': it still covers the grid of today, but its name stays open. */
export interface OpenEnds {
  readonly rows?: 'all' | 'end';
  readonly columns?: 'all' | 'end';
}

export class Range extends RangeLooks {
  static readonly google = 'Range';
  static readonly writes: ReadonlySet<string> = new Set([
    ...['setValues', 'setValue', 'setFormula', 'setFormulas', 'clearContent', 'clear', 'merge', 'activate', 'applyRowBanding', 'createFilter'],
    ...RangeLooks.looksWritten,
  ]);

  constructor(
    site: Site,
    rect: Rect,
    readonly open: OpenEnds = {},
  ) {
    super(site, rect);
  }

  get cells(): number {
    return this.rect.rows * this.rect.columns;
  }

  get where(): string {
    return `${this.site.book.sheetById(this.rect.sheetId)?.name ?? this.rect.sheetId}!${rangeA1(this.rect)}`;
  }

  /** What a named range on these cells covers, open ends kept. */
  get area(): Omit<NamedArea, 'name' | 'dead'> {
    const { sheetId, row, column, rows, columns } = this.rect;
    return {
      sheetId,
      row: this.open.rows === 'all' ? undefined : row,
      column: this.open.columns === 'all' ? undefined : column,
      lastRow: this.open.rows ? undefined : row + rows - 1,
      lastColumn: this.open.columns ? undefined : column + columns - 1,
    };
  }

  getValues() {
    return scriptGrid(this.site.book.read(live(this)), this.site.zone);
  }
  getValue() {
    return scriptCell(this.site.book.read(firstCell(this))[0]![0]!, this.site.zone);
  }
  getDisplayValues() {
    return this.site.book.display(live(this));
  }
  getFormulas() {
    return this.site.book.formulas(live(this));
  }
  getFormula() {
    return this.site.book.formulas(firstCell(this))[0]![0]!;
  }

  setValues(...args: unknown[]) {
    const [data] = args;
    if (args.length !== 1 || !isTable(data)) throw this.site.signatureError('SpreadsheetApp.Range.setValues', args);
    const rect = live(this);
    checkSize(this.site, rect, data);
    const inputs = data.map((row, r) => row.map((value, c) => cellInput(value, this.site, rect.sheetId, rect.row + r, rect.column + c)));
    writeInputs(this.site, rect, inputs);
    return this;
  }
  setValue(...args: unknown[]) {
    if (args.length !== 1) throw this.site.signatureError('SpreadsheetApp.Range.setValue', args);
    const { rows, columns } = this.rect;
    return this.setValues(Array.from({ length: rows }, () => new Array<unknown>(columns).fill(args[0])));
  }
  setFormula(...args: unknown[]) {
    const [formula] = args;
    if (args.length !== 1 || typeof formula !== 'string') throw this.site.signatureError('SpreadsheetApp.Range.setFormula', args);
    return this.setValue(asFormula(formula));
  }
  setFormulas(...args: unknown[]) {
    const [formulas] = args;
    if (args.length !== 1 || !isTable(formulas)) throw this.site.signatureError('SpreadsheetApp.Range.setFormulas', args);
    return this.setValues(formulas.map((row) => row.map((formula) => asFormula(String(formula ?? '')))));
  }
  clearContent() {
    this.site.book.clear(live(this));
    return this;
  }
  clear(...args: unknown[]) {
    const { contents, formats } = clearWhat(args, 'Range.clear');
    const rect = live(this);
    if (contents) this.site.book.clear(rect);
    if (formats) this.site.book.clearFormat(rect);
    return this;
  }

  merge() {
    this.site.book.mergeCells(live(this));
    return this;
  }
  /** Those wholly or partly inside (*documented*). */
  getMergedRanges() {
    const rect = live(this);
    const merges = this.site.liveSheet(rect.sheetId).merges.filter((merge) => isOverlapping(merge, rect));
    return merges.map((merge) => new Range(this.site, merge));
  }

  /** Google's own grey, with a row of headings (*documented*). */
  applyRowBanding() {
    const { dress } = this.site.liveSheet(this.rect.sheetId);
    const area = areaOfRange(this);
    if (isBanded(dress, area)) throw this.site.error('bandingThere');
    const banding = { area, header: '#bdbdbd', first: '#ffffff', second: '#f3f3f3' };
    this.site.book.dressSheet(this.rect.sheetId, { bandings: [...dress.bandings, banding] });
    return new Banding(this.site, this.rect.sheetId, banding);
  }
  createFilter() {
    if (this.site.liveSheet(this.rect.sheetId).dress.filter !== undefined) throw this.site.error('filterThere');
    this.site.book.dressSheet(this.rect.sheetId, { filter: areaOfRange(this) });
    return this.getSheet().getFilter();
  }

  /** The person sees the range's sheet with these cells selected (*documented*). */
  activate() {
    const { sheetId, row, column, rows, columns } = live(this);
    this.site.world.ui.moveTo(sheetId, { row, column, rows, columns });
    return this;
  }

  getNumRows() {
    return this.rect.rows;
  }
  getNumColumns() {
    return this.rect.columns;
  }
  getRow() {
    return this.rect.row + 1;
  }
  getColumn() {
    return this.rect.column + 1;
  }
  getLastRow() {
    return this.rect.row + this.rect.rows;
  }
  getLastColumn() {
    return this.rect.column + this.rect.columns;
  }
  /** The id of its sheet (*documented*). */
  getGridId() {
    return this.rect.sheetId;
  }
  getSheet() {
    return this.site.sheet(this.rect.sheetId);
  }
  getA1Notation() {
    const { row, column, rows, columns } = this.rect;
    if (this.open.rows === 'all') return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
    if (this.open.columns === 'all') return `${row + 1}:${row + rows}`;
    return rangeA1(this.rect);
  }
  offset(...args: unknown[]) {
    if (args.length < 2 || args.length > 4 || !args.every((arg) => typeof arg === 'number'))
      throw this.site.signatureError('SpreadsheetApp.Range.offset', args);
    const [down, right, rows = this.rect.rows, columns = this.rect.columns] = args as [number, number, number?, number?];
    return this.site.sheet(this.rect.sheetId).getRange(this.rect.row + 1 + down, this.rect.column + 1 + right, rows, columns);
  }

  /** A write that died half way: the upper half of the rows is there, the lower is not. */
  [FIRST_HALF](method: string, args: readonly unknown[]): void {
    const rows = Math.floor(this.rect.rows / 2);
    if (rows === 0 || !Range.writes.has(method)) return;
    const upper = new Range(this.site, { ...this.rect, rows });
    const cut = args.map((arg) => (isTable(arg) ? arg.slice(0, rows) : arg));
    (upper as unknown as Record<string, (...given: unknown[]) => unknown>)[method]!(...cut);
  }
}

const firstCell = (range: Range): Rect => ({ ...live(range), rows: 1, columns: 1 });

/** A leading = may be left out (*documented*); an empty text clears the cell. */
const asFormula = (text: string): string => (text === '' || text.startsWith('=') ? text : `=${text}`);
