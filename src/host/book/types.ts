import type { SheetDress } from './dress';

/** What a cell can hold; `''` is an empty cell. */
export type CellValue = string | number | boolean | DateValue | CellError;

/** A date or date-time: days since 1899-12-30 (the fraction is the time of day), without a time zone. */
export class DateValue {
  constructor(readonly serial: number) {}
}

export type ErrorCode = '#N/A' | '#REF!' | '#VALUE!' | '#DIV/0!' | '#NAME?' | '#NUM!' | '#ERROR!' | '#NULL!';

/** An error in a cell, with the sentence Sheets shows on hover. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message = '',
  ) {}
}

/** What a write puts into a cell: a value, or a formula (text beginning with `=`, already known to be one). */
export type CellInput = CellValue | { readonly formula: string };

/** Rows and columns are 0-based; the sheet is named by its id, which never changes. */
export interface Rect {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A named range; `undefined` ends are open (`A:A`, `A2:D`). `dead` once its cells or sheet were deleted. */
export interface NamedArea {
  readonly name: string;
  readonly sheetId: number;
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly lastRow: number | undefined;
  readonly lastColumn: number | undefined;
  readonly dead: boolean;
}

/** Only what the product sets; anything else on Google's side is not imitated. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontWeight?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly background?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: boolean;
  readonly note?: string;
}

/** A change of looks: a member that is there but undefined puts the default back. */
export type FormatChange = { readonly [Member in keyof CellFormat]?: CellFormat[Member] | undefined };

/** What a cell lets people enter (data validation): the book stores it, whoever writes asks `brokenRule` first. */
export type CellRule = (
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean; readonly arrow?: boolean } // no arrow only when false
  | { readonly kind: 'date'; readonly strict: boolean }
) & { readonly help?: string };

export type ChartKind = 'column' | 'stackedColumn' | 'percentBar' | 'bar' | 'line' | 'pie';

/** A chart over cells: first row the names of the series, first column the categories. It follows its cells. */
export interface Chart {
  readonly id: number; // unique in the book
  readonly kind: ChartKind;
  readonly title: string;
  readonly area: Rect | undefined; // undefined once its cells are gone
  readonly row: number; // where its upper left corner stands
  readonly column: number;
  readonly colors?: readonly string[]; // one per series
  readonly size?: { readonly width: number; readonly height: number }; // pixels; none: as large as Sheets makes it
}

/** By hand, or by a filter. */
export type HiddenBy = 'hand' | 'filter';

export interface SheetModel {
  readonly id: number;
  readonly name: string;
  readonly rowCount: number; // of the grid, empty rows included
  readonly columnCount: number;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | undefined;
  readonly columnWidths: Map<number, number>;
  readonly charts: readonly Chart[];
  readonly hiddenRows: ReadonlyMap<number, HiddenBy>; // by row
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Rect[];
  readonly dress: SheetDress;
}

/** Takes a change back; what it gives makes the change again. To be called once, latest change first. */
export type Reversal = () => Reversal;

/** A call of a custom function from a cell; a range arrives as rows, one cell as a scalar. */
export type CustomCall = (name: string, args: readonly (CellValue | readonly (readonly CellValue[])[])[], at: Rect) => CellValue | CellValue[][];

/**
 * A workbook with an incremental formula engine. It knows nothing of Apps Script.
 * Reading settles what is dirty first; writes are cheap until then.
 */
