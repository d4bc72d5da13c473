import { type Book, CellError, type CellInput, type CellValue, type CustomCall, createBook, DateValue } from '../../../src/host/book';

/** 2025-11-21 10:20:30 UTC, a Friday. */
export const NOON = Date.UTC(2025, 10, 21, 10, 20, 30);

export interface Desk {
  readonly book: Book;
  readonly calls: string[]; // custom functions called, with their arguments
  /** Types into a cell: 'B2' or 'Orders!B2'. */
  type(cell: string, text: string | number | boolean): void;
  /** Writes a block whose top left is the cell. */
  put(cell: string, rows: readonly (readonly CellInput[])[]): void;
  /** The value of a cell: errors as '#REF! message', days as 'day 45982'. */
  show(cell: string): string | number | boolean;
  /** Values of a block: 'A1:B3'. */
  block(range: string): (string | number | boolean)[][];
  formula(cell: string): string;
  display(cell: string): string;
  clear(range: string): void;
}

/** A workbook with the sheets named (the first gets ids from 1) and custom functions that note every call. */
export function desk(
  options: {
    sheets?: string[];
    locale?: string;
    functions?: Record<string, (...args: never[]) => unknown>;
    now?: () => number;
    timeZone?: string;
    rows?: number;
    columns?: number;
  } = {},
): Desk {
  const book = createBook({ locale: options.locale ?? 'en_US', timeZone: options.timeZone ?? 'Etc/UTC', now: options.now ?? (() => NOON) });
  for (const name of options.sheets ?? ['Sheet1']) book.insertSheet(name, { rows: options.rows ?? 100, columns: options.columns ?? 26 });
  const calls: string[] = [];
  const functions = options.functions ?? {};
  book.setCustomFunctions(Object.keys(functions), ((name, args) => {
    calls.push(
      `${name}(${args.map((argument) => (Array.isArray(argument) ? `${argument.length}x${(argument[0] as unknown[] | undefined)?.length ?? 0}` : show(argument as CellValue))).join(', ')})`,
    );
    return (functions[name] as (...all: unknown[]) => ReturnType<CustomCall>)(...args);
  }) satisfies CustomCall);

  const rect = (text: string) => {
    const [sheetName, range] = text.includes('!') ? text.split('!') : [book.sheets[0]?.name, text];
    const sheet = book.sheetByName(sheetName ?? '');
    if (!sheet || range === undefined) throw new Error(`no such place: ${text}`);
    const [from, to = from] = range.split(':').map(place);
    if (!from || !to) throw new Error(`no such place: ${text}`);
    return { sheetId: sheet.id, row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  };
  const cell = (text: string): CellValue => book.read(rect(text))[0]?.[0] ?? '';
  return {
    book,
    calls,
    type(at, text) {
      const { sheetId, row, column } = rect(at);
      book.write(rect(at), [[typeof text === 'string' ? book.typed(text, sheetId, row, column) : text]]);
    },
    put(at, rows) {
      book.write({ ...rect(at), rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
    },
    show: (at) => show(cell(at)),
    block: (range) => book.read(rect(range)).map((line) => line.map(show)),
    formula: (at) => book.formulas(rect(at))[0]?.[0] ?? '',
    display: (at) => book.display(rect(at))[0]?.[0] ?? '',
    clear: (range) => book.clear(rect(range)),
  };
}

export function show(value: CellValue): string | number | boolean {
  if (value instanceof CellError) return value.message ? `${value.code} ${value.message}` : value.code;
  return value instanceof DateValue ? `day ${value.serial}` : value;
}

export function place(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (!letters) throw new Error(`no cell ${name}`);
  return { row: Number(digits) - 1, column: [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
