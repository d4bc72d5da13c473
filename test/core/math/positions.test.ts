import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../../src/core/math/positions';

const NOT_KNOWN = Number.NaN;
/** By counting everybody worse and everybody equal. */
function counted(values: readonly number[], better: 'lower' | 'higher'): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  return values.map((value) => {
    if (Number.isNaN(value)) return -1;
    if (known.length === 1) return 1;
    const worse = known.filter((other) => (better === 'higher' ? other < value : other > value)).length;
    return 2 * worse + known.filter((other) => other === value).length - 1;
  });
}

describe('positions among many', () => {
  test('count ties in the middle, and those not known for nothing', () => {
    const { halves, outOf, known, levels } = positionsOf(Float64Array.of(10, 20, NOT_KNOWN, 20, 40), 'higher');
    expect([[...halves], outOf, known, levels]).toEqual([[0, 3, -1, 3, 6], 6, 4, 3]);
  });

  const values = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -9e15, max: 9e15 }), fc.constantFrom(0.5, 1.5, NOT_KNOWN));
  test.each(['lower', 'higher'] as const)('are those of counting one by one when %s is better, for few whole numbers, sparse ones and fractions', (better) => {
    const lists = fc.oneof(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), fc.array(values, { maxLength: 40 }));
    fc.assert(
      fc.property(lists, (list) => {
        const { halves, known, levels } = positionsOf(Float64Array.from(list), better);
        expect([...halves]).toEqual(counted(list, better));
        const all = list.filter((value) => !Number.isNaN(value));
        expect([known, levels]).toEqual([all.length, new Set(all.map((value) => value + 0)).size]);
      }),
      { numRuns: 1000 },
    );
  });
});
