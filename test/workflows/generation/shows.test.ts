import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { markOf } from '../../../src/workflows/generation/marks';
import { shows } from '../../../src/workflows/generation/shows';
import type { WrittenCell } from '../../../src/workflows/services';

const day = (number: number) => ({ day: number as Day });

describe('a cell shows what was written', () => {
  test.each<[cell: Cell, written: WrittenCell, isShown: boolean, why: string]>([
    ['', undefined, true, 'a blank'],
    [day(20_193), day(20_193), true, 'a day'],
    [45_762, day(20_193), true, 'a day in a column that somebody shows as numbers'],
    [day(20_193), 45_762.4, true, 'money in a column that somebody shows as dates'],
    [45_763, day(20_193), false, 'another day'],
    [45_762.5, day(20_193), false, 'no whole day'],
    ['45762', day(20_193), false, 'a text somebody typed'],
    [day(20_194), 45_762.4, false, 'another amount'],
    ['x', undefined, false, 'somebody wrote where nothing was'],
  ])('%j for %j: %s (%s)', (cell, written, isShown) => {
    expect(shows(cell, written)).toBe(isShown);
  });
});

test('the mark of any key has 15 digits at most, which a cell keeps as a number', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(markOf(key)).toBeLessThan(1e15);
      expect(Number.isInteger(markOf(key))).toBe(true);
    }),
  );
});

test('among 50,000 customers no two share a mark', () => {
  const marks = new Set(Array.from({ length: 50_000 }, (_, customer) => markOf(`c${customer}`)));
  expect(marks.size).toBe(50_000);
});
