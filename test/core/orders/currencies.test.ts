import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { rateOf } from '../../../src/core/model/rate';
import { readOrders } from '../../../src/core/orders';
import { bookOf, day, problemOf, type Rows, summary } from './reading';

const HEADER = ['Customer', 'Date', 'Amount'];
const COLUMN = [...HEADER, 'Currency'];

/** One order per amount, of customers C1, C2 …, on the first of July. */
function ordersOf(amounts: readonly Cell[]): Rows {
  return [HEADER, ...amounts.map((amount, at) => [`C${at + 1}`, '2025-07-01', amount])];
}

describe('where one currency has more than half of the rows that name one, the others are left out', () => {
  test.each<[why: string, amounts: Cell[], currency: string, list: string, spends: string[]]>([
    ['two of three', ['$10', '$20', '€100'], 'USD', 'EUR (1)', ['C1 10', 'C2 20']],
    ['two other currencies', ['£10', '£20', '£30', '€1', '¥2'], 'GBP', 'EUR (1), ¥ (1)', ['C1 10', 'C2 20', 'C3 30']],
    ['rows without a mark are in the majority currency', ['$10', '$20', 5, '€1'], 'USD', 'EUR (1)', ['C1 10', 'C2 20', 'C3 5']],
    ['a bare dollar sign fits the Hong Kong dollar', ['$10', 'HK$20', '€1'], 'HKD', 'EUR (1)', ['C1 10', 'C2 20']],
    ['¥ and 元 are both yuan', ['¥10', '20元', '€1'], 'CNY', 'EUR (1)', ['C1 10', 'C2 20']],
    ['crowns of several countries', ['10 kr', '20 NOK', '€1'], 'NOK', 'EUR (1)', ['C1 10', 'C2 20']],
  ])('%s: %j is counted in %s', (_, amounts, currency, list, spends) => {
    const book = bookOf(ordersOf(amounts));
    expect(book.currency).toBe(currency);
    expect(summary(book)).toEqual(spends.map((spend) => spend.replace(' ', ' 2025-07-01 ')));
    expect(book.issues).toMatchObject([{ code: 'CURRENCY_OTHER', listed: true, amount: 0, details: { currency, list } }]);
    expect(book.rowsUsed + (book.issues[0]?.rows ?? 0)).toBe(book.rowsRead);
  });

  test.each<[why: string, amounts: Cell[], list: string]>([
    ['one each', ['$10', '€10'], 'USD, EUR'],
    ['exactly half', ['$10', '$10', '€10', '¥10'], 'USD, EUR, CNY'],
    ['rows without a mark make no majority', ['$10', 5, 5, 5, '€10'], 'USD, EUR'],
    ['a sign that fits two of the currencies named makes neither the one', ['$1', '$1', '$1', 'HK$2', 'US$3'], 'USD, HKD'],
  ])('%s: %j is refused', (_, amounts, list) => {
    expect(problemOf(ordersOf(amounts))).toEqual({ code: 'CURRENCY_MIXED', params: { sheet: 'Orders', list, column: 'C' } });
  });

  test('what was left out is summed for each currency by itself', () => {
    const { issues } = bookOf(ordersOf(['$10', '$20', '$30', '$40', '€1.50', '€2', '¥7']));
    expect(issues[0]).toMatchObject({ rows: 3, amount: 0, otherAmounts: { EUR: 35_000, '¥': 70_000 }, first: { row: 6, column: 2 } });
  });

  test('rows left out for other reasons keep their own currency', () => {
    const book = bookOf([HEADER, ['C1', '2025-07-01', '$10'], ['', '2025-07-01', '$5'], ['', '2025-07-01', '€7'], ['C2', '2052-01-01', '$8']]);
    expect(book.issues).toMatchObject([
      { code: 'ID_BLANK', rows: 2, amount: 50_000, otherAmounts: { EUR: 70_000 } },
      { code: 'DATE_SUSPECT', rows: 1, amount: 80_000 },
    ]);
    expect(book.issues[1]).not.toHaveProperty('otherAmounts');
  });

  test('in a currency column, too, the rows of others are left out', () => {
    const book = bookOf([
      COLUMN,
      ['C1', '2025-07-01', 10, 'EUR'],
      ['C2', '2025-07-01', 20, 'eur'],
      ['C3', '2025-07-01', 30, 'USD'],
      ['C4', '2025-07-01', 40, ''],
    ]);
    expect([book.currency, ...summary(book)]).toEqual(['EUR', 'C1 2025-07-01 10', 'C2 2025-07-01 20', 'C4 2025-07-01 40']);
    expect(book.issues).toMatchObject([{ code: 'CURRENCY_OTHER', first: { row: 4, column: 3 }, details: { value: 'USD' } }]);
  });

  test('a row whose amount and currency column disagree is left out alone', () => {
    const book = bookOf([COLUMN, ['C1', '2025-07-01', '$10', 'USD'], ['C2', '2025-07-01', '€20', 'USD']]);
    expect([book.currency, ...summary(book)]).toEqual(['USD', 'C1 2025-07-01 10']);
    expect(book.issues).toMatchObject([{ code: 'AMOUNT_TWO_CURRENCIES', rows: 1, amount: 0, otherAmounts: { 'EUR / USD': 200_000 } }]);
  });

  test('a dollar sign beside HKD is a Hong Kong dollar', () => {
    expect(
      bookOf([COLUMN, ['C1', '2025-07-01', '$10', 'HKD'], ['C2', '2025-07-01', 'US$20', '']].concat([['C3', '2025-07-01', '$5', 'HKD']])).issues,
    ).toMatchObject([{ code: 'CURRENCY_OTHER', otherAmounts: { USD: 200_000 } }]);
  });

  test('the unit of the header is that of the rows that name none', () => {
    const book = bookOf([
      ['Customer', 'Date', 'Amount (GBP)'],
      ['C1', '2025-07-01', 10],
      ['C2', '2025-07-01', 20],
      ['C3', '2025-07-01', '€5'],
    ]);
    expect([book.currency, book.issues[0]?.code, book.issues[0]?.otherAmounts]).toEqual(['GBP', 'CURRENCY_OTHER', { EUR: 50_000 }]);
  });

  test('a customer of other currencies only stays in the list, without an order', () => {
    const book = bookOf(ordersOf(['$10', '$20', '€100']));
    expect(book.customers.map(({ name }) => name)).toEqual(['C1', 'C2', 'C3']);
  });
});

