import { type Cell, type ColumnDef, type CellValue as FileValue, writeXlsx as pack, type WriteSheet } from 'hucre/xlsx';
import { type Book, CellError, type CellFormat, type CellValue, DateValue, type Rect, type SheetModel } from '../book/types';
import { formulaForExport } from './exportedFormula';
import { namedRangeText } from './namedRanges';
import { fileSheetNames, renamedInFormula } from './sheetNames';
import { excelSerial } from './xlsxDates';
import { styleOf, USUAL_WIDTH } from './xlsxStyles';

/** The workbook as an xlsx file: what Google's "Download as Microsoft Excel" gives, as far as the book holds it. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const titles = fileSheetNames(book.sheets.map((sheet) => sheet.name));
  const renamed = new Map<string, string>();
  book.sheets.forEach((sheet, index) => {
    if (titles[index] !== sheet.name) renamed.set(sheet.name.toLowerCase(), titles[index] as string);
  });
  const visible = book.sheets.findIndex((sheet) => !sheet.hidden);
  return pack({
    sheets: book.sheets.map((sheet, index) => writtenSheet(book, sheet, titles[index] as string, renamed)),
    namedRanges: book.names.map((area) => {
      const index = book.sheets.findIndex((sheet) => sheet.id === area.sheetId);
      return { name: area.name, range: namedRangeText({ ...area, dead: area.dead || index < 0 }, titles[index] ?? '') };
    }),
    ...(visible > 0 ? { activeSheet: visible } : {}), // a file that opens on a hidden sheet does not open everywhere
  });
}

function writtenSheet(book: Book, sheet: SheetModel, name: string, renamed: ReadonlyMap<string, string>): WriteSheet {
  const area: Rect = { sheetId: sheet.id, row: 0, column: 0, rows: book.lastRow(sheet.id), columns: book.lastColumn(sheet.id) };
  const cells = new Map<string, Partial<Cell>>();
  const rows = area.rows * area.columns === 0 ? [] : writtenCells(book, area, renamed, cells);
  return {
    name,
    rows,
    cells,
    columns: writtenColumns(sheet),
    hidden: sheet.hidden,
    ...(sheet.hiddenRows.size > 0 ? { rowDefs: new Map([...sheet.hiddenRows.keys()].map((row) => [row, { hidden: true }])) } : {}),
    ...(sheet.merges.length > 0 ? { merges: sheet.merges.map(writtenMerge) } : {}),
    ...(sheet.frozenRows + sheet.frozenColumns > 0 ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } } : {}),
    ...(sheet.tabColor && HEX.test(sheet.tabColor) ? { view: { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } } } : {}),
  };
}

function writtenMerge({ row, column, rows, columns }: Rect) {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 };
}

const HEX = /^#[\da-f]{6}$/i;

/** Plain values go into the rows, which are quick; formulas, dates and formatted cells each get an entry of their own. */
function writtenCells(book: Book, area: Rect, renamed: ReadonlyMap<string, string>, cells: Map<string, Partial<Cell>>): FileValue[][] {
  const values = book.read(area);
  const formulas = book.formulas(area);
  return values.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const format = book.format(area.sheetId, rowIndex, columnIndex);
      const formula = renamedInFormula(formulas[rowIndex]?.[columnIndex] ?? '', renamed);
      const detail = detailOf(value, formula, format);
      if (detail) cells.set(`${rowIndex},${columnIndex}`, detail);
      return fileValue(value);
    }),
  );
}

/** What the bare value does not say; `undefined` when it says it all. */
function detailOf(value: CellValue, formula: string, format: CellFormat): Partial<Cell> | undefined {
  const style = styleOf(format, value);
  const written = formula === '' ? undefined : formulaForExport(formula, value);
  const detail: Partial<Cell> = {};
  if (style) detail.style = style;
  if (format.note) detail.comment = { text: legalText(format.note) };
  if (written !== undefined) Object.assign(detail, { formula: legalText(written), formulaResult: fileValue(value) ?? '' });
  // Text that reads like an error would become one; text with runs cannot.
  else if (typeof value === 'string' && value.startsWith('#')) detail.richText = [{ text: legalText(value) }];
  return Object.keys(detail).length > 0 ? detail : undefined;
}

function fileValue(value: CellValue): FileValue {
  if (value instanceof DateValue) return excelSerial(value.serial);
  if (value instanceof CellError) return value.code;
  if (typeof value === 'string') return value === '' ? null : legalText(value);
  return value;
}

/** XML cannot hold U+FFFE and U+FFFF, and xlsx reads `_x0041_` as a code; the library takes care of the other controls. */
function legalText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** Every column, also those nobody has sized: a new column is 100 pixels wide in Sheets, and narrower elsewhere. */
function writtenColumns(sheet: SheetModel): ColumnDef[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => ({ width: widthOfPixels(sheet.columnWidths.get(column) ?? USUAL_WIDTH) }));
}

/** Digits of 7 pixels and 5 pixels of margin, to two decimals as Excel keeps them. */
function widthOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}
