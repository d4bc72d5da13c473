import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { orderNumbers } from '../../../src/core/orders/orderNumbers';

const numbered = (ids: readonly Cell[]): number[] => ids.map(orderNumbers(ids.length));

describe('order ids are numbered in order of first appearance', () => {
  test.each<[ids: Cell[], numbers: number[], why: string]>([
    [[1001, 1002, 1005], [0, 1, 2], 'sorted upwards'],
    [[1005, 1002, 1001], [0, 1, 2], 'sorted downwards, newest first'],
    [[1001, 1001, 1002, 1002, 1001], [0, 0, 1, 1, 0], 'lines of one order together, then one apart'],
    [[1001, 1002, 1001], [0, 1, 0], 'back to the first'],
    [[1003, 1001, 1002], [0, 1, 2], 'down, then up'],
    [[1001, '1001', ' 1001 ', 1001.0], [0, 0, 0, 0], 'however typed'],
    [[1001, 'A-1', 1002, 'a-1'], [0, 1, 2, 1], 'texts between'],
    [['A-1', 1001, 'A-1', 1001], [0, 1, 0, 1], 'a text first'],
    [[1001, '', '-', 1002], [0, -1, -1, 1], 'blanks have no number'],
    [[9007199254740991, 5], [-1, 0], 'a number that lost its last digits is shared by several orders'],
  ])('%j → %j: %s', (ids, numbers) => expect(numbered(ids)).toEqual(numbers));

  test('as a plain Map would number them: sorted for a while, in runs, or not at all', () => {
    const id = fc.integer({ min: 1, max: 40 });
    const lists = fc.tuple(fc.array(id), fc.array(fc.oneof(id, id.map(String), fc.constantFrom('A', 'B', 'c '))), fc.boolean());
    fc.assert(
      fc.property(lists, ([sorted, rest, isDown]) => {
        const ids: Cell[] = [...sorted.sort((a, b) => (isDown ? b - a : a - b)), ...rest];
        const plain = new Map<string, number>();
        const expected = ids.map((each) => {
          const key = String(each).trim().toLowerCase();
          if (!plain.has(key)) plain.set(key, plain.size);
          return plain.get(key);
        });
        expect(numbered(ids)).toEqual(expected);
      }),
    );
  });
});
