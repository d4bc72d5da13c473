import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureCustomers } from '../../../src/core/customers';
import { type Figure, figuresOf, rowsOf } from '../../../src/core/explanations';
import type { Cell, SheetRows } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { type OrderBook, readOrders } from '../../../src/core/orders';
import { type CellInput, type CellValue, createBook, createHost, DateValue, gridFor, type Host } from '../../../src/host';
import { dayOn } from '../../support/customers';
import { date, evaluated } from '../../support/onHost';
import '../../support/seeded';

type Row = readonly Cell[];

const SERIAL_OF_1970 = 25_569;
const day = (iso: string): Cell => ({ day: dayOn(iso) });
const inputOf = (cell: Cell): CellInput => (typeof cell === 'object' ? new DateValue(cell.day + SERIAL_OF_1970) : cell);
const jsonOf = (value: CellValue | undefined): unknown => (value instanceof DateValue ? value.serial - SERIAL_OF_1970 : value);

/** A spreadsheet without any add-on: what native formulas give there. */
function spreadsheet(sheet: string, rows: readonly Row[], locale: string): Host {
  const cells = rows.map((row) => row.map(inputOf));
  const book = createBook({ locale, timeZone: 'Etc/UTC' });
  book.load(book.insertSheet(sheet, gridFor(cells)).id, cells);
  book.insertSheet('Sums');
  return createHost({ book, scripts: { 'empty.js': '' }, manifest: { timeZone: 'Etc/UTC', runtimeVersion: 'V8' }, user: { locale } });
}

function read(rows: readonly Row[], sheet = 'Orders', locale = 'en_US'): { readonly table: SheetRows; readonly book: OrderBook } | undefined {
  const table = { sheet, rows };
  const found = readOrders(table, { locale: readingLocale(locale), asOf: { kind: 'given', day: dayOn('2025-11-21') }, columns: {} });
  return found.ok ? { table, book: found.value } : undefined;
}

/** The figures of one customer, by the name of the figure. */
function figures(rows: readonly Row[], name: string, given: { sheet?: string; locale?: string } = {}): Partial<Record<Figure['figure'], Figure>> {
  const { table, book } = read(rows, given.sheet, given.locale) ?? fail('the table cannot be read');
  const customer = book.customers.findIndex((each) => each.name === name);
  const measures = measureCustomers(book)?.[customer] ?? fail(`nobody is called ${name}`);
  const found = figuresOf({ book, customer, measures, table, separator: readingLocale(given.locale ?? 'en_US').decimalComma ? ';' : ',' });
  return Object.fromEntries(found.map((each) => [each.figure, each]));
}

function fail(message: string): never {
  throw new Error(message);
}

const HEADER: Row = ['Customer', 'Date', 'Amount'];
const ANA: readonly Row[] = [HEADER, ['Ana', day('2025-06-03'), 290], ['Ben', day('2025-11-01'), 150], ['Ana', day('2025-08-15'), 510.5]];

