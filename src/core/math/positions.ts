/** Positions of many values among themselves as exact fractions `halves[i] / outOf`: counting in halves keeps ties whole. */
export interface Positions {
  readonly halves: Int32Array; // −1: not known
  readonly outOf: number;
  readonly known: number; // how many values are known
  readonly levels: number; // how many different ones there are
}

/** Whole numbers that lie this close together are counted instead of sorted. */
const SPARSEST = 4;

/**
 * position = (number worse + ½ · (number equal − 1)) ÷ (n − 1), 0 worst … 1 best; a lone value is best.
 *
 * @param values `NaN` = not known: no position, and nobody's peer
 */
export function positionsOf(values: Float64Array, better: 'lower' | 'higher'): Positions {
  const known = knownOf(values);
  const n = known.length;
  const outOf = n === 1 ? 1 : 2 * (n - 1);
  const halves = new Int32Array(values.length).fill(-1);
  if (n === 0) return { halves, outOf, known: 0, levels: 0 };
  const { halvesOf, levels } = countedHalves(known) ?? sortedHalves(known);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (Number.isNaN(value)) continue;
    if (n === 1) halves[index] = 1;
    else halves[index] = better === 'higher' ? halvesOf(value) : outOf - halvesOf(value);
  }
  return { halves, outOf, known: n, levels };
}

/** The values that are known, all of them where nothing is missing. */
function knownOf(values: Float64Array): Float64Array {
  let count = 0;
  const known = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) if (!Number.isNaN(values[index] as number)) known[count++] = values[index] as number;
  return known.subarray(0, count);
}

interface HalvesOf {
  halvesOf(value: number): number; // 2 · number less + number equal − 1
  readonly levels: number;
}

/** Days and orders are few whole numbers: a table of them. `undefined` when they are not. */
function countedHalves(known: Float64Array): HalvesOf | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of known) {
    if (value < least) least = value;
    if (value > most) most = value;
    if (!Number.isInteger(value)) return undefined;
  }
  if (!(most - least <= SPARSEST * known.length)) return undefined;
  const table = new Int32Array(most - least + 1);
  for (const value of known) table[value - least] = (table[value - least] as number) + 1;
  let [less, levels] = [0, 0];
  table.forEach((equal, at) => {
    if (equal === 0) return;
    table[at] = 2 * less + equal - 1;
    less += equal;
    levels++;
  });
  return { halvesOf: (value) => table[value - least] as number, levels };
}

function sortedHalves(known: Float64Array): HalvesOf {
  const rising = known.slice().sort();
  const halves = new Int32Array(rising.length); // by level
  let levels = 0;
  for (let start = 0; start < rising.length; ) {
    const value = rising[start] as number;
    let end = start + 1;
    while (end < rising.length && rising[end] === value) end++;
    halves[levels] = start + end - 1;
    rising[levels++] = value;
    start = end;
  }
  return { halvesOf: (value) => halves[levelOf(rising, levels, value)] as number, levels };
}

/** Where a value stands among the first `levels` of a rising list that holds it. */
function levelOf(rising: Float64Array, levels: number, value: number): number {
  let [low, high] = [0, levels - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
