import { type Book, CellError, type CellValue } from '../host';
import { languageOf } from '../messages';
import { cellJson } from './cellJson';
import { givenPolicy, readTables } from './inputs';
import type { Options } from './options';
import { WrongUsage } from './problem';
import { bookOf, openAddOn, sampleTables, theSample } from './spreadsheet';
import { applyPolicy, updateNow } from './update';

/** `eval`: puts a formula into a free cell of a workbook and prints what it shows. */
export async function evaluate(root: string, options: Options): Promise<void> {
  const { operand: formula } = options;
  if (formula === undefined || !/^=./s.test(formula)) throw new WrongUsage("eval needs a formula that begins with =, in quotes: '=TIER(B2:B11)'.");
  const language = languageOf(options.locale);
  const policy = await givenPolicy(options, language);
  const tables = options.sheets.length > 0 ? await readTables(options, language) : sampleTables(theSample(language).sheets);
  const book = bookOf(tables, options);
  const host = await openAddOn(root, book, options.now);
  if (policy !== undefined || /\bTIER_RULES\b|Tiers · Rules|分层 · 规则/i.test(formula)) applyPolicy(host, policy ?? {}, options, language);
  if (/\bTIERS\b|(Tiers|分层) · /i.test(formula)) updateNow(host, options, language);
  const value = typeInFreeCell(book, formula);
  console.log(options.json ? JSON.stringify(jsonOf(value)) : textOf(value));
}

/** The first row, two columns to the right of everything: below it and beside it nothing blocks a spill. */
function typeInFreeCell(book: Book, formula: string): CellValue | CellValue[][] {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('a workbook has at least one sheet');
  const cell = { sheetId: sheet.id, row: 0, column: book.lastColumn(sheet.id) + 1, rows: 1, columns: 1 };
  if (cell.column >= sheet.columnCount) book.insertColumns(sheet.id, sheet.columnCount, cell.column - sheet.columnCount + 1);
  book.write(cell, [[book.typed(formula, cell.sheetId, cell.row, cell.column)]]);
  book.recalculate();
  const filled = book.spillOf(cell.sheetId, cell.row, cell.column);
  const rows = book.read(filled ?? cell);
  return filled === undefined ? (rows[0]?.[0] ?? '') : rows;
}

function jsonOf(value: CellValue | CellValue[][]): unknown {
  if (value instanceof CellError) return { error: value.code, message: value.message };
  return { value: Array.isArray(value) ? value.map((row) => row.map(cellJson)) : cellJson(value) };
}

function textOf(value: CellValue | CellValue[][]): string {
  if (value instanceof CellError) return `${value.code} ${value.message}`.trimEnd();
  return Array.isArray(value) ? value.map((row) => row.map(cellJson).join('\t')).join('\n') : String(cellJson(value));
}
