import { type Book, type CellValue, createBook, type Rect } from '../../../src/host/book';
import { type Action, Person } from '../../../src/host/person';
import { NOON, place, show } from '../book/support';

export interface Office {
  readonly book: Book;
  readonly person: Person;
  /** Performs it and expects no refusal. */
  act(action: Action): void;
  /** Types into 'B2' or 'Other!B2'. */
  type(cell: string, text: string): void;
  show(cell: string): string | number | boolean;
  formula(cell: string): string;
  block(range: string): (string | number | boolean)[][];
  rect(range: string): Rect;
}

/** A person in front of a workbook whose first sheet has the id 1. */
export function office(options: { sheets?: string[]; locale?: string; rows?: number; columns?: number } = {}): Office {
  const book = createBook({ locale: options.locale ?? 'en_US', timeZone: 'Etc/UTC', now: () => NOON });
  for (const name of options.sheets ?? ['Sheet1']) book.insertSheet(name, { rows: options.rows ?? 20, columns: options.columns ?? 8 });
  const person = new Person(book, (change) => {
    change();
    book.recalculate();
  });
  const rect = (text: string): Rect => {
    const [sheetName, range] = text.includes('!') ? text.split('!') : [book.sheets[0]?.name, text];
    const [from, to = from] = (range ?? '').split(':').map(place);
    const sheetId = book.sheetByName(sheetName ?? '')?.id;
    if (!from || !to || sheetId === undefined) throw new Error(`no such place: ${text}`);
    return { sheetId, row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  };
  const act = (action: Action) => {
    const refusal = person.perform(action);
    if (refusal) throw new Error(`${action.do}: ${refusal.code}`);
  };
  const values = (range: string): CellValue[][] => book.read(rect(range));
  return {
    book,
    person,
    act,
    type: (cell, text) => act({ do: 'type', at: rect(cell), text }),
    show: (cell) => show(values(cell)[0]?.[0] ?? ''),
    formula: (cell) => book.formulas(rect(cell))[0]?.[0] ?? '',
    block: (range) => values(range).map((line) => line.map(show)),
    rect,
  };
}

/** Everything of a book that anybody can see, as plain data. */
export function everythingOf(book: Book) {
  return {
    names: book.names,
    sheets: book.sheets.map((sheet) => {
      const whole: Rect = { sheetId: sheet.id, row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
      const cells = book.read(whole).map((line, row) => line.map((value, column) => ({ value: show(value), ...seenOf(book, sheet.id, row, column) })));
      const { id, name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, charts } = sheet;
      const widths = [...sheet.columnWidths].sort(([one], [other]) => one - other);
      const hiddenRows = [...sheet.hiddenRows];
      const sizes = { hiddenRows, id, name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, widths };
      const used = [book.lastRow(id), book.lastColumn(id)];
      return { ...sizes, used, charts: [...charts], cells: cells.flat().filter(isSeen), formulas: book.formulas(whole), display: book.display(whole) };
    }),
  };
}

function seenOf(book: Book, sheetId: number, row: number, column: number) {
  return { row, column, format: book.format(sheetId, row, column), rule: book.rule(sheetId, row, column) };
}

function isSeen({ value, format, rule }: { value: unknown; format: object; rule: unknown }): boolean {
  return value !== '' || Object.keys(format).length > 0 || rule !== undefined;
}