describe('number formats name currencies of plain numbers', () => {
  const read = (amounts: readonly Cell[], formats: readonly string[], header = HEADER) => {
    let asked = 0;
    const rows = [header, ...amounts.map((amount, at) => [`C${at + 1}`, '2025-07-01', amount])];
    const moneyFormats = (column: number) => {
      asked++;
      expect(column).toBe(2);
      return ['@', ...formats];
    };
    const result = readOrders({ sheet: 'Orders', rows, moneyFormats }, { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } });
    return { result, asked };
  };

  test.each<[format: string, currency: string | undefined, why: string]>([
    ['[$€]#,##0.00', 'EUR', 'a sign in brackets'],
    ['"¥"#,##0.00', 'CNY', 'a sign in quotes'],
    ['[$€-407]#,##0.00', 'EUR', 'a sign with a country'],
    ['#,##0.00\\ "zł"', 'PLN', 'behind the number'],
    ['$#,##0.00;[Red]-$#,##0.00', 'USD', 'bare, with a red negative'],
    ['_("HK$"* #,##0.00_);_("HK$"* (#,##0.00)', 'HKD', 'accounting'],
    ['[$CHF] #,##0', 'CHF', 'a code'],
    ['0.###############', undefined, 'automatic'],
    ['#,##0.00', undefined, 'a plain number'],
    ['0.00E+00', undefined, 'scientific'],
    ['0.00" kg"', undefined, 'a unit that is no currency'],
    ['yyyy-mm-dd', undefined, 'a date'],
  ])('%s → %s (%s)', (format, currency) => {
    const { result } = read([10], [format]);
    expect(result).toMatchObject({ ok: true, value: { currency } });
  });

  test('two in one column are refused, three of which two agree are not', () => {
    expect(read([100, 100], ['[$€]#,##0.00', '"¥"#,##0.00']).result).toMatchObject({
      ok: false,
      problem: { code: 'CURRENCY_MIXED', params: { list: 'EUR, CNY' } },
    });
    expect(read([1, 2, 3], ['[$€]0', '[$€]0', '"¥"0']).result).toMatchObject({ ok: true, value: { currency: 'EUR', rowsUsed: 2 } });
  });

  test('a mark written in the cell goes before its format; formats are asked once, and only for plain numbers', () => {
    expect(read(['£10', '£20', 5], ['"$"0', '"$"0', '£0'])).toMatchObject({ asked: 1, result: { ok: true, value: { currency: 'GBP', rowsUsed: 3 } } });
    expect(read(['£10', '£20'], ['"$"0', '"$"0'])).toMatchObject({ asked: 0, result: { ok: true, value: { currency: 'GBP' } } });
  });
});

