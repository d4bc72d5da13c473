import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { type AmountFault, type AmountStyle, amountColumn, decideAmountStyle, readAmount } from '../../../src/core/reading';
import { dateCell } from './cells';

const POINT: AmountStyle = { decimalComma: false, isGuess: true };
const COMMA: AmountStyle = { decimalComma: true, isGuess: true };
const EN = { dayFirst: false, decimalComma: false };
const DE = { dayFirst: true, decimalComma: true };

describe('one amount, where a lone mark before three digits is a thousands comma', () => {
  test.each<[cell: Cell, units: number | AmountFault, why: string]>([
    [1234.5, 1234.5, 'a number is what it is'],
    [0, 0, 'zero is an amount'],
    [-0, 0, 'never −0'],
    [0.1 + 0.2, 0.3, 'ten-thousandths, not binary fractions'],
    [2.675, 2.675, 'unit prices have three decimals'],
    ['1234.50', 1234.5, 'plain text'],
    ['1,234.50', 1234.5, 'both marks: the last is the decimal one'],
    ['1.234,50', 1234.5, 'both marks the other way prove themselves in any locale'],
    ['1 234,50', 1234.5, 'a space can only be thousands, so the comma is decimal'],
    ['1\u00a0234,50 €', 1234.5, 'no-break space'],
    ['1\u202f234,50 €', 1234.5, 'narrow no-break space'],
    ['1\u2009234.50', 1234.5, 'thin space'],
    ["CHF 1'234.50", 1234.5, 'Swiss apostrophe'],
    ['CHF 1’234.50', 1234.5, 'typographic apostrophe'],
    ['₹1,23,456.78', 123_456.78, 'Indian groups of two'],
    ['1,234,567', 1_234_567, 'a mark twice is thousands'],
    ['1.234.567', 1_234_567, 'also the point'],
    ['12,5', 12.5, 'one digit after the comma: no thousands group'],
    ['12,50', 12.5, 'two digits: decimals'],
    ['1,2345', 1.2345, 'four digits: decimals'],
    ['0,123', 0.123, 'no thousands group begins with 0'],
    ['1234,567', 1234.567, 'four digits before it: not a thousands mark'],
    ['1,234', 1234, 'ambiguous: by the style'],
    ['1.234', 1.234, 'ambiguous: by the style'],
    ['.5', 0.5, 'leading point'],
    ['5.', 5, 'trailing point'],
    ['¥1,234.50', 1234.5, 'yen or yuan sign'],
    ['￥1,234.50', 1234.5, 'full-width yuan sign'],
    ['人民币1,234.50元', 1234.5, 'currency said twice, the same one'],
    ['1234.5元', 1234.5, 'unit after the number'],
    ['RMB1234.5', 1234.5, 'code without a space'],
    ['CNY 1,234.50', 1234.5, 'code with a space'],
    ['$1,234.50', 1234.5, 'dollar sign'],
    ['$.50', 0.5, 'the point belongs to the number'],
    ['Rs.500', 500, 'the point belongs to the mark'],
    ['US$1,234.50', 1234.5, 'which dollar'],
    ['HK$1,234.50', 1234.5, 'which dollar'],
    ['NT$1,234', 1234, 'no decimals in New Taiwan dollars as people write them'],
    ['1.234円', 1234, 'yen have no decimals: the point can only be thousands'],
    ['₩1.234', 1234, 'neither has the won'],
    ['R$ 1.234,56', 1234.56, 'Brazilian'],
    ['1 234,50 kr', 1234.5, 'Nordic'],
    ['500 kr.', 500, 'Danish, with its point'],
    ['1234.5 USD', 1234.5, 'code behind'],
    ['(123.45)', -123.45, "an accountant's minus"],
    ['（123.45）', -123.45, 'full-width brackets'],
    ['($123.45)', -123.45, 'currency inside the brackets'],
    ['$(123.45)', -123.45, 'currency outside'],
    ['-123.45', -123.45, 'minus'],
    ['−123.45', -123.45, 'a real minus sign'],
    ['－123.45', -123.45, 'full-width minus'],
    ['123.45-', -123.45, 'trailing minus, as some systems export'],
    ['-$123.45', -123.45, 'sign before currency'],
    ['$-123.45', -123.45, 'currency before sign'],
    ['▲123', -123, 'Japanese accounts'],
    ['+123.45', 123.45, 'plus'],
    ['１，２３４．５０', 1234.5, 'full-width digits and marks'],
    ["'1234", 1234, 'the apostrophe that marks text'],
    [' 12 \r', 12, 'pasted with a line end'],
    ['\u200b12', 12, 'zero-width space'],
    ['1e5', 100_000, 'as spreadsheets write large numbers'],
    ['', 'blank', 'nothing'],
    [' ', 'blank', 'only a space'],
    ['-', 'blank', 'a dash stands for nothing'],
    ['—', 'blank', 'a long one too'],
    ['N/A', 'blank', 'not available'],
    ['无', 'blank', 'none'],
    ['#N/A', 'error', 'formula error'],
    ['#DIV/0!', 'error', 'formula error'],
    ['Loading...', 'error', 'still computing'],
    [Number.NaN, 'notNumber', 'not a number'],
    [Number.POSITIVE_INFINITY, 'notNumber', 'not finite'],
    [100_000_000_001, 'outOfRange', 'above 1e11'],
    [100_000_000_000, 100_000_000_000, 'exactly 1e11 is let through'],
    ['1e300', 'outOfRange', 'above 1e11'],
    [1e300, 'outOfRange', 'above 1e11'],
    [true, 'notNumber', 'a tick box is no amount'],
    [dateCell('2025-07-03'), 'isDate', 'a date is no amount'],
    ['2025-07-03', 'isDate', 'a date as text neither'],
    ['10:30', 'isDate', 'a time'],
    ['12%', 'notNumber', 'a share, not money'],
    ['1.2万', 12_000, 'a unit'],
    ['¥1.2万元左右', 12_000, 'a currency, a unit and a round number'],
    ['3百万', 3_000_000, 'the longer unit'],
    ['$1.5M', 1_500_000, 'millions'],
    ['1.2k USD', 1200, 'thousands'],
    ['1.15k', 1150, 'exactly, though 1.15 × 1000 is 1149.9999… in binary'],
    ['5 kg', 'notNumber', 'a weight is no thousand'],
    ['1e5万', 'notNumber', 'two ways of saying large'],
    ['1万2千', 'notNumber', 'two numbers'],
    ['约1200', 1200, 'about'],
    ['about $1,200.50', 1200.5, 'about, in a currency'],
    ['499.00（系统计算中，该值仅供参考）', 499, 'a remark in brackets'],
    ['500 (USD)', 500, 'the currency in brackets'],
    ['500 (3)', 'notNumber', 'two numbers'],
    ['1200+', 1200, 'at least'],
    ['+1200+', 'notNumber', 'two signs'],
    [1e-300, 'outOfRange', 'too small to be money'],
    [5.5e-17, 0, 'what binary sums leave over is nothing'],
    ['100/200', 'notNumber', 'two numbers'],
    ['$1 €2', 'twoCurrencies', 'two amounts'],
    ['$5€', 'twoCurrencies', 'two currencies'],
    ['1,2,3,4', 'notNumber', 'no thousands groups'],
    ['1.2.3', 'notNumber', 'a version number'],
    ['1,234.56.78', 'notNumber', 'two decimal points'],
    ['5 5', 'notNumber', 'two numbers'],
    ['1.234 567', 'notNumber', 'two kinds of thousands marks'],
    ['--5', 'notNumber', 'minus twice'],
    ['(-5)', 'notNumber', 'minus twice'],
    ['(5', 'notNumber', 'bracket never closed'],
    ['5.-', 'notNumber', 'Swiss for 5.00, easily mistaken for −5'],
    ['0x10', 'notNumber', 'not how people write money'],
    ['free', 'notNumber', 'a word'],
    ['壹仟贰佰元整', 'notNumber', 'numerals in words'],
    ['1'.repeat(65), 'notNumber', 'longer than 64 characters'],
  ])('%s → %s (%s)', (cell, expected) => {
    const read = readAmount(cell, POINT);
    expect(read).toBe(typeof expected === 'number' ? Math.round(expected * 10_000) + 0 : expected);
  });
});

