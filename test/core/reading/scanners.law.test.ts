import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { customerKey, findHeader, isErrorCell, normaliseHeader, readAmount, readDay } from '../../../src/core/reading';
import { scanAmount } from '../../../src/core/reading/scanAmount';
import { scanDay } from '../../../src/core/reading/scanDay';

const STYLE = { decimalComma: false, isGuess: true };
const ORDER = { dayFirst: true, saidBy: 'locale' } as const;

/** Texts that look like what scanners read, and anything else. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'0123456789.,-/:()年月日 \u00a0\u3000¥$€%+eEtTzZ'.split(''), 'Jul', 'USD', '元', '上午', '１'), { maxLength: 80 })
    .map((parts) => parts.join('')),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double(),
  fc.boolean(),
  fc.integer({ min: -1e6, max: 1e6 }).map((day) => ({ day }) as Cell),
);

test('no cell makes a scanner throw, and amounts are exact integers within the limit', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const amount = readAmount(cell, STYLE);
      if (typeof amount === 'number') expect(Number.isSafeInteger(amount) && Math.abs(amount) <= 1e15 && !Object.is(amount, -0)).toBe(true);
      const day = readDay(cell, ORDER);
      if (typeof day === 'number') expect(Number.isInteger(day)).toBe(true);
      expect(customerKey(customerKey(cell))).toBe(customerKey(cell));
      expect(typeof isErrorCell(cell)).toBe('boolean');
      findHeader([[cell, cell]]);
    }),
    { numRuns: 3000 },
  );
});

test('a number written out, with or without thousands, reads as itself in both styles', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const [whole, part] = [Math.floor(Math.abs(cents) / 100), String(Math.abs(cents) % 100).padStart(2, '0')];
      const sign = cents < 0 ? '-' : '';
      const grouped = (mark: string) => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
      const texts = [
        `${sign}${whole}.${part}`,
        `${sign}${whole},${part}`,
        `${sign}${grouped(',')}.${part}`,
        `${sign}${grouped('.')},${part}`,
        `${sign}${grouped(' ')},${part} €`,
      ];
      for (const text of texts) expect(readAmount(text, STYLE)).toBe(cents * 100 + 0);
    }),
  );
});

describe('a scanner looks at each character a bounded number of times, however long and nasty the cell', () => {
  afterEach(() => vi.restoreAllMocks());

  // prefix, repeated part, ending: shapes that make backtracking parsers explode
  test.each<[before: string, repeated: string, after: string]>([
    ['', '1', ''],
    ['', '1', 'x'],
    ['', '1,', 'x'],
    ['', '1.', '!'],
    ['', '1 ', '!'],
    ['$', '1,', '!'],
    ['(', '(', ''],
    ['', '-', '1'],
    ['', '+', '1'],
    ['', '0', '.'],
    ['0.', '0', 'e'],
    ['1e', '9', '!'],
    ['', '１', '！'],
    ['', '¥', '1'],
    ['', ' ', '1'],
    ['', '\t', 'x'],
    ['', '\u3000', 'x'],
    ['', '1/', 'x'],
    ['', '2025-', 'x'],
    ['', '年', 'x'],
    ['1', '年1', '月'],
    ['', 'Jan ', 'x'],
    ['', 'T00:', 'Z'],
    ['2025-07-03T', '0', 'Z'],
    ['', '\u0301', 'x'],
    ['a', '\u200d', 'x'],
    ['', '客户', 'x'],
    ['', '[', ']'],
  ])('%s%s…%s', (before, repeated, after) => {
    const steps = [10, 1000, 50_000].map((length) => {
      const text = before + repeated.repeat(Math.ceil(length / repeated.length)) + after;
      const [charAt, charCodeAt] = [vi.spyOn(String.prototype, 'charAt'), vi.spyOn(String.prototype, 'charCodeAt')];
      scanAmount(text);
      scanDay(text);
      normaliseHeader(text);
      const taken = charAt.mock.calls.length + charCodeAt.mock.calls.length;
      vi.restoreAllMocks();
      return taken;
    });
    for (const taken of steps) expect(taken).toBeLessThanOrEqual(64 * 20);
  });
});
