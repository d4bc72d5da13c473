import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { type DayOrder, dayColumn, decideDayOrder, readDay } from '../../../src/core/reading';
import { dateCell, isoOr } from './cells';

const DAY_FIRST = { dayFirst: true, saidBy: 'locale' } as const;
const MONTH_FIRST = { dayFirst: false, saidBy: 'locale' } as const;
const GB = { dayFirst: true, decimalComma: false };
const US = { dayFirst: false, decimalComma: false };

describe('one date that says all itself', () => {
  test.each<[cell: Cell, expected: string, why: string]>([
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
    ['13/07/95', '1995-07-13', 'from 70 on the last one'],
    ['13/07/70', 'implausible', 'which may be too long ago'],
    ['2024-02-29', '2024-02-29', 'a leap day'],
    ["'2025-07-03", '2025-07-03', 'the apostrophe that marks text'],
    ['\ufeff2025-07-03\r', '2025-07-03', 'byte-order mark and line end'],
    ['2025-02-30', 'invalid', 'no such day'],
    ['2023-02-29', 'invalid', 'no leap year'],
    ['2025-13-01', 'invalid', 'no such month'],
    ['31/06/2025', 'invalid', 'June has 30 days'],
    ['20250230', 'invalid', 'no such day'],
    ['99999999', 'invalid', 'no such day'],
    ['0000-00-00', 'blank', 'a database blank'],
    ['', 'blank', 'blank'],
    ['-', 'blank', 'a dash'],
    ['2025', 'tooCoarse', 'a year only'],
    ['2025-07', 'tooCoarse', 'a month only'],
    ['7月3日', 'noYear', 'no year'],
    ['7/3', 'noYear', 'no year'],
    ['Q3 2025', 'tooCoarse', 'a quarter'],
    ['yesterday', 'relative', 'relative'],
    ['昨天', 'relative', 'relative'],
    ['2025-07-03 ~ 2025-07-05', 'range', 'a range'],
    ['2025-07-03 - 2025-07-05', 'range', 'a range'],
    ['2025-07-03 10:00 - 2025-07-05 11:00', 'range', 'a range with times'],
    ['2025-07/03', 'invalid', 'two kinds of separators'],
    ['2025-07-03 5', 'invalid', 'a stray number'],
    ['2025-07-03 tbc', 'invalid', 'a stray word'],
    ['2025-07-03\u0000', 'invalid', 'a control character'],
    ['#N/A', 'error', 'formula error'],
    [true, 'invalid', 'a tick box'],
    [12, 'implausible', 'the twelfth day of spreadsheets'],
    [0, 'placeholder', 'the day 0 of spreadsheets'],
    [2025, 'tooCoarse', 'a year typed as a number'],
    [-5, 'invalid', 'before all days'],
    [1e15, 'invalid', 'no day at all'],
    [1_751_500_800, '2025-07-03', 'seconds since 1970'],
    [1_751_500_800_000, '2025-07-03', 'milliseconds'],
    ['1751500800', '2025-07-03', 'the same as text'],
    [123, 'implausible', 'a number that is no date'],
    ['令和7年7月3日', '2025-07-03', 'a Japanese era'],
    ['令和元年5月1日', '2019-05-01', 'its first year'],
    ['R7.7.3', '2025-07-03', 'as forms shorten it'],
    ['H31/4/30', '2019-04-30', 'the era before'],
    ['昭和60年1月1日', 'implausible', 'before 1990'],
    ['民國114年7月3日', '2025-07-03', 'Taiwan'],
    ['中華民國114年7月3日', '2025-07-03', 'in full'],
    ['2025-W27-4', '2025-07-03', 'ISO week date'],
    ['2025W274', '2025-07-03', 'run together'],
    ['2020-W53-7', '2021-01-03', 'week 53 reaches into the next year'],
    ['2026-W53-1', '2026-12-28', 'a year of 53 weeks'],
    ['2025-W53-1', 'invalid', 'a year of 52 weeks'],
    ['2025-W27', 'tooCoarse', 'a week'],
    ['2025-W00-1', 'invalid', 'no week 0'],
    ['1970-01-01', 'placeholder', 'the zero of Unix'],
    ['1900-01-00', 'placeholder', 'how a spreadsheet shows 0'],
    ['1/0/1900', 'placeholder', 'the same, month first'],
    [dateCell('1899-12-30'), 'placeholder', 'a 0 formatted as a date'],
    ['9999-12-31', 'placeholder', 'never'],
    [2_958_465, 'implausible', 'the number of it'],
    ['1985-07-03', 'implausible', 'before 1990'],
    ['07-03 10:20', 'noYear', 'as exports of this year write it'],
    ['3 Jul', 'noYear', 'month name'],
    ['Jul 2025', 'tooCoarse', 'a month'],
    ['2025年7月', 'tooCoarse', 'a month'],
    ['202507', 'tooCoarse', 'a month run together'],
    ['2025年第3季度', 'tooCoarse', 'a quarter'],
    ['3天前', 'relative', 'counted from a day we do not know'],
    ['2025年7月3日至7月5日', 'range', 'with the rest of a date'],
    ['2025.7.3-2025.7.5', 'range', 'without spaces'],
    ['Invalid Date', 'invalid', 'what programs write'],
    ['constructor 3 2025', 'invalid', 'not the name of a month'],
    [`2025-07-03${' '.repeat(9)}${'x'.repeat(60)}`, 'invalid', 'longer than 64 characters'],
  ])('%s → %s (%s)', (cell, expected) => {
    expect([isoOr(readDay(cell, DAY_FIRST)), isoOr(readDay(cell, MONTH_FIRST))]).toEqual([expected, expected]);
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
    expect([isoOr(readDay(text, DAY_FIRST)), isoOr(readDay(text, MONTH_FIRST))]).toEqual([dayFirst, monthFirst]);
  });
});

