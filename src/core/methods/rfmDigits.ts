import { type Positions, positionsOf } from '../math/positions';

/**
 * RFM digit of each value: 1 + ⌊5 · position⌋, at most 5. Equal values share a digit; with fewer than five levels some
 * digits stay empty.
 *
 * @param values `undefined` = not known, gets no digit
 * @example rfmDigits([10, 20, 20, 40], 'higher') // [1, 3, 3, 5]
 */
export function rfmDigits(values: readonly (number | undefined)[], better: 'lower' | 'higher'): (number | undefined)[] {
  const positions = positionsOf(
    Float64Array.from(values, (value) => value ?? Number.NaN),
    better,
  );
  return values.map((value, index) => (value === undefined ? undefined : digitAt(positions, index)));
}

/** The digit of a known value. */
export function digitAt({ halves, outOf }: Positions, index: number): number {
  return Math.min(5, 1 + Math.floor((5 * (halves[index] as number)) / outOf));
}

/**
 * Digit of each value by fixed edges, whoever the others are: 1 below the first edge, one more for each edge reached
 * (intervals closed on the left, as R's package rfm reads custom bins). Reversed when lower is better.
 *
 * @param edges rising, in the unit of the values
 */
export function fixedDigits(values: readonly (number | undefined)[], better: 'lower' | 'higher', edges: readonly number[]): (number | undefined)[] {
  return values.map((value) => {
    if (value === undefined) return undefined;
    const reached = edges.filter((edge) => value >= edge).length;
    return better === 'higher' ? 1 + reached : 1 + edges.length - reached;
  });
}
