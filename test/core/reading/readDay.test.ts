import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { dayColumn, decideDayOrder, readDay } from '../../../src/core/reading';
import { dateCell, iso } from './cells';

const DAY_FIRST = { dayFirst: true, isGuess: true };
const MONTH_FIRST = { dayFirst: false, isGuess: true };
const GB = { dayFirst: true, decimalComma: false };
const US = { dayFirst: false, decimalComma: false };

describe('one date that says all itself', () => {
  test.each<[cell: Cell, expected: string | undefined, why: string]>([
    [dateCell('2025-07-03'), '2025-07-03', 'a date cell'],
    [45_841, '2025-07-03', 'a serial number that lost its format'],
    [45_841.75, '2025-07-03', 'its time of day is dropped'],
    ['45841', '2025-07-03', 'the same as text'],
    ['45841.5', '2025-07-03', 'the same with a time'],
    [20_250_703, '2025-07-03', 'year, month and day run together, as a number'],
    ['2025-07-03', '2025-07-03', 'ISO'],
    ['2025/07/03', '2025-07-03', 'slashes'],
    ['2025/7/3', '2025-07-03', 'without zeros'],
    ['2025.7.3', '2025-07-03', 'points'],
    ['2025-7-3', '2025-07-03', 'without zeros'],
    ['20250703', '2025-07-03', 'run together'],
    ['20250703102030', '2025-07-03', 'run together with its time'],
    ['20250703T102030Z', '2025-07-03', 'ISO basic form'],
    ['2025年7月3日', '2025-07-03', 'Chinese'],
    ['2025年07月03日', '2025-07-03', 'Chinese with zeros'],
    ['2025年7月3号', '2025-07-03', 'as spoken'],
    ['2025年7月3', '2025-07-03', 'last character left out'],
    ['25年7月3日', '2025-07-03', 'two-digit year'],
    ['２０２５年７月３日', '2025-07-03', 'full-width digits'],
    ['2025 年 7 月 3 日', '2025-07-03', 'with spaces'],
    ['2025年7月3日 星期四', '2025-07-03', 'with its weekday'],
    ['2025年7月3日（木）', '2025-07-03', 'weekday in brackets'],
    ['2025年7月3日 10时20分', '2025-07-03', 'with a Chinese time'],
    ['2025년 7월 3일', '2025-07-03', 'Korean'],
    ['2025-07-03T10:20:30', '2025-07-03', 'ISO with time'],
    ['2025-07-03T10:20:30.123Z', '2025-07-03', 'with a fraction and zone letter'],
    ['2025-07-03T23:30:00+09:00', '2025-07-03', 'an offset is not reckoned: the day as written'],
    ['2025-07-03 10:20:30 +0800', '2025-07-03', 'offset without colon'],
    ['2025-07-03 10:20:30 UTC', '2025-07-03', 'zone name'],
    ['2025-07-03 上午10:20', '2025-07-03', 'morning'],
    ['2025/7/3 下午3:05', '2025-07-03', 'afternoon'],
    ['2025-07-03 3:05 PM', '2025-07-03', 'afternoon'],
    ['3 Jul 2025', '2025-07-03', 'month name'],
    ['3 July 2025', '2025-07-03', 'in full'],
    ['3rd July 2025', '2025-07-03', 'ordinal'],
    ['3rd of July, 2025', '2025-07-03', 'as written in letters'],
    ['July 3, 2025', '2025-07-03', 'American'],
    ['Jul 3rd, 2025', '2025-07-03', 'American ordinal'],
    ['Sept. 3, 2025', '2025-09-03', 'short with a point'],
    ['Jul-03-2025', '2025-07-03', 'dashes'],
    ['03-Jul-25', '2025-07-03', 'two-digit year'],
    ['3JUL2025', '2025-07-03', 'run together'],
    ['Thu Jul 03 2025', '2025-07-03', 'as a program prints it'],
    ['Thu Jul 03 2025 10:20:30 GMT+0800 (China Standard Time)', '2025-07-03', 'with everything after it'],
    ['Thursday, July 3, 2025', '2025-07-03', 'weekday in full'],
    ['13/07/2025', '2025-07-13', 'no thirteenth month'],
    ['07/13/2025', '2025-07-13', 'no thirteenth month'],
    ['31.12.2024', '2024-12-31', 'German'],
    ['3.7.2025', '2025-07-03', 'points are only ever day first'],
    ['12/12/2025', '2025-12-12', 'the same either way'],
    ['13/07/69', '2069-07-13', 'two-digit years up to 69 are this century'],
    ['13/07/70', '1970-07-13', 'from 70 on the last one'],
    ['2024-02-29', '2024-02-29', 'a leap day'],
    ["'2025-07-03", '2025-07-03', 'the apostrophe that marks text'],
    ['\ufeff2025-07-03\r', '2025-07-03', 'byte-order mark and line end'],
    ['2025-02-30', undefined, 'no such day'],
    ['2023-02-29', undefined, 'no leap year'],
    ['2025-13-01', undefined, 'no such month'],
    ['31/06/2025', undefined, 'June has 30 days'],
    ['20250230', undefined, 'no such day'],
    ['99999999', undefined, 'no such day'],
    ['0000-00-00', undefined, 'a database blank'],
    ['', undefined, 'blank'],
    ['-', undefined, 'a dash'],
    ['2025', undefined, 'a year only'],
    ['2025-07', undefined, 'a month only'],
    ['7月3日', undefined, 'no year'],
    ['7/3', undefined, 'no year'],
    ['Q3 2025', undefined, 'a quarter'],
    ['yesterday', undefined, 'relative'],
    ['昨天', undefined, 'relative'],
    ['2025-07-03 ~ 2025-07-05', undefined, 'a range'],
    ['2025-07-03 - 2025-07-05', undefined, 'a range'],
    ['2025-07-03 10:00 - 2025-07-05 11:00', undefined, 'a range with times'],
    ['2025-07/03', undefined, 'two kinds of separators'],
    ['2025-07-03 5', undefined, 'a stray number'],
    ['2025-07-03 tbc', undefined, 'a stray word'],
    ['2025-07-03\u0000', undefined, 'a control character'],
    ['#N/A', undefined, 'formula error'],
    [true, undefined, 'a tick box'],
    [12, undefined, 'a small number is no date'],
    [1_751_500_800, undefined, 'seconds since 1970 are not read yet'],
    ['constructor 3 2025', undefined, 'not the name of a month'],
    [`2025-07-03${' '.repeat(9)}${'x'.repeat(60)}`, undefined, 'longer than 64 characters'],
  ])('%s → %s (%s)', (cell, expected) => {
    expect(iso(readDay(cell, DAY_FIRST))).toBe(expected);
    expect(iso(readDay(cell, MONTH_FIRST))).toBe(expected);
  });
});

