import type { CellFormat, CellRule, FormatChange, Rect } from '../book/types';
import { DataValidation } from './dataValidation';
import { setFormatGrid } from './formatGrid';
import type { Site } from './world';

/** How the cells of a range look, what their notes say, and what they let people enter. */
export abstract class RangeLooks {
  static readonly looksWritten: readonly string[] = [
    ...['setNumberFormat', 'setNumberFormats', 'setFontWeight', 'setFontColor', 'setFontSize', 'setBackground', 'setBackgrounds'],
    ...[
      'setHorizontalAlignment',
      'setHorizontalAlignments',
      'setVerticalAlignment',
      'setWrap',
      'setWraps',
      'setFontColors',
      'setNote',
      'setNotes',
      'clearNote',
      'setDataValidation',
      'setDataValidations',
      'clearDataValidations',
    ],
  ];

  constructor(
    readonly site: Site,
    readonly rect: Rect,
  ) {}

  setNumberFormat(format: unknown) {
    if (typeof format !== 'string') throw this.site.signatureError('SpreadsheetApp.Range.setNumberFormat', [format]);
    return this.#set({ numberFormat: format });
  }
  setNumberFormats(formats: unknown) {
    return this.#setGrid('setNumberFormats', formats, (format) => ({ numberFormat: String(format) }));
  }
  setBackground(color: unknown) {
    return this.#set({ background: String(color ?? '#ffffff') });
  }
  setBackgrounds(colors: unknown) {
    return this.#setGrid('setBackgrounds', colors, (color) => ({ background: String(color ?? '#ffffff') }));
  }
  setFontWeight(weight: unknown) {
    return this.#set({ fontWeight: String(weight ?? 'normal') });
  }
  setFontColor(color: unknown) {
    return this.#set({ fontColor: String(color ?? '#000000') });
  }
  setFontSize(size: unknown) {
    return this.#set({ fontSize: Number(size) });
  }
  setHorizontalAlignment(alignment: unknown) {
    return this.#set({ horizontalAlignment: String(alignment ?? 'general') });
  }
  setHorizontalAlignments(alignments: unknown) {
    return this.#setGrid('setHorizontalAlignments', alignments, (alignment) => ({ horizontalAlignment: String(alignment ?? 'general') }));
  }
  setVerticalAlignment(alignment: unknown) {
    return this.#set({ verticalAlignment: String(alignment ?? 'bottom') });
  }
  setFontColors(colors: unknown) {
    return this.#setGrid('setFontColors', colors, (color) => ({ fontColor: color === null ? undefined : String(color) }));
  }
  setWraps(wraps: unknown) {
    return this.#setGrid('setWraps', wraps, (wrap) => ({ wrap: wrap === true }));
  }
  setWrap(wrap: unknown) {
    return this.#set({ wrap: Boolean(wrap) });
  }
  getNumberFormat() {
    return this.#numberFormatAt(0, 0);
  }
  getNumberFormats() {
    return this.#each((r, c) => this.#numberFormatAt(r, c));
  }

  getNote() {
    return this.#note(0, 0);
  }
  getNotes() {
    return this.#each((r, c) => this.#note(r, c));
  }
  /** null takes the note away (*documented*). */
  setNote(note: unknown) {
    return this.#set({ note: String(note ?? '') });
  }
  setNotes(notes: unknown) {
    return this.#setGrid('setNotes', notes, (note) => ({ note: String(note ?? '') }));
  }
  clearNote() {
    return this.setNote('');
  }

  getDataValidation() {
    return this.#rule(0, 0);
  }
  getDataValidations() {
    return this.#each((r, c) => this.#rule(r, c));
  }
  /** null takes the rule away (*documented*). */
  setDataValidation(rule: unknown) {
    this.site.book.setRule(live(this), this.#checked('setDataValidation', rule));
    return this;
  }
  setDataValidations(rules: unknown) {
    if (!isTable(rules)) throw this.site.signatureError('SpreadsheetApp.Range.setDataValidations', [rules]);
    const rect = live(this);
    checkSize(this.site, rect, rules);
    const wanted = rules.map((row) => row.map((rule) => this.#checked('setDataValidations', rule)));
    for (const [r, row] of wanted.entries()) {
      for (const [c, rule] of row.entries()) this.site.book.setRule({ ...rect, row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 }, rule);
    }
    return this;
  }
  clearDataValidations() {
    return this.setDataValidation(null);
  }

  #set(format: CellFormat): this {
    this.site.book.setFormat(live(this), format);
    return this;
  }
  #setGrid(method: string, grid: unknown, format: (value: unknown) => FormatChange): this {
    if (!isTable(grid)) throw this.site.signatureError(`SpreadsheetApp.Range.${method}`, [grid]);
    const rect = live(this);
    checkSize(this.site, rect, grid);
    setFormatGrid(this.site.book, rect, grid, format);
    return this;
  }

  #each<T>(at: (row: number, column: number) => T): T[][] {
    const { rows, columns } = live(this);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => at(r, c)));
  }
  #formatAt(row: number, column: number): CellFormat {
    const rect = live(this);
    return this.site.book.format(rect.sheetId, rect.row + row, rect.column + column);
  }
  /** The format of a cell nobody formatted is the one Google shows as automatic (*observed*). */
  #numberFormatAt(row: number, column: number): string {
    return this.#formatAt(row, column).numberFormat ?? '0.###############';
  }
  /** A cell without a note has the empty one (*documented*). */
  #note(row: number, column: number): string {
    return this.#formatAt(row, column).note ?? '';
  }
  #rule(row: number, column: number): DataValidation | null {
    const rect = live(this);
    const rule = this.site.book.rule(rect.sheetId, rect.row + row, rect.column + column);
    return rule ? new DataValidation(rule) : null;
  }
  #checked(method: string, rule: unknown): CellRule | undefined {
    if (rule !== null && !(rule instanceof DataValidation)) throw this.site.signatureError(`SpreadsheetApp.Range.${method}`, [rule]);
    return rule?.rule;
  }
}

/** The range's place, still inside its sheet. */
export function live({ site, rect }: { readonly site: Site; readonly rect: Rect }): Rect {
  const sheet = site.liveSheet(rect.sheetId);
  if (rect.row + rect.rows > sheet.rowCount || rect.column + rect.columns > sheet.columnCount) throw site.error('outsideGrid');
  return rect;
}

export const isTable = (value: unknown): value is unknown[][] => Array.isArray(value) && value.length > 0 && value.every(Array.isArray);

export function checkSize(site: Site, rect: Rect, data: readonly unknown[][]): void {
  if (data.length !== rect.rows) throw site.error('rowsMismatch', { data: data.length, range: rect.rows });
  for (const row of data) {
    if (row.length !== rect.columns) throw site.error('columnsMismatch', { data: row.length, range: rect.columns });
  }
}
