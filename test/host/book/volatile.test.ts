import { describe, expect, test } from 'vitest';
import { desk, NOON } from './support';

const REFUSED = '#ERROR! This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
const functions = { SEE: () => 'seen', LEN2: (rows: unknown[][]) => rows.length };

describe('custom functions refuse inputs that change by themselves', () => {
  test.each<[cells: Record<string, string>, formula: string, shown: string | number, why: string]>([
    [{}, '=SEE(NOW())', REFUSED, 'directly'],
    [{}, '=SEE(RAND()+1)', REFUSED, 'inside an expression'],
    [{ A1: '=NOW()' }, '=SEE(A1)', REFUSED, 'a cell with NOW()'],
    [{ A5: '=RANDBETWEEN(1,6)' }, '=LEN2(A1:A9)', REFUSED, 'one such cell in a range kills the range'],
    [{ A1: '=RAND()', B1: '=A1*2', C1: '=B1+1' }, '=SEE(C1)', REFUSED, 'through other cells'],
    [{ A1: '=RANDARRAY(3,1)' }, '=SEE(A3)', REFUSED, 'a cell a volatile block spilled into'],
    [{ A50: '=NOW()' }, '=LEN2(A:A)', REFUSED, 'an open range'],
    [{ A1: '=TODAY()' }, '=SEE(A1)', 'seen', 'TODAY() is not on the list'],
    [{ A1: '=NOW()' }, '=SEE(B1)', 'seen', 'a cell elsewhere does not matter'],
    [{ A1: '=NOW()' }, '=SEE(1)&IF(A1>0,"","x")', 'seen', 'only the arguments count'],
  ])('%o %s → %s (%s)', (cells, formula, shown) => {
    const { type, show } = desk({ functions });
    for (const [cell, text] of Object.entries(cells)) type(cell, text);
    type('F1', formula);
    expect(show('F1')).toBe(shown);
  });

  test('the refusal ends when the cell is replaced', () => {
    const { type, show } = desk({ functions });
    type('A1', '=NOW()');
    type('B1', '=A1');
    type('F1', '=SEE(B1)');
    expect(show('F1')).toBe(REFUSED);
    type('A1', 3);
    expect(show('F1')).toBe('seen');
    type('A1', '=RAND()');
    expect(show('F1')).toBe(REFUSED);
  });
});

describe('the clock', () => {
  test('TODAY() is the day in the time zone of the book and moves on by itself', () => {
    let now = Date.UTC(2025, 10, 21, 23, 30);
    const { book, type, show, calls } = desk({ now: () => now, functions });
    type('A1', '=TODAY()');
    type('B1', '=SEE(A1)');
    show('B1');
    expect(show('A1')).toBe('day 45982');
    now += 20 * 60_000;
    show('B1');
    expect(calls.length).toBe(1);
    now += 20 * 60_000;
    expect(show('A1')).toBe('day 45983');
    show('B1');
    expect(calls.length).toBe(2);
    book.timeZone = 'America/Los_Angeles';
    expect(show('A1')).toBe('day 45982');
  });

  test('NOW() is the wall clock and is new after an edit', () => {
    let now = NOON;
    const { type, show } = desk({ now: () => now, timeZone: 'Asia/Shanghai' });
    type('A1', '=NOW()');
    expect(show('A1')).toBe(`day ${45982 + (18 * 3600 + 20 * 60 + 30) / 86_400}`);
    now += 86_400_000;
    type('B1', 'edit');
    expect(show('A1')).toBe(`day ${45983 + (18 * 3600 + 20 * 60 + 30) / 86_400}`);
  });

  test('RAND() is new after each edit and stays between them', () => {
    const { type, show } = desk();
    type('A1', '=RAND()');
    const first = show('A1');
    expect(show('A1')).toBe(first);
    type('B1', 1);
    expect(show('A1')).not.toBe(first);
  });
});