describe('the order of a column', () => {
  test.each<[column: Cell[], locale: typeof GB, dayFirst: boolean, saidBy: DayOrder['saidBy'], why: string]>([
    [['3/7/2025', '13/07/2025'], US, true, 'column', 'a first part above 12, against the locale'],
    [['3/7/2025', '07/13/2025'], GB, false, 'column', 'a second part above 12, against the locale'],
    [['3/7/2025', '4/8/2025'], GB, true, 'locale', 'nobody proves anything'],
    [['3/7/2025', '4/8/2025'], US, false, 'locale', 'nobody proves anything'],
    [['13/07/2025', '07/13/2025'], US, false, 'nobody', 'they contradict'],
    [['3/7/2025', '31/06/2025'], US, false, 'locale', 'an impossible date proves nothing'],
    [[dateCell('2025-07-13'), '2025-07-13', '3/7/2025'], US, false, 'locale', 'other forms prove nothing'],
  ])('%j → day first %s, said by the %s', (column, locale, dayFirst, saidBy) => {
    expect(decideDayOrder(column, locale)).toEqual({ dayFirst, saidBy });
  });

  test('where some prove one order and some the other, dates that do not tell are not read', () => {
    const { read } = dayColumn(() => ['13/07/2025', '07/13/2025'], GB);
    expect(['13/07/2025', '07/13/2025', '12/12/2025', '3.7.2025', '3/7/2025'].map((text) => isoOr(read(text)))).toEqual([
      '2025-07-13',
      '2025-07-13',
      '2025-12-12',
      '2025-07-03',
      'mixed',
    ]);
  });

  test.each<[column: Cell[], doubts: unknown[], why: string]>([
    [['3/7/2025', '12/12/2025', '2025-07-03', '3.7.2025'], ['ambiguous', undefined, undefined, 'ambiguous'], 'only those of 1 to 12, twice and different'],
    [['3/7/2025', '13/07/2025'], [undefined, undefined], 'the column says it'],
    [
      [45_841, '45841', 1_751_500_800, 1_751_500_800_000, 20_250_703, dateCell('2025-07-03')],
      ['serial', 'serial', 'epochSeconds', 'epochMilliseconds', undefined, undefined],
      'numbers that mean a day',
    ],
  ])('%j: what is worth telling (%#)', (column, doubts) => {
    const { doubtOf } = dayColumn(() => column, US);
    expect(column.map((cell) => doubtOf(cell))).toEqual(doubts);
  });
});