describe('a date that does not', () => {
  test.each<[text: string, dayFirst: string, monthFirst: string]>([
    ['3/7/2025', '2025-07-03', '2025-03-07'],
    ['03-07-2025', '2025-07-03', '2025-03-07'],
    ['03/07/25', '2025-07-03', '2025-03-07'],
    ['01/02/03', '2003-02-01', '2003-01-02'],
    ['3/7/2025 10:20', '2025-07-03', '2025-03-07'],
  ])('%s → %s day first, %s month first', (text, dayFirst, monthFirst) => {
    expect([iso(readDay(text, DAY_FIRST)), iso(readDay(text, MONTH_FIRST))]).toEqual([dayFirst, monthFirst]);
  });
});

describe('the order of a column', () => {
  test.each<[column: Cell[], locale: typeof GB, dayFirst: boolean, isGuess: boolean, why: string]>([
    [['3/7/2025', '13/07/2025'], US, true, false, 'a first part above 12, against the locale'],
    [['3/7/2025', '07/13/2025'], GB, false, false, 'a second part above 12, against the locale'],
    [['3/7/2025', '4/8/2025'], GB, true, true, 'nobody proves anything: the locale'],
    [['3/7/2025', '4/8/2025'], US, false, true, 'nobody proves anything: the locale'],
    [['13/07/2025', '07/13/2025'], US, false, true, 'they contradict: the locale'],
    [['3/7/2025', '31/06/2025'], US, false, true, 'an impossible date proves nothing'],
    [[dateCell('2025-07-13'), '2025-07-13', '3/7/2025'], US, false, true, 'other forms prove nothing'],
  ])('%j → day first %s', (column, locale, dayFirst, isGuess) => {
    expect(decideDayOrder(column, locale)).toEqual({ dayFirst, isGuess });
  });

  test('only 3/7-like dates in a column nobody proved are ambiguous', () => {
    const guessed = dayColumn(['3/7/2025'], US);
    expect(['3/7/2025', '12/12/2025', '2025-07-03', '3.7.2025'].map((text) => guessed.isAmbiguous(text))).toEqual([true, false, false, false]);
    expect(dayColumn(['3/7/2025', '13/07/2025'], US).isAmbiguous('3/7/2025')).toBe(false);
  });
});