export interface Book {
  locale: string; // 'en_US'
  timeZone: string; // 'Etc/UTC'
  now: () => number; // ms since 1970; only TODAY() and NOW() ask
  readonly sheets: readonly SheetModel[]; // in tab order
  sheetById(id: number): SheetModel | undefined;
  sheetByName(name: string): SheetModel | undefined; // letters compare without case
  insertSheet(name: string, options?: { index?: number; id?: number; rows?: number; columns?: number }): SheetModel;
  deleteSheet(id: number): void; // references to it die for ever
  renameSheet(id: number, name: string): void; // formulas follow
  moveSheet(id: number, index: number): void;
  copySheet(id: number, name: string, newId?: number): SheetModel;
  load(sheetId: number, rows: CellInput[][]): void; // fills an empty sheet in one go, growing its grid
  read(rect: Rect): CellValue[][];
  formulas(rect: Rect): string[][]; // '' where there is none
  spillOf(sheetId: number, row: number, column: number): Rect | undefined; // what the formula there fills, when more than its own cell
  display(rect: Rect): string[][]; // as shown: number formats, dates, errors
  write(rect: Rect, inputs: readonly (readonly CellInput[])[]): void;
  clear(rect: Rect): void;
  insertRows(sheetId: number, before: number, count: number): void;
  deleteRows(sheetId: number, from: number, count: number): void;
  insertColumns(sheetId: number, before: number, count: number): void;
  deleteColumns(sheetId: number, from: number, count: number): void;
  mergeCells(rect: Rect): void; // keeps what stands in the first cell; merges it touches are part of it
  hideRows(sheetId: number, from: number, count: number, by: HiddenBy | undefined): void; // undefined: shows them
  hideColumns(sheetId: number, from: number, count: number, hidden: boolean): void;
  lastRow(sheetId: number): number; // count of rows down to the last one holding anything; a formula giving '' counts
  lastColumn(sheetId: number): number;
  defineName(name: string, area: Omit<NamedArea, 'name' | 'dead'>): void;
  removeName(name: string): void;
  readonly names: readonly NamedArea[];
  growGrid(sheetId: number, rows: number, columns: number): void; // to at least this size
  setFormat(rect: Rect, format: FormatChange): void; // a format of date kind turns numbers in it into dates, and later numbers written there
  setFormats(rect: Rect, formats: readonly (readonly (FormatChange | undefined)[])[]): void; // one for each cell, undefined where nothing changes
  clearFormat(rect: Rect): void; // notes and rules stay
  format(sheetId: number, row: number, column: number): CellFormat;
  setRule(rect: Rect, rule: CellRule | undefined): void;
  rule(sheetId: number, row: number, column: number): CellRule | undefined;
  brokenRule(rect: Rect, inputs: readonly (readonly CellInput[])[]): { readonly row: number; readonly column: number } | undefined; // the first cell whose strict list lacks its value
  fillEmpty(rect: Rect, value: CellValue): void; // cells of formulas and of what they fill stay
  /** Copies a block over another, again and again where that is a whole multiple. */
  copyCells(from: Rect, to: Rect, what: 'all' | 'values' | 'formats'): void;
  moveCells(from: Rect, to: { readonly sheetId: number; readonly row: number; readonly column: number }): void; // as by cut and paste: references follow
  reorderRows(rect: Rect, order: readonly number[]): void; // row i of the block takes what its row order[i] held
  insertChart(sheetId: number, chart: Omit<Chart, 'id'>): Chart;
  updateChart(sheetId: number, chart: Chart): void; // in the place of the one with its id
  deleteChart(sheetId: number, chartId: number): void;
  dressSheet(sheetId: number, change: Partial<SheetDress>): void; // what is not named stays
  setCustomFunctions(names: readonly string[], call: CustomCall): void;
  /** What typing this text into this cell would store (its format may be plain text '@'). */
  typed(text: string, sheetId: number, row: number, column: number): CellInput;
  /** The number format Sheets gives a cell of automatic format when this is typed: '0%' for 25%, 'yyyy-mm-dd' for an ISO day. */
  typedFormat(text: string): string | undefined;
  recalculate(): void;
  remember(): () => void; // all there is, to be put back as often as wanted
  copy(): Book; // apart from this one; ids of sheets stay
  /** Makes a change so that it can be taken back exactly. If it throws, nothing is changed. */
  reversible(change: () => void): Reversal;
}
