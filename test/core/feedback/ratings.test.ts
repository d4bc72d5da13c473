import { describe, expect, test } from 'vitest';
import { ratingColumn } from '../../../src/core/feedback';
import type { Cell } from '../../../src/core/model/cell';

const read = (cell: Cell, heading = 'Rating', others: readonly Cell[] = []) => ratingColumn([cell, ...others], heading).read(cell);

describe('one cell by itself', () => {
  test.each<[written: Cell, rating: number | undefined | 'unclear', why: string]>([
    [4, 4, 'a plain number is out of five'],
    ['4', 4, 'as text too'],
    ['4分', 4, 'points'],
    ['4/5', 4, 'said'],
    ['8/10', 4.2, '1 + 4 × 0.8'],
    ['80%', 4.2, 'per cent'],
    ['100 %', 5, 'the whole'],
    ['★★★★', 4, 'stars'],
    ['★★★☆☆', 3, 'the empty ones do not count'],
    ['⭐⭐', 2, 'of either kind'],
    ['3 stars', 3, 'in words'],
    ['5星', 5, 'in Chinese'],
    ['Very satisfied', 5, 'in words'],
    ['不满意', 2, 'the word of a form'],
    ['非常满意', 5, 'the best'],
    ['一般', 3, 'the middle'],
    ['', undefined, 'blank is not known'],
    ['无', 'unclear', 'no rating'],
    ['n/a', 'unclear', 'no rating'],
    [0, 'unclear', 'five begin at one'],
    ['6/5', 'unclear', 'more than all'],
    ['★★★★★★', 'unclear', 'six'],
    [true, 'unclear', 'a tick'],
  ])('%j is %j (%s)', (written, rating) => {
    const found = read(written);
    expect(typeof found === 'number' ? Math.round(found * 1e9) / 1e9 : found).toBe(rating);
  });
});

describe('plain numbers go by the scale of their column', () => {
  test.each<[heading: string, others: Cell[], written: Cell, rating: number | 'unclear', why: string]>([
    ['Rating', [9, 8, 3, 10], 10, 5, 'more than a fifth lie above 5: one to ten'],
    ['Rating', [9, 8, 3, 10], 1, 1, 'and one is the worst'],
    ['Rating', [9, 8, 0, 10], 5, 3, 'a zero makes it nought to ten'],
    ['Rating', [4, 4, 5, 3, 5, 4, 2, 5, 4, 4], 45, 'unclear', 'one slip does not make a scale'],
    ['Rating', [80, 95, 40, 100], 50, 3, 'nought to a hundred'],
    ['满意度 1~10', [3, 4], 10, 5, 'the heading says it'],
    ['How likely (0-10)', [1, 2], 5, 3, 'the heading says it'],
    ['Score in %', [3], 50, 3, 'the heading says it'],
    ['Rating (1 to 5)', [9, 9, 9], 9, 'unclear', 'the heading goes before the numbers'],
  ])('%s with %j: %j is %j (%s)', (heading, others, written, rating) => expect(read(written, heading, others)).toBe(rating));
});