describe('the same text in a column with decimal commas', () => {
  test.each<[text: string, units: number, why: string]>([
    ['1,234', 1.234, 'the comma is decimal'],
    ['1.234', 1234, 'the point is thousands'],
    ['1,234.50', 1234.5, 'proves itself'],
    ['12.5', 12.5, 'not a thousands group, so decimals whatever the style'],
  ])('%s → %d (%s)', (text, units) => {
    expect(readAmount(text, COMMA)).toBe(Math.round(units * 10_000));
  });
});

describe('the style of a column', () => {
  test.each<[column: Cell[], locale: typeof EN, decimalComma: boolean, isGuess: boolean, why: string]>([
    [['1,234', '1,234.50'], DE, false, false, 'both marks: point is decimal, against the locale'],
    [['1.234', '1.234,50'], EN, true, false, 'both marks: comma is decimal, against the locale'],
    [['1,234', '1,234,567'], DE, false, false, 'the comma twice is thousands'],
    [['1.234', '12,50'], EN, true, false, 'a group of two digits is decimals'],
    [['1.234', '0,125'], EN, true, false, 'a leading zero is no thousands group'],
    [['1,234', '5,678'], DE, true, true, 'nobody proves anything: the locale'],
    [['1,234', '5,678'], EN, false, true, 'nobody proves anything: the locale'],
    [['1,234.50', '1.234,50'], DE, true, true, 'they contradict: the locale'],
    [[1234.5, 'tbc', ''], EN, false, true, 'numbers and words prove nothing'],
  ])('%j → decimal comma %s', (column, locale, decimalComma, isGuess) => {
    expect(decideAmountStyle(column, locale)).toEqual({ decimalComma, isGuess });
  });

  test('only a value both styles can read, in a column nobody proved, is ambiguous', () => {
    const guessed = amountColumn(() => ['1,234', '12'], EN);
    expect([guessed.isAmbiguous('1,234'), guessed.isAmbiguous('12'), guessed.isAmbiguous(1234)]).toEqual([true, false, false]);
    expect(amountColumn(() => ['1,234', '1,234.50'], EN).isAmbiguous('1,234')).toBe(false);
  });

  test('rough amounts are told, exact ones are not', () => {
    const rough = ['约1200', '1.2万', '3k', '1200+', '>1000', '499.00（仅供参考）'];
    const exact = ['1200', '¥1,200元', '500 (USD)', '+5', '(45)', '1e5', 1200, ''];
    const column = amountColumn(() => [...rough, ...exact], EN);
    expect([...rough, ...exact].filter((cell) => column.isRough(cell))).toEqual(rough);
  });
});
