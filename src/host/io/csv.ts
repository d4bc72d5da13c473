import Papa from 'papaparse';
import { CellError, type CellInput, type CellValue, DateValue } from '../book/types';
import { FileProblem } from './problem';
import { decodeText, type TextEncoding } from './text';

export interface CsvTable {
  /** One array per line, as long as that line has cells; blank lines are empty arrays. */
  rows: CellInput[][];
  encoding: TextEncoding;
  delimiter: string;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * A table of separated values, whatever the separator. Cells become numbers, dates or booleans only where nothing
 * can be lost and no country matters; everything else stays the text it is, and nothing becomes a formula.
 *
 * @throws FileProblem when the file is no text or a quoted cell never ends
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const { text, encoding } = decodeText(bytes);
  const { body, delimiter } = withDelimiter(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open) throw new FileProblem('FILE_QUOTE_OPEN', { row: (open.row ?? 0) + 1 });
  const days = new Map<string, DateValue | undefined>();
  const rows = parsed.data as unknown as CellInput[][]; // converted in place: half a million lines need no copy
  for (const row of rows) {
    if (row.length === 1 && row[0] === '') row.length = 0;
    for (let index = 0; index < row.length; index += 1) row[index] = cellOf(row[index] as string, days);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop(); // the last line end begins no row
  return { rows, encoding, delimiter };
}

/** RFC 4180: commas, CRLF, quotes only where needed and doubled inside. */
export function writeCsv(rows: readonly (readonly CellValue[])[]): string {
  return Papa.unparse(
    rows.map((row) => row.map(plainText)),
    { newline: '\r\n' },
  );
}

function plainText(value: CellValue): string | number {
  if (value instanceof DateValue) return isoText(value.serial);
  if (value instanceof CellError) return value.code;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** `sep=;` in the first line is how Excel is told; otherwise the separator that splits the first lines most evenly. */
function withDelimiter(text: string): { body: string; delimiter: string } {
  const told = /^sep=([,;|\t])\n/i.exec(text);
  if (told) return { body: text.slice(told[0].length), delimiter: told[1] as string };
  const sample = text.slice(0, 200_000);
  let best = { delimiter: ',', cells: 1, spread: Number.POSITIVE_INFINITY };
  for (const delimiter of DELIMITERS) {
    const lengths = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 30, skipEmptyLines: 'greedy' }).data.map((row) => row.length);
    const split = lengths.filter((length) => length > 1);
    if (split.length === 0) continue;
    const cells = split.reduce((sum, length) => sum + length, 0) / lengths.length;
    const most = Math.max(...split);
    const spread = lengths.filter((length) => length !== most).length / lengths.length; // lines unlike the widest
    if (spread < best.spread || (spread === best.spread && cells > best.cells)) best = { delimiter, cells, spread };
  }
  return { body: text, delimiter: best.delimiter };
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MOST_DIGITS = 15; // more do not fit a number without loss

function cellOf(text: string, days: Map<string, DateValue | undefined>): CellInput {
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 45 /* - */) {
    if (PLAIN_NUMBER.test(text)) return significantDigits(text) <= MOST_DIGITS ? Number(text) + 0 : text; // + 0: no minus zero
    if (text.charCodeAt(4) === 45) return dateOf(text, days) ?? text;
    return text;
  }
  if (text === 'TRUE') return true;
  if (text === 'FALSE') return false;
  return text;
}

function significantDigits(number: string): number {
  if (number.length <= MOST_DIGITS) return number.length; // dot and sign included: certainly few enough
  return number.replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** Tables repeat their days, so each is worked out once. */
function dateOf(text: string, days: Map<string, DateValue | undefined>): DateValue | undefined {
  if (days.has(text)) return days.get(text);
  const date = parseIsoDate(text);
  if (days.size < 100_000) days.set(text, date);
  return date;
}

/** `2025-03-07`, with the time when it has one. */
function isoText(serial: number): string {
  const text = new Date(SHEETS_EPOCH + Math.round(serial * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

const SHEETS_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A date that exists, else `undefined`: no 30 February, no 24:00. */
function parseIsoDate(text: string): DateValue | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, date, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (year < 1000 || hour > 23 || minute > 59 || second > 59) return undefined;
  const day = new Date(Date.UTC(year, month - 1, date));
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== date) return undefined;
  return new DateValue((day.getTime() - SHEETS_EPOCH) / DAY_MS + (hour * 3600 + minute * 60 + second) / 86_400);
}
