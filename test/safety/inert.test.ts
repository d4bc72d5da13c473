import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert } from '../../src/apps-script/services/inert';
import type { WrittenCell } from '../../src/workflows';
import { heldText } from '../../src/workflows';

/** What no cell of ours holds: NUL, CR, half characters. */
const NORMALISED = /[\0\r\uD800-\uDFFF]/u;

describe('what is handed to Google for a cell', () => {
  test.each<[cell: WrittenCell, written: string | number | boolean, why: string]>([
    [undefined, '', 'a blank'],
    ['', '', 'no lone apostrophe'],
    ['\0', '', 'nothing is left of it'],
    ['Ana', "'Ana", 'every text, not only the odd ones'],
    ['=1+1', "'=1+1", 'no formula'],
    ["'quoted", "''quoted", 'Sheets takes one apostrophe away'],
    ['a\0b', "'ab", 'a cell cannot hold NUL'],
    ['a\r\nb\rc\nd', "'a\nb\nc\nd", 'one kind of line end'],
    ['x\uD83D', "'x\uFFFD", 'half a character'],
    ['\uDE00\uD83D', "'\uFFFD\uFFFD", 'two halves the wrong way round'],
    ['🙂', "'🙂", 'a whole one stays'],
    [12.5, 12.5, 'a number'],
    [1e15, 1e15, 'the largest'],
    [1.1e15, "'1100000000000000", 'a number too large for whole units'],
    [-2e15, "'-2000000000000000", 'and too small'],
    [Number.NaN, "'NaN", 'no number'],
    [Number.POSITIVE_INFINITY, "'Infinity", 'none either'],
    [true, true, 'a tick'],
    [{ day: 20_413 } as WrittenCell, 45_982, '2025-11-21 as Sheets counts days'],
  ])('%j → %j (%s)', (cell, written) => expect(inert(cell)).toBe(written));

  test('the longest text fits as it is; a longer one is cut and ends in an ellipsis, never in half a character', () => {
    expect(inert('a'.repeat(49_999))).toBe(`'${'a'.repeat(49_999)}`);
    expect(inert('a'.repeat(50_000))).toBe(`'${'a'.repeat(49_998)}…`);
    expect(inert(`${'a'.repeat(49_997)}🙂🙂`)).toBe(`'${'a'.repeat(49_997)}…`);
  });

  test('any text is whole, short enough, and stays as it is when it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const written = heldText(text);
        expect(heldText(written)).toBe(written);
        expect(written).not.toMatch(NORMALISED);
        if (!NORMALISED.test(text)) expect(written).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
