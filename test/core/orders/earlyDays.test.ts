import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { bookOf, day } from './reading';

const JULY = Array.from({ length: 10 }, (_, at) => `2025-07-${String(at + 1).padStart(2, '0')}`);
const bookWith = (...days: string[]) => bookOf([['Customer', 'Date', 'Amount'], ...days.map((iso, at): Cell[] => ['Ana', { day: day(iso) }, at + 1])]);
const early = (...days: string[]) => bookWith(...days).issues.find(({ code }) => code === 'DATE_SUSPECT_EARLY');

describe('a day far before all others', () => {
  test.each<[days: string[], rows: number | undefined, why: string]>([
    [['2015-07-03', ...JULY], 1, '2015 for 2025'],
    [['2015-07-03', '2015-07-03', ...JULY], 2, 'every row of that day'],
    [[...JULY, '2015-07-03'], 1, 'wherever it stands'],
    [['2024-05-27', ...JULY], undefined, 'exactly 400 days before'],
    [['2024-05-26', ...JULY], 1, '401 days'],
    [['2015-07-03', '2015-07-04', ...JULY], undefined, 'two old days are a pause, not a slip'],
    [['2015-07-03', ...JULY.slice(1)], undefined, 'nine later days say little'],
    [JULY, undefined, 'nothing odd'],
  ])('%j: %s rows (%s)', (days, rows) => expect(early(...days)?.rows).toBe(rows));

  test('is told and counts, and its row is in doubt', () => {
    const book = bookWith(...JULY, '2015-07-03');
    expect(early(...JULY, '2015-07-03')).toMatchObject({ listed: false, first: { row: 12, column: 1 }, details: { value: '2015-07-03' } });
    expect([book.rowsUsed, book.orders.length, book.surer?.().orders.length]).toEqual([11, 11, 10]);
  });
});