describe('with a currency and dated rates in the rules, rows are converted', () => {
  const rate = (currency: string, units: number, from?: string) => ({
    currency,
    from: from === undefined ? undefined : day(from),
    rate: rateOf(units) as never,
  });
  const inYuan = (rows: Rows, ...rates: ReturnType<typeof rate>[]) => bookOf(rows, { currencies: { currency: 'CNY', rates } });

  test('each at the latest rate on or before its day; rows that name none are in the rules’ currency', () => {
    const rows = [
      HEADER,
      ['C1', '2024-12-31', 'USD 10'],
      ['C2', '2025-01-01', 'USD 10'],
      ['C3', '2025-06-30', 'USD 10'],
      ['C4', '2025-07-01', 'USD 10'],
      ['C5', '2025-07-01', 10],
      ['C6', '2025-07-01', '¥10'],
    ];
    const book = inYuan(rows, rate('USD', 7.2, '2025-07-01'), rate('USD', 7), rate('USD', 7.1, '2025-01-01'));
    expect(summary(book)).toEqual(['C1 2024-12-31 70', 'C2 2025-01-01 71', 'C3 2025-06-30 71', 'C4 2025-07-01 72', 'C5 2025-07-01 10', 'C6 2025-07-01 10']);
    expect([book.currency, book.issues]).toEqual(['CNY', []]);
  });

  test('a row whose currency has no rate for its day is left out, in its own currency', () => {
    const rows = [HEADER, ['C1', '2024-12-31', 'USD 10'], ['C2', '2025-01-01', 'USD 10'], ['C3', '2025-01-01', '€5'], ['C4', '2025-01-01', '¥5']];
    const book = inYuan(rows, rate('USD', 7.1, '2025-01-01'));
    expect(summary(book)).toEqual(['C2 2025-01-01 71', 'C4 2025-01-01 5']);
    expect(book.issues).toMatchObject([
      {
        code: 'CURRENCY_NO_RATE',
        rows: 2,
        listed: true,
        amount: 0,
        otherAmounts: { USD: 100_000, EUR: 50_000 },
        details: { currency: 'CNY', list: 'USD (1), EUR (1)' },
      },
    ]);
  });

  test('a sign is the one currency with a rate that it fits; of two, neither', () => {
    const rows = [HEADER, ['C1', '2025-01-01', '$10'], ['C2', '2025-01-01', 5]];
    expect(summary(inYuan(rows, rate('USD', 7)))).toEqual(['C1 2025-01-01 70', 'C2 2025-01-01 5']);
    expect(inYuan(rows, rate('USD', 7), rate('HKD', 0.9)).issues).toMatchObject([{ code: 'CURRENCY_NO_RATE', otherAmounts: { $: 100_000 } }]);
  });

  test('no majority is needed, and none decides: the rules say', () => {
    const rows = ordersOf(['€10', '€20', '€30', '¥5']);
    const book = inYuan(rows, rate('EUR', 8));
    expect([book.currency, ...summary(book)]).toEqual(['CNY', 'C1 2025-07-01 80', 'C2 2025-07-01 160', 'C3 2025-07-01 240', 'C4 2025-07-01 5']);
  });

  test('a refund is converted at the rate of its own day', () => {
    const rows = [
      ['Order', ...HEADER],
      ['O1', 'C1', '2025-01-01', 'USD 10'],
      ['O1', 'C1', '2025-02-01', 'USD -10'],
    ];
    expect(summary(inYuan(rows, rate('USD', 7), rate('USD', 8, '2025-02-01')))).toEqual(['C1 2025-01-01 70', 'C1 2025-01-01 -80']);
  });

  test('what is later than the day counted to is left out in its own currency', () => {
    const rows = [HEADER, ['C1', '2025-01-01', 'USD 10'], ['C2', '2025-03-01', 'USD 20']];
    const book = bookOf(rows, { currencies: { currency: 'CNY', rates: [rate('USD', 7)] }, asOf: { kind: 'given', day: day('2025-02-01') } });
    expect(book.issues).toMatchObject([{ code: 'DATE_FUTURE', amount: 0, otherAmounts: { USD: 200_000 } }]);
  });

  test('an amount that a rate makes too large is left out', () => {
    const book = inYuan(ordersOf(['USD 90,000,000,000', 5]), rate('USD', 7));
    expect(book.issues).toMatchObject([{ code: 'AMOUNT_OUT_OF_RANGE', rows: 1, otherAmounts: { USD: 900_000_000_000_000 } }]);
  });
});
