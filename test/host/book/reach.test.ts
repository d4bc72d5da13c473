import { describe, expect, test } from 'vitest';
import { type CellValue, createBook } from '../../../src/host/book';
import { desk, NOON } from './support';

describe('a custom function that reads the book while it is called', () => {
  test('sees the cells as they are and starts no recalculation of its own', () => {
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => NOON });
    const sheet = book.insertSheet('Sheet1');
    const cell = (row: number, column: number) => ({ sheetId: sheet.id, row, column, rows: 1, columns: 1 });
    let calls = 0;
    book.setCustomFunctions(['PEEK', 'LATE'], (name) => {
      calls++;
      return name === 'PEEK' ? `saw ${String(book.read(cell(0, 5))[0]?.[0])}` : 1;
    });
    book.write(cell(0, 0), [[{ formula: '=PEEK()' }]]);
    book.write(cell(0, 5), [[{ formula: '=LATE()' }]]);
    expect(book.read(cell(0, 0))).toEqual([['saw ']]);
    expect(book.read(cell(0, 5))).toEqual([[1]]);
    expect(calls).toBe(2);
  });
});

describe('the number format typed text brings along', () => {
  test.each<[text: string, locale: string, format: string | undefined]>([
    ['25%', 'en_US', '0%'],
    ['2.5%', 'en_US', '0.00%'],
    ['$1,200', 'en_US', '$#,##0'],
    ['$1,200.50', 'en_US', '$#,##0.00'],
    ['¥1,200', 'zh_CN', '¥#,##0'],
    ['1,200', 'en_US', '#,##0'],
    ['1.200,50', 'de_DE', '#,##0.00'],
    ['2025-11-21', 'en_US', 'yyyy-mm-dd'],
    ['2025-11-21 10:20', 'en_US', 'yyyy-mm-dd hh:mm:ss'],
    ['11/21/2025', 'en_US', undefined],
    ['12.5', 'en_US', undefined],
    ['text, with signs: 5%?', 'en_US', undefined],
    ['120', 'en_US', undefined],
  ])('%s in %s → %s', (text, locale, format) => {
    expect(desk({ locale }).book.typedFormat(text)).toBe(format);
  });
});

describe('across sheets', () => {
  test('formulas, names and open ranges follow cells of other sheets', () => {
    const { book, type, put, show, calls } = desk({
      sheets: ['Sheet1', 'Tiers · Rules'],
      functions: { SIZE: (rows: CellValue[][]) => rows.filter((row) => row[0] !== '').length },
    });
    put('Tiers · Rules!A1', [
      ['VIP', 0.05],
      ['Gold', 0.2],
    ]);
    book.defineName('TIER_RULES', { sheetId: 2, row: 0, column: 0, lastRow: undefined, lastColumn: 1 });
    type('A1', "=SUM('Tiers · Rules'!B:B)");
    type('A2', '=SIZE(TIER_RULES)');
    type('A3', '=VLOOKUP("gold",\'tiers · rules\'!A1:B2,2,FALSE)');
    expect([show('A1'), show('A2'), show('A3')]).toEqual([0.25, 2, 0.2]);
    put('Tiers · Rules!A3', [['Silver', 0.5]]);
    expect([show('A1'), show('A2'), show('A3')]).toEqual([0.75, 3, 0.2]);
    expect(calls).toEqual(['SIZE(100x2)', 'SIZE(100x2)']);
  });

  test('RAND() comes from the source of chance the book was given', () => {
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => NOON, random: () => 0.5 });
    const sheet = book.insertSheet('Sheet1');
    book.write({ sheetId: sheet.id, row: 0, column: 0, rows: 1, columns: 2 }, [[{ formula: '=RAND()' }, { formula: '=RANDBETWEEN(1,9)' }]]);
    expect(book.read({ sheetId: sheet.id, row: 0, column: 0, rows: 1, columns: 2 })).toEqual([[0.5, 5]]);
  });

  test('an open range read in the same recalculation in which a block lengthens the grid sees the longer grid', () => {
    const { type, show } = desk({ rows: 5, functions: { LIST: () => [[1], [2], [3]] } });
    type('A1', '=ROWS(C:C)');
    expect(show('A1')).toBe(5);
    type('E4', '=LIST()');
    type('B1', '=ROWS(C:C)');
    expect(show('B1')).toBe(6);
  });
});

/** Bounds ten times what was measured, so that only a change of kind fails them, not a busy machine. */
describe('size', () => {
  test('100,000 × 6 cells: load, one block over all of them, change one', () => {
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => NOON });
    const sheet = book.insertSheet('Customers');
    let calls = 0;
    book.setCustomFunctions(['TIERS'], (_, [rows]) => {
      calls++;
      return (rows as CellValue[][]).map((row) => [row[0] ?? '', Number(row[5]) > 50 ? 'Gold' : 'Silver']);
    });
    const rows = Array.from({ length: 100_000 }, (_, index) => [
      `C${index}`,
      `name ${index}`,
      `mail${index}@example.com`,
      45_000 + (index % 365),
      index % 7,
      (index * 37) % 100,
    ]);
    const start = process.cpuUsage();
    book.load(sheet.id, rows);
    book.write({ sheetId: sheet.id, row: 0, column: 8, rows: 1, columns: 1 }, [[{ formula: '=TIERS(A1:F)' }]]);
    expect(book.read({ sheetId: sheet.id, row: 99_999, column: 8, rows: 1, columns: 2 })).toEqual([['C99999', 'Gold']]);
    book.write({ sheetId: sheet.id, row: 99_999, column: 5, rows: 1, columns: 1 }, [[0]]);
    expect(book.read({ sheetId: sheet.id, row: 99_999, column: 8, rows: 1, columns: 2 })).toEqual([['C99999', 'Silver']]);
    expect(calls).toBe(2);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3);
  });

  test('525,000 × 8 cells are loaded, read and formatted', () => {
    const book = createBook({ locale: 'en_US', timeZone: 'Etc/UTC', now: () => NOON });
    const sheet = book.insertSheet('Orders');
    const start = process.cpuUsage();
    book.load(
      sheet.id,
      Array.from({ length: 525_000 }, (_, index) => [index, 'a', 'b', 'c', 1, 2, 3, true]),
    );
    const whole = { sheetId: sheet.id, row: 0, column: 0, rows: 525_000, columns: 8 };
    expect(book.read(whole).length).toBe(525_000);
    book.setFormat({ ...whole, columns: 1 }, { numberFormat: '@' });
    expect([book.lastRow(sheet.id), book.lastColumn(sheet.id), sheet.rowCount]).toEqual([525_000, 8, 525_000]);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
  });
});
