import { expect, test } from 'vitest';
import { type Cell, columnLetter, isBlank, isDateCell } from '../../../src/core/model/cell';
import { readingLocale } from '../../../src/core/model/locale';
import { dayOn } from '../../support/customers';

test.each<[cell: Cell | undefined, blank: boolean, why: string]>([
  [undefined, true, 'a ragged row ends before it'],
  ['', true, 'an empty cell'],
  ['  ', true, 'spaces'],
  ['\t\n', true, 'a tab and a line break'],
  ['\u3000', true, 'a full-width space'],
  [0, false, 'zero is a value'],
  [false, false, 'FALSE is a value'],
  ['-', false, 'a dash says something'],
  [{ day: dayOn('1970-01-01') }, false, 'a date, even day 0'],
])('%j: blank is %s (%s)', (cell, blank) => expect(isBlank(cell)).toBe(blank));

test('only an object is a date', () => {
  expect(isDateCell({ day: dayOn('2025-01-01') })).toBe(true);
  for (const cell of [undefined, '', 0, 20_000, true, '2025-01-01']) expect(isDateCell(cell)).toBe(false);
});

test.each<[column: number, letters: string]>([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [18_277, 'ZZZ'],
])('column %d is %s', (column, letters) => expect(columnLetter(column)).toBe(letters));

test.each<[locale: string, dayFirst: boolean, decimalComma: boolean, why: string]>([
  ['en_US', false, false, '3/4/2025 is 4 March'],
  ['en_GB', true, false, '3/4/2025 is 3 April'],
  ['en', false, false, 'English without a region is the default of Sheets'],
  ['de_DE', true, true, '1.234,50'],
  ['de_CH', true, false, '1’234.50'],
  ['de', true, true, 'a language alone is enough'],
  ['fr_FR', true, true, '1 234,50'],
  ['es_MX', true, false, 'Mexico writes a point'],
  ['es_PR', false, false, 'Puerto Rico writes as the United States'],
  ['en_ZA', true, true, 'South Africa writes a comma'],
  ['ja_JP', false, false, 'a point'],
  ['pt-BR', true, true, 'a hyphen between the parts'],
])('%s: day first %s, decimal comma %s (%s)', (locale, dayFirst, decimalComma) => {
  expect(readingLocale(locale)).toEqual({ dayFirst, decimalComma });
});
