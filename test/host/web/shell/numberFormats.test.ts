import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencySign, withDecimals } from '../../../../src/host/web/shell/numberFormats';

test.each([
  ['en_US', '$'],
  ['zh_CN', '¥'],
  ['en_GB', '£'],
  ['de_DE', '€'],
  ['fr_CH', '$'],
  ['', '$'],
])('a spreadsheet of %j has the sign %s', (locale, sign) => expect(currencySign(locale)).toBe(sign));

test.each<[format: string | undefined, step: 1 | -1, expected: string | undefined, why: string]>([
  [undefined, 1, '0.0', 'automatic begins with none'],
  [undefined, -1, undefined, 'none to take away'],
  ['0.0', -1, '0', 'the point goes with the last'],
  ['#,##0.00', 1, '#,##0.000', 'grouping stays'],
  ['$#,##0', 1, '$#,##0.0', 'the sign stays'],
  ['0.00%', -1, '0.0%', 'percent stays'],
  ['@', 1, undefined, 'text has no decimals'],
  ['yyyy-mm-dd', 1, undefined, 'nor do dates'],
  ['0.0000000000', 1, undefined, 'ten are enough'],
])('%j, step %d → %j (%s)', (format, step, expected) => expect(withDecimals(format, step)).toBe(expected));

test('one more and one fewer is where it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('0', '#,##0', '¥#,##0', '0%'), fc.integer({ min: 0, max: 9 }), (whole, places) => {
      const format = places === 0 ? whole : whole.replace('0', `0.${'0'.repeat(places)}`).replace(/^(.*#,##)0\./, '$10.');
      expect(withDecimals(withDecimals(format, 1), -1)).toBe(format);
    }),
  );
});
