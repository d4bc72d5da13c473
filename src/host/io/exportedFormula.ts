import { CellError, type CellValue, DateValue } from '../book/types';
import { excelSerial } from './xlsxDates';

/**
 * Functions that mean the same in every program that opens xlsx files. A formula using any other one, above all our
 * own custom functions, is written as Google exports it: IFERROR(__xludf.DUMMYFUNCTION("TIER(A2:A)"),"Gold") fails
 * elsewhere and so shows the stored value, and the formula stays readable.
 */
const SHARED_FUNCTIONS = new Set(
  `ABS AND AVERAGE AVERAGEIF CEILING CHAR CHOOSE CODE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS
  DATE DATEVALUE DAY DAYS EDATE EOMONTH EXACT EXP FALSE FIND FLOOR HLOOKUP HOUR HYPERLINK IF IFERROR INDEX INT ISBLANK
  ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOG10 LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD MONTH NA NOT NOW OR
  PI POWER PRODUCT PROPER QUARTILE RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SMALL
  SQRT STDEV SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TIME TODAY TRIM TRUE UPPER VALUE VAR VLOOKUP WEEKDAY WEEKNUM YEAR`.split(/\s+/),
);

const LONGEST_LITERAL = 255; // characters of one text in an Excel formula
const LONGEST_FORMULA = 8192;

/** The formula for the file, without its `=`; `undefined` when the file can hold only the value. */
export function formulaForExport(formula: string, value: CellValue): string | undefined {
  const body = formula.replace(/^=/, '');
  const text = isShared(body) ? withCommas(body) : `IFERROR(__xludf.DUMMYFUNCTION(${literal(body)}),${constant(value)})`;
  return text.length <= LONGEST_FORMULA ? text : undefined;
}

/** Google takes semicolons between arguments in every locale; files hold commas alone. */
function withCommas(body: string): string {
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, (part) => (part === ';' ? ',' : part));
}

/** The formula a person wrote, out of the form above; other formulas as they are. */
export function formulaOfExport(text: string): string {
  const inside = /^IFERROR\(__xludf\.DUMMYFUNCTION\(("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*)\)/.exec(text)?.[1];
  if (inside === undefined) return text;
  return inside.slice(1, -1).replace(/""|"&"/g, (found) => (found === '""' ? '"' : ''));
}

/** Whether a formula, without its `=`, means the same in Excel and here. */
export function isShared(body: string): boolean {
  const bare = body.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, 'Sheet'); // texts and sheet names aside
  if (/\{/.test(bare)) return false; // arrays built from ranges are Google's
  if (/\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}(?![A-Z$\d])/i.test(bare)) return false; // A2:A, open at the end
  for (const [, name] of bare.matchAll(/([A-Z_][\w.]*)\s*\(/gi)) if (!SHARED_FUNCTIONS.has((name as string).toUpperCase())) return false;
  return true;
}

/** A text in a formula, in pieces that Excel can read. */
function literal(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += LONGEST_LITERAL) {
    pieces.push(`"${text.slice(start, start + LONGEST_LITERAL).replace(/"/g, '""')}"`);
  }
  return pieces.join('&');
}

function constant(value: CellValue): string {
  if (value instanceof DateValue) return String(excelSerial(value.serial));
  if (value instanceof CellError) return value.code === '#ERROR!' ? '"#ERROR!"' : value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : literal(value);
}
