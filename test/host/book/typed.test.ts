import { describe, expect, test } from 'vitest';
import { CellError, type CellInput, DateValue } from '../../../src/host/book';
import { desk, show } from './support';

const day = (serial: number) => `day ${serial}`;
const formula = (text: string) => `formula ${text}`;

function seen(input: CellInput): string | number | boolean {
  return typeof input === 'object' && !(input instanceof DateValue) && !(input instanceof CellError) ? formula(input.formula) : show(input);
}

/** The year of the clock is 2025. */
function typeInto(text: string, locale: string, numberFormat?: string) {
  const { book } = desk({ locale });
  if (numberFormat) book.setFormat({ sheetId: 1, row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat });
  return seen(book.typed(text, 1, 0, 0));
}

describe('typed text becomes what Sheets would make of it (D2)', () => {
  test.each<[text: string, stored: string | number | boolean, why: string]>([
    ['=A1+1', formula('=A1+1'), 'a formula'],
    ['=', '=', 'a lone sign is text'],
    ['＝A1', formula('=A1'), 'full-width equals sign'],
    ['+1+2', formula('=+1+2'), 'an expression'],
    ['-A1', formula('=-A1'), 'an expression'],
    ['＋1＋2', formula('=+1＋2'), 'full-width plus: only the first is narrowed'],
    ['－A1', formula('=-A1'), 'full-width minus'],
    ['@SUM(A1)', formula('=@SUM(A1)'), 'an at sign'],
    ['＠x', formula('=@x'), 'full-width at sign'],
    ['+86 138', formula('=+86 138'), 'a phone number: no number, so a (broken) formula'],
    ['-', '-', 'a lone dash is text'],
    ['-5', -5, 'a negative number'],
    ['+5', 5, 'a signed number'],
    ['- item', formula('=- item'), 'a list dash'],
    ["'=A1", '=A1', 'the quote is taken off, the rest is text'],
    ["''x", "'x", 'only one quote is taken off'],
    ["'", '', 'a lone quote leaves nothing'],
    ["'007", '007', 'text that looks like a number'],
    ['007', 7, 'leading zeros are lost'],
    ['01', 1, 'leading zeros are lost'],
    ['1e3', 1000, 'an exponent: order number 1e3'],
    ['2E5', 200000, 'capital exponent'],
    ['1e999', '1e999', 'too large to be a number'],
    ['.5', 0.5, 'no zero before the point'],
    ['5.', 5, 'nothing after the point'],
    [' 12 ', 12, 'spaces around'],
    ['1,200', 1200, 'thousands'],
    ['1,20', '1,20', 'no group of three'],
    ['1,234,567.89', 1234567.89, 'thousands and decimals'],
    ['12345678901234567890', 12345678901234567000, 'long ids lose digits'],
    ['25%', 0.25, 'percent'],
    ['-3.5%', -0.035, 'negative percent'],
    ['$1,200.50', 1200.5, 'dollars'],
    ['-$5', -5, 'minus before the sign'],
    ['$-5', -5, 'minus after the sign'],
    ['¥1,200', 1200, 'yen or yuan'],
    ['€5', 5, 'euro before'],
    ['5 €', 5, 'euro after'],
    ['(45)', -45, 'accounting brackets'],
    ['($1,200)', -1200, 'brackets and dollars'],
    ['(45', '(45', 'half a bracket'],
    ['TRUE', true, 'a boolean'],
    ['false', false, 'a boolean in small letters'],
    ['truer', 'truer', 'not quite'],
    ['1-2', day(45659), '2 January of this year'],
    ['1/2', day(45659), '2 January of this year'],
    ['13-45', '13-45', 'no day of any year'],
    ['2025-11-21', day(45982), 'ISO'],
    ['2025-1-5', day(45662), 'ISO without zeros'],
    ['2025-02-30', '2025-02-30', 'no such day'],
    ['2025/11/21', day(45982), 'year first'],
    ['11/21/2025', day(45982), 'month first in en_US'],
    ['21/11/2025', '21/11/2025', 'day first is text in en_US'],
    ['3/4/25', day(45720), 'two digits of a year'],
    ['3/4/1999', day(36223), 'last century'],
    ['2025-11', day(45962), 'a month is its first day'],
    ['Jan 5', day(45662), 'month name'],
    ['5 January 2025', day(45662), 'day first with a name'],
    ['Nov 21, 2025', day(45982), 'comma before the year'],
    ['21-Nov-2025', day(45982), 'with dashes'],
    ['May be', 'May be', 'a word that begins like a month'],
    ['Marble 5', 'Marble 5', 'a word that begins like a month'],
    ['2025-11-21 10:20:30', day(45982 + 37230 / 86400), 'day and time'],
    ['11/21/2025 1:05 PM', day(45982 + 47100 / 86400), 'day and time with half days'],
    ['1AM', day(1 / 24), 'a time'],
    ['12 pm', day(0.5), 'noon'],
    ['13pm', '13pm', 'no such hour'],
    ['10:30', day(0.4375), 'a time'],
    ['10:75', '10:75', 'no such minute'],
    ['25:30', day(25.5 / 24), 'a duration'],
    ['1.5.2', '1.5.2', 'a version'],
    ['12-34-567', '12-34-567', 'a code'],
    ['C-1001', 'C-1001', 'an id'],
    ['１２', '１２', 'full-width digits stay text'],
    ['李雷', '李雷', 'a name'],
    ['a@b.cn', 'a@b.cn', 'a mail address'],
    ['#N/A', '#N/A', 'error text stays text'],
    ['', '', 'nothing'],
    ['0x1F', '0x1F', 'hexadecimal is text'],
    ['Infinity', 'Infinity', 'a word'],
    ['NaN', 'NaN', 'a word'],
  ])('%s → %s (%s)', (text, stored) => {
    expect(typeInto(text, 'en_US')).toBe(stored);
  });

  test.each<[locale: string, text: string, stored: string | number]>([
    ['en_GB', '21/11/2025', day(45982)],
    ['en_GB', '11/21/2025', '11/21/2025'],
    ['en_GB', '1-2', day(45689)],
    ['de_DE', '21.11.2025', day(45982)],
    ['de_DE', '1.200,50', 1200.5],
    ['de_DE', '1,5', 1.5],
    ['de_DE', '1.5.2025', day(45778)],
    ['en_US', '21.11.2025', '21.11.2025'],
    ['fr_FR', '1 200,50', 1200.5],
    ['zh_CN', '2025年11月21日', day(45982)],
    ['zh_CN', '11月21日', day(45982)],
    ['zh_CN', '25/11/21', day(45982)],
    ['zh_CN', '11/21/2025', '11/21/2025'],
    ['zh_CN', '¥1,200', 1200],
    ['ja_JP', '2025/11/21', day(45982)],
  ])('%s: %s → %s', (locale, text, stored) => {
    expect(typeInto(text, locale)).toBe(stored);
  });

  test.each<[text: string, stored: string]>([
    ['007', '007'],
    ['1-2', '1-2'],
    ['TRUE', 'TRUE'],
    ['+86 138', '+86 138'],
    ['-5', '-5'],
    ['@home', '@home'],
    ["'quoted", 'quoted'],
    ['=1+1', formula('=1+1')],
    ['＝1+1', formula('=1+1')],
  ])("in a plain-text cell %s → %s; only '=' still makes a formula", (text, stored) => {
    expect(typeInto(text, 'en_US', '@')).toBe(stored);
  });

  test('4 million cells take seconds: 400,000 here in under 2', () => {
    const { book } = desk();
    const texts = ['C1001', '李雷', '120', '19.90', '2025-11-21', 'x@y.com', 'TRUE', '11/21/2025'];
    const start = process.cpuUsage();
    for (let index = 0; index < 400_000; index++) book.typed(texts[index % texts.length] ?? '', 1, index % 100, 0);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });
});
