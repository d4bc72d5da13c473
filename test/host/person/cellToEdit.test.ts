import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellError, type CellValue, DateValue } from '../../../src/host/book';
import { cellToEdit } from '../../../src/host/person';
import { show } from '../book/support';
import { office } from './support';

const A1 = { sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 };

describe('the formula bar shows what would store the cell again', () => {
  test.each<[typed: string, locale: string, shown: string, why: string]>([
    ['=sum(b1:b3)', 'en_US', '=sum(B1:B3)', 'a formula as written'],
    ['0.1', 'en_US', '0.1', 'a number'],
    ['1234567.891', 'en_US', '1234567.891', 'all digits, no grouping'],
    ['$1,200.50', 'en_US', '1200.5', 'money without its sign'],
    ['1,5', 'de_DE', '1,5', 'the decimal mark of the locale'],
    ['25%', 'en_US', '25%', 'a percent as one'],
    ['7%', 'en_US', '7%', '100 × 0.07 is 7.000000000000001'],
    ['0.5%', 'en_US', '0.5%', 'less than one'],
    ['-12,5%', 'de_DE', '-12,5%', 'negative, with a comma'],
    ['2025-11-21', 'en_US', '2025-11-21', 'an ISO day stays one'],
    ['11/21/2025', 'en_US', '11/21/2025', 'a day as the locale writes it'],
    ['21/11/2025', 'en_GB', '21/11/2025', 'day first'],
    ['2025年11月21日', 'zh_CN', '2025/11/21', 'the Chinese spelling is read, the short one shown'],
    ['Nov 21', 'en_US', '11/21/2025', 'the year is said'],
    ['10:30', 'en_US', '10:30:00 AM', 'a time'],
    ['10:30:15.25', 'en_US', '10:30:15.25', 'a time with part of a second'],
    ["'00123", 'en_US', "'00123", 'text that would be a number'],
    ["'=A1", 'en_US', "'=A1", 'text that would be a formula'],
    ["''quoted", 'en_US', "''quoted", 'text that begins with an apostrophe'],
    ['Ann’s', 'en_US', 'Ann’s', 'plain text'],
    ['true', 'en_US', 'TRUE', 'a truth value'],
    ['#N/A', 'en_US', '#N/A', 'text that looks like an error'],
    ['', 'en_US', '', 'nothing'],
  ])('%s in %s is shown as %s (%s)', (typed, locale, shown) => {
    const { book, type } = office({ locale });
    type('A1', typed);
    expect(cellToEdit(book, 1, 0, 0)).toBe(shown);
  });

  test.each<[value: CellValue, numberFormat: string | undefined, shown: string, why: string]>([
    [0.1 + 0.2, undefined, '0.30000000000000004', 'every digit, where the cell shows 0.3'],
    [0.1 + 0.2, '0%', '30.000000000000004%', 'so with percents'],
    [1e21, undefined, '1E+21', 'very large'],
    [new DateValue(45982), undefined, '11/21/2025', 'a day that was calculated'],
    [new DateValue(45982.4375), 'd mmm', '11/21/2025 10:30:00', 'all of the moment, whatever the format shows'],
    [new DateValue(45982), '@', '11/21/2025', 'a day in a cell made plain text later'],
    [new DateValue(-700_000), 'yyyy', '-700000', 'a day before the year 1000 as its number, which types back'],
    [new CellError('#REF!', 'gone'), undefined, '#REF!', 'an error that was read from a file'],
  ])('%o with format %s is shown as %s (%s)', (value, numberFormat, shown) => {
    const { book } = office();
    book.write(A1, [[value]]);
    if (numberFormat) book.setFormat(A1, { numberFormat });
    expect(cellToEdit(book, 1, 0, 0)).toBe(shown);
  });

  const anything = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[0-9.,:%$¥€/'()=+@ -]{1,12}$/),
    fc.double({ noNaN: true }).map(String),
    fc.date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
    fc
      .tuple(fc.nat(30), fc.nat(59), fc.double({ min: 0, max: 59.9, noNaN: true }))
      .map(([h, m, s]) => `${h}:${String(m).padStart(2, '0')}:${s.toFixed(4).padStart(7, '0')}`),
    fc.constantFrom('=A2+1', '=SUM( B1 : B3 )', '={1,2;3,4}', '=Gone!A1', "='it''s'!B2", '=1+', '=#REF!', 'TRUE', '٣', '2025年1月2日', '１２'),
  );
  const formats = fc.constantFrom(undefined, '0%', '0.00', 'yyyy-mm-dd', 'm/d/yyyy h:mm', '@', '¥#,##0', 'General');

  test.each(['en_US', 'en_GB', 'zh_CN', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR'])('typing it again changes nothing, whatever was typed (%s)', (locale) => {
    fc.assert(
      fc.property(anything, formats, (text, numberFormat) => {
        const { book, act } = office({ locale, rows: 3, columns: 3 });
        act({ do: 'look', rect: A1, look: { numberFormat: numberFormat ?? null } });
        const seen = () => [book.read(A1).map((line) => line.map(show)), book.formulas(A1), book.format(1, 0, 0), book.display(A1)];
        act({ do: 'type', at: A1, text });
        const before = seen();
        act({ do: 'type', at: A1, text: cellToEdit(book, 1, 0, 0) });
        expect(seen()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
