import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairIndex } from '../../../src/core/orders/pairIndex';

test('pairs are numbered in order of first appearance, and only equal pairs share a number', () => {
  const small = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(small, fc.oneof(small, fc.integer())), { maxLength: 100 }), (pairs) => {
      const index = pairIndex(pairs.length);
      const known: string[] = [];
      for (const [a, b] of pairs) {
        const at = known.indexOf(`${a},${b}`);
        expect(index.find(a, b)).toBe(at);
        expect(index.add(a, b)).toBe(at < 0 ? known.push(`${a},${b}`) - 1 : at);
      }
      expect(index.size()).toBe(known.length);
    }),
  );
});
