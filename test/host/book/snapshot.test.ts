import { describe, expect, test } from 'vitest';
import { type Book, createBook, DateValue } from '../../../src/host/book';

const rect = (sheetId: number, row: number, column: number, rows = 1, columns = 1) => ({ sheetId, row, column, rows, columns });

/** Two sheets that read each other, with looks, notes, rules, names, a spill and hidden lines. */
function filledBook(): Book {
  const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.parse('2025-11-21T12:00Z') });
  const [orders, state] = [book.insertSheet('Orders', { rows: 20, columns: 8 }), book.insertSheet('State', { rows: 5, columns: 5 })];
  book.write(rect(orders.id, 0, 0, 3, 2), [
    ['Ann', 5],
    ['Bob', new DateValue(45_000)],
    ['Cy', 7],
  ]);
  book.write(rect(state.id, 0, 0, 1, 3), [[{ formula: '=SUM(Orders!B:B)' }, { formula: '=TODAY()' }, { formula: '=COUNTA(PEOPLE)' }]]);
  book.write(rect(orders.id, 0, 3), [[{ formula: '=SORT(A1:A3,1,FALSE)' }]]);
  book.defineName('PEOPLE', { sheetId: orders.id, row: 0, column: 0, lastRow: undefined, lastColumn: 0 });
  book.setFormat(rect(orders.id, 0, 0, 3, 1), { fontWeight: 'bold' });
  book.setFormat(rect(orders.id, 1, 1), { note: 'a day' });
  book.setRule(rect(orders.id, 0, 0, 9, 1), { kind: 'list', values: ['Ann', 'Bob'], strict: false });
  book.hideRows(orders.id, 2, 1, 'hand');
  book.hideColumns(orders.id, 4, 1, true);
  state.frozenRows = 1;
  state.columnWidths.set(0, 140);
  return book;
}

/** Everything one can see of a book. */
function seen(book: Book): unknown {
  return {
    names: book.names,
    sheets: book.sheets.map(({ id, name, rowCount, columnCount, hidden, frozenRows, columnWidths, hiddenRows, hiddenColumns }) => {
      const all = rect(id, 0, 0, rowCount, columnCount);
      const each = <T>(at: (row: number, column: number) => T) =>
        Array.from({ length: 5 }, (_, row) => Array.from({ length: 5 }, (__, column) => at(row, column)));
      const looks = each((row, column) => [book.format(id, row, column), book.rule(id, row, column)]);
      const flags = [hidden, frozenRows, [...columnWidths], [...hiddenRows], [...hiddenColumns]];
      return { id, name, rowCount, columnCount, flags, values: book.read(all), formulas: book.formulas(all), looks };
    }),
  };
}

const CHANGES: Readonly<Record<string, (book: Book) => void>> = {
  'cells are written and cleared': (book) => {
    book.write(rect(1, 0, 0, 1, 2), [[{ formula: '=State!A1' }, 'x']]);
    book.clear(rect(2, 0, 0, 5, 5));
  },
  'a sheet that others read is deleted': (book) => book.deleteSheet(1),
  'a sheet is inserted, another renamed and moved': (book) => {
    book.insertSheet('New', { index: 0 });
    book.renameSheet(1, 'Sales');
    book.moveSheet(2, 0);
  },
  'rows and columns come and go': (book) => {
    book.insertRows(1, 1, 2);
    book.deleteColumns(1, 1, 1);
    book.deleteRows(1, 0, 1);
  },
  'looks, notes, rules, names and hidden lines change': (book) => {
    book.clearFormat(rect(1, 0, 0, 20, 8));
    book.setFormat(rect(1, 1, 1), { note: '', numberFormat: '0.00' });
    book.setRule(rect(1, 0, 0, 2, 1), undefined);
    book.removeName('PEOPLE');
    book.hideRows(1, 0, 5, undefined);
    book.hideColumns(1, 4, 1, false);
  },
  'a spill is blocked': (book) => book.write(rect(1, 1, 3), [['in the way']]),
};

describe('a book is put back as it was', () => {
  test.each(Object.entries(CHANGES))('%s', (_, change) => {
    const book = filledBook();
    const before = seen(book);
    const restore = book.remember();
    for (let turn = 0; turn < 3; turn++) {
      change(book);
      expect(seen(book)).not.toEqual(before);
      restore();
      expect(seen(book)).toEqual(before);
    }
  });

  test('formulas go on following their cells', () => {
    const book = filledBook();
    const restore = book.remember();
    book.deleteSheet(1);
    restore();
    book.write(rect(1, 0, 1), [[100]]);
    book.write(rect(1, 5, 0), [['Di']]);
    expect(book.read(rect(2, 0, 0, 1, 3))[0]).toEqual([100 + 45_000 + 7, new DateValue(45_982), 4]);
  });

  test('new sheets get the id they would have got', () => {
    const book = filledBook();
    const restore = book.remember();
    expect(book.insertSheet('One').id).toBe(3);
    restore();
    expect(book.insertSheet('Other').id).toBe(3);
  });
});

test('a copy is the same book and lives apart', () => {
  const book = filledBook();
  const copy = book.copy();
  expect(seen(copy)).toEqual(seen(book));
  copy.deleteSheet(1);
  expect(copy.read(rect(2, 0, 0))[0]).not.toEqual(book.read(rect(2, 0, 0))[0]);
  expect(seen(book)).toEqual(seen(filledBook()));
});
