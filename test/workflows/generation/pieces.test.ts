import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/workflows/generation/pieces';

const MOST = 49_000;
/** Long texts around the border of a cell, of a few characters, some of them two units wide. */
const texts = fc
  .tuple(fc.integer({ min: 0, max: 3 * MOST + 2 }), fc.constantFrom('a', '王', '😀', 'e\u0301', '\n'), fc.string({ unit: 'grapheme', maxLength: 9 }))
  .map(([length, unit, end]) => unit.repeat(Math.ceil(length / unit.length)) + end);

test('law: the pieces together are the text, each fits into a cell, and none but the last is short', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      for (const [at, { length }] of pieces.entries()) expect(length > 0 && length <= MOST && (at === pieces.length - 1 || length >= MOST - 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('law: no piece begins or ends within a character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const piece of piecesOf(text)) expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['no text needs no cell', 0, 0],
  ['one character', 1, 1],
  ['just one cell', MOST, 1],
  ['one character too many', MOST + 1, 2],
])('%s', (_, length, count) => expect(piecesOf('x'.repeat(length))).toHaveLength(count));
