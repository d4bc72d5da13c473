import { type Cell, readXlsx as parseXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { CellError, type CellInput, DateValue, type ErrorCode, type Rect } from '../book/types';
import { formulaOfExport, isShared } from './exportedFormula';
import { type FileNamedRange, parseNamedRange } from './namedRanges';
import { FileProblem, type NotXlsxKind } from './problem';
import { serialOfDate } from './xlsxDates';
import { USUAL_WIDTH } from './xlsxStyles';

export interface FileSheet {
  name: string;
  /** Dense from A1; a row may be shorter than the next. A formula is given as the value stored with it, if there is one, unless it is kept. */
  rows: CellInput[][];
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | undefined; // '#rrggbb'
  columnWidths: Map<number, number>; // pixels by 0-based column
  hiddenRows: number[]; // 0-based; a file does not say whether a filter hides them
  merges: Omit<Rect, 'sheetId'>[];
}

export interface FileWorkbook {
  sheets: FileSheet[];
  names: FileNamedRange[];
}

/**
 * @param keepFormulas  gives formulas whose functions mean the same everywhere as formulas, to go on working with;
 *                      without it every formula is the value that was stored with it, to read
 * @throws FileProblem FILE_NOT_XLSX
 */
export async function readXlsx(bytes: Uint8Array, { keepFormulas = false }: { keepFormulas?: boolean } = {}): Promise<FileWorkbook> {
  if (!startsWith(bytes, [0x50, 0x4b])) throw notXlsx(bytes.length === 0 ? 'empty' : kindOfOther(bytes));
  const workbook = await parsed(bytes);
  if (workbook.sheets.length === 0) throw notXlsx('archive'); // a Word file opens, and has no sheets
  return {
    sheets: workbook.sheets.map((sheet) => fileSheet(sheet, keepFormulas)),
    names: (workbook.namedRanges ?? []).flatMap((range) => parseNamedRange(range.name, range.range) ?? []),
  };
}

async function parsed(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await parseXlsx(bytes);
  } catch (error) {
    const missing = error instanceof Error && /^Invalid XLSX/.test(error.message);
    throw notXlsx(missing ? 'archive' : 'damaged');
  }
}

function notXlsx(kind: NotXlsxKind): FileProblem {
  return new FileProblem('FILE_NOT_XLSX', { kind });
}

/** Old Excel files and encrypted new ones share a container; the latter holds a stream of this name. */
function kindOfOther(bytes: Uint8Array): NotXlsxKind {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'other';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'xls';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function fileSheet(sheet: Sheet, keepFormulas: boolean): FileSheet {
  const rows = sheet.rows as CellInput[][];
  for (const row of rows) for (let column = 0; column < row.length; column += 1) row[column] = plainCell(row[column]);
  for (const [key, cell] of sheet.cells ?? []) placeDetailed(rows, key, cell, keepFormulas);
  const columnWidths = new Map<number, number>();
  sheet.columns?.forEach((column, index) => {
    const pixels = column.width === undefined ? USUAL_WIDTH : pixelsOfWidth(column.width);
    if (pixels !== USUAL_WIDTH) columnWidths.set(index, pixels);
  });
  return {
    name: sheet.name,
    rows,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6).toLowerCase()}` : undefined,
    columnWidths,
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  };
}

function plainCell(value: unknown): CellInput {
  if (value instanceof Date) return new DateValue(serialOfDate(value));
  return value === null || value === undefined ? '' : (value as CellInput);
}

/** Errors and formulas: the library lists them beside the plain rows. */
function placeDetailed(rows: CellInput[][], key: string, cell: Cell, keepFormulas: boolean): void {
  const [row = 0, column = 0] = key.split(',').map(Number);
  const cells = rows[row];
  if (!cells) return;
  const value = cell.value ?? cell.formulaResult ?? null;
  if (keepFormulas && cell.formula && isShared(cell.formula)) cells[column] = { formula: `=${cell.formula}` };
  else if (cell.type === 'error') cells[column] = errorOf(String(cell.value));
  else if (cell.formula && value === null) cells[column] = { formula: `=${formulaOfExport(cell.formula)}` };
  else if (cell.formula && typeof value === 'string' && ERROR_CODES.has(value)) cells[column] = errorOf(value);
}

const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#ERROR!', '#NULL!']);

/** Excel has errors that Sheets has not, such as #SPILL!. */
function errorOf(text: string): CellError {
  return ERROR_CODES.has(text) ? new CellError(text as ErrorCode) : new CellError('#ERROR!', text);
}

/** Excel counts widths in digits of 7 pixels and 5 pixels of margin. */
function pixelsOfWidth(width: number): number {
  return Math.round(width * 7 + 5);
}