describe('every figure opens to its rows and to a native formula', () => {
  test('Ana’s figures, their formulas, and what these give in a spreadsheet', () => {
    const { orders, spend, averageOrder, firstOrder, lastOrder } = figures(ANA, 'Ana', { sheet: "Ana's orders" });
    expect(spend).toEqual({
      ...{ figure: 'spend', value: 800.5, whyNot: undefined },
      formula: `=ROUND(SUM(FILTER('Ana''s orders'!C:C, 'Ana''s orders'!A:A="Ana")), 2)`,
    });
    expect([orders?.value, averageOrder?.value, firstOrder?.value, lastOrder?.value]).toEqual([2, 400.25, dayOn('2025-06-03'), dayOn('2025-08-15')]);
    const host = spreadsheet("Ana's orders", ANA, 'en_US');
    expect(evaluated(host, 'Sums', 'A1', spend?.formula ?? '')[0]?.[0]).toBe(800.5);
    expect(evaluated(host, 'Sums', 'A2', lastOrder?.formula ?? '')[0]?.[0]).toEqual(date('2025-08-15'));
  });

  test('the rows are those of the sheet', () => {
    const { book } = read(ANA) ?? fail('unreadable');
    expect([rowsOf(book, 0), rowsOf(book, 1)]).toEqual([[2, 4], [3]]);
  });

  test('where the spreadsheet’s locale has a decimal comma, arguments are parted by semicolons', () =>
    expect(figures(ANA, 'Ben', { locale: 'de_DE' }).spend?.formula).toBe(`=SUM(FILTER('Orders'!C:C; 'Orders'!A:A="Ben"))`));

  test.each<[rows: readonly Row[], name: string, whyNot: Partial<Record<Figure['figure'], string | undefined>>, why: string]>([
    [[...ANA, ['ana ', day('2025-09-01'), 5]], 'Ana', { spend: 'spellings', orders: 'spellings', lastOrder: 'spellings' }, 'a blank behind the name'],
    [[...ANA, ['Ana', 'tbc', 5]], 'Ana', { spend: 'leftOut', orders: 'leftOut' }, 'a row that does not count'],
    [[...ANA, ['Ana', day('2025-09-01'), '5.00 USD']], 'Ana', { spend: 'notNumbers', orders: undefined, lastOrder: undefined }, 'an amount as text'],
    [[...ANA, ['Ana', '2025-09-01', 5]], 'Ana', { spend: undefined, lastOrder: 'notDates' }, 'a date as text'],
    [[...ANA, ['Ana', day('2025-09-01'), -5]], 'Ana', { spend: undefined, orders: 'severalRows', lastOrder: 'severalRows' }, 'a refund after the last order'],
    [[...ANA, ['#N/A', day('2025-09-01'), 5]], 'Ana', { spend: 'errors' }, 'an error where a customer should be'],
    [
      [
        [...HEADER, 'Order number'],
        ['Ana', day('2025-06-03'), 290, 'A-1'],
        ['Ana', day('2025-06-03'), 20, 'A-1'],
        ['Ben', day('2025-06-04'), 20, 'A-2'],
      ],
      'Ana',
      { spend: undefined, orders: 'severalRows', lastOrder: undefined },
      'an order of two rows',
    ],
    [
      [
        ['Customer', 'Date', 'Quantity', 'Unit price'],
        ['Ana', day('2025-06-03'), 2, 9.5],
        ['Ben', day('2025-06-04'), 1, 9.5],
      ],
      'Ana',
      { spend: 'notNumbers', orders: undefined },
      'quantity times price',
    ],
  ])('no formula rather than one that gives another number: %#', (rows, name, whyNot) => {
    const found = figures(rows, name);
    for (const [figure, reason] of Object.entries(whyNot)) {
      const each = found[figure as Figure['figure']];
      expect([figure, each?.whyNot, each?.formula === undefined]).toEqual([figure, reason, reason !== undefined]);
    }
  });

  test('whatever the table holds, an offered formula gives exactly our figure', () => {
    const name = fc.constantFrom<Cell>(
      'Ana',
      'ANA',
      'ana ',
      'C*',
      '?',
      '~x',
      'May 5',
      '1/2',
      '=B2',
      '>5',
      'Say "hi"',
      'Ünal',
      'ünal',
      1001,
      '1001',
      'C12',
      'TRUE',
      '王芳',
    );
    const when = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 300 }).map((more): Cell => ({ day: (dayOn('2025-01-01') + more) as never })) },
      { weight: 1, arbitrary: fc.constant<Cell>('2025-03-04') },
    );
    const amount = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -300, max: 30_000 }).map((cents): Cell => cents / 100) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('12.50', 'tbc', '', 0.1 + 0.2) },
    );
    const rows = fc.array(fc.tuple(name, when, amount), { minLength: 2, maxLength: 9 });
    const place = fc.constantFrom(['en_US', 'Orders'], ['de_DE', "Ana's 2025"], ['zh_CN', '订单 (1)']);
    let [offered, kept] = [0, 0];
    fc.assert(
      fc.property(rows, place, (body, [locale = '', sheet = '']) => {
        const all = [HEADER, ...body];
        const found = read(all, sheet, locale);
        if (found === undefined) return;
        const host = spreadsheet(sheet, all, locale);
        measureCustomers(found.book)?.forEach((measures, customer) => {
          const separator = readingLocale(locale).decimalComma ? ';' : ',';
          // the local Google takes commas in every locale
          for (const { value, formula, figure } of figuresOf({ ...found, customer, measures, separator })) {
            if (formula === undefined) kept++;
            else {
              expect([figure, formula, jsonOf(evaluated(host, 'Sums', 'A1', formula.replace(/; /g, ', '))[0]?.[0])]).toEqual([figure, formula, value]);
              offered++;
            }
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(2000);
    expect(kept).toBeGreaterThan(300);
  });
});
