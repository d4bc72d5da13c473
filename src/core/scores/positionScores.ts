/**
 * Score of each value by its position among all of them, in hundredths of a point (0 worst … 10,000 best).
 * position = (number worse + ½ · (number equal − 1)) ÷ (n − 1); equal values always get equal scores; a lone value is best.
 *
 * @param values  finite numbers; `undefined` = not known, gets no score and does not count
 * @param better  which end is best
 * @returns       same order as `values`
 * @example       positionScores([10, 20, 20, 40], 'higher') // [0, 5000, 5000, 10000]
 */
export function positionScores(values: readonly (number | undefined)[], better: 'lower' | 'higher'): (number | undefined)[] {
  const positions = positionsOf(values, better);
  return values.map((_, index) => {
    const position = positions.halves[index];
    return position === undefined ? undefined : halfUpRatio(10_000 * position, positions.outOf);
  });
}

/**
 * RFM digit of each value: 1 + ⌊5 · position⌋, at most 5.
 *
 * @example rfmDigits([10, 20, 20, 40], 'higher') // [1, 3, 3, 5]
 */
export function rfmDigits(values: readonly (number | undefined)[], better: 'lower' | 'higher'): (number | undefined)[] {
  const positions = positionsOf(values, better);
  return values.map((_, index) => {
    const position = positions.halves[index];
    return position === undefined ? undefined : Math.min(5, 1 + Math.floor((5 * position) / positions.outOf));
  });
}

/** Positions as exact fractions `halves[i] / outOf`: counting in halves keeps ties whole. */
function positionsOf(values: readonly (number | undefined)[], better: 'lower' | 'higher'): { halves: (number | undefined)[]; outOf: number } {
  const known: number[] = [];
  values.forEach((value, index) => {
    if (value !== undefined) known.push(index);
  });
  const sign = better === 'higher' ? 1 : -1;
  known.sort((a, b) => sign * ((values[a] as number) - (values[b] as number)));
  const halves = new Array<number | undefined>(values.length).fill(undefined);
  for (let start = 0; start < known.length; ) {
    let end = start;
    while (end < known.length && values[known[end] as number] === values[known[start] as number]) end++;
    for (let at = start; at < end; at++) halves[known[at] as number] = known.length === 1 ? 1 : 2 * start + (end - start - 1);
    start = end;
  }
  return { halves, outOf: known.length === 1 ? 1 : 2 * (known.length - 1) };
}

/** a / b rounded half up, for integers a ≥ 0, b > 0. */
export function halfUpRatio(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}
