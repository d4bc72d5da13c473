import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { customerKey, isErrorCell, isPendingCell } from '../../../src/core/reading';
import { dateCell } from './cells';

describe('customer keys', () => {
  test.each<[cells: Cell[], key: string, why: string]>([
    [['C001', 'c001', ' C001 ', 'C001\u3000', '\u200bC001', 'Ｃ００１', 'C001\n', 'C001\ufeff'], 'c001', 'case, width and invisible characters do not matter'],
    [[13_085, '13085', '13085.0', ' １３０８５ '], '13085', 'a number and its text'],
    [['="13085"', "'13085"], '13085', 'how exports keep numbers from being rounded'],
    [["'s-Hertogenbosch"], "'s-hertogenbosch", 'an apostrophe of the name stays'],
    [['0123'], '0123', 'leading zeros do'],
    [['café', 'cafe\u0301'], 'café', 'composed and decomposed accents'],
    [['Ana  Maria', 'ana maria', 'Ana\u00a0Maria'], 'ana maria', 'any run of spaces is one'],
    [['张 三'], '张 三', 'but not none'],
    [['__proto__'], '__proto__', 'a legal id'],
    [['=1+1'], '=1+1', 'a legal id'],
    [[12.5], '12.5', 'odd, but somebody'],
    [[6_222_021_234_567_890_000], '6222021234567890000', 'no exponent'],
    [[true], 'true', 'odd, but somebody'],
    [[dateCell('2025-01-02')], '2025-01-02', 'an id that Sheets turned into a date'],
    [['', ' ', '\u3000', '\u200b', '\n', '-', '—', 'N/A', 'n/a', '无', 'null', 'NONE'], '', 'nobody'],
  ])('%j → %s (%s)', (cells, key) => {
    expect(cells.map((cell) => customerKey(cell))).toEqual(cells.map(() => key));
  });

  test('look-alikes stay apart: Cyrillic, O and 0, traditional and simplified, dotted and dotless i', () => {
    const spellings = ['paypa1', 'раура1', 'OOO1', 'O0O1', '张三', '張三', 'i', 'İ', 'ı', 'cafe', 'café'];
    expect(new Set(spellings.map((spelling) => customerKey(spelling))).size).toBe(spellings.length);
  });
});

test.each([
  ['Straße', 'STRASSE'],
  ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
])('%s and %s are one customer: letter case is folded, not only lowered', (one, other) => {
  expect(customerKey(one)).toBe(customerKey(other));
});

describe('error cells', () => {
  test.each<[cell: Cell, isError: boolean]>([
    ['#N/A', true],
    ['#REF!', true],
    ['#VALUE!', true],
    ['#DIV/0!', true],
    ['#NAME?', true],
    ['#NUM!', true],
    ['#NULL!', true],
    ['#ERROR!', true],
    ['#ССЫЛКА!', true],
    ['Loading...', true],
    ['#1001', false],
    ['#', false],
    ['#vip', false],
    ['N/A', false],
    ['', false],
    [0, false],
    [false, false],
  ])('%s → %s', (cell, isError) => {
    expect(isErrorCell(cell)).toBe(isError);
  });

  test('only Loading… is pending', () => {
    expect(['Loading...', 'Loading…', '#N/A', 'loading'].map(isPendingCell)).toEqual([true, true, false, false]);
  });
});
