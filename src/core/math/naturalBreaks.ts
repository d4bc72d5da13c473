/** One class of values that lie close together. */
export interface NaturalClass {
  readonly from: number; // its smallest value
  readonly to: number; // its largest
  readonly count: number;
}

/** Distinct values, rising, and running sums over them. */
interface Runs {
  readonly values: readonly number[];
  readonly counts: Float64Array; // values before
  readonly sums: Float64Array; // of values before, from the middle one
  readonly squares: Float64Array;
}

/**
 * Where the natural gaps are: the k classes with the least sum of squared distances to their means, exactly, by dynamic
 * programming (Ckmeans.1d.dp, Wang & Song 2011). Equal values are never in two classes, so fewer distinct values than
 * classes give fewer classes; of equally good cuts the one that makes the upper class larger is taken. O(k · n · log n).
 *
 * @param values finite numbers in any order
 * @returns      lowest class first; none without values
 */
export function naturalBreaks(values: readonly number[], classes: number): NaturalClass[] {
  const runs = runsOf(values);
  const most = Math.min(classes, runs.values.length);
  if (most < 1) return [];
  const starts = bestStarts(runs, most);
  const found: NaturalClass[] = [];
  for (let last = runs.values.length - 1, level = most - 1; level >= 0; level--) {
    const first = (starts[level] as Int32Array)[last] as number;
    const count = (runs.counts[last + 1] as number) - (runs.counts[first] as number);
    found.unshift({ from: runs.values[first] as number, to: runs.values[last] as number, count });
    last = first - 1;
  }
  return found;
}

function runsOf(values: readonly number[]): Runs {
  const rising = Float64Array.from(values).sort();
  const distinct: number[] = [];
  const sizes: number[] = [];
  for (const value of rising) {
    if (distinct.length > 0 && distinct[distinct.length - 1] === value) sizes[sizes.length - 1] = (sizes[sizes.length - 1] as number) + 1;
    else {
      distinct.push(value);
      sizes.push(1);
    }
  }
  const n = distinct.length;
  const [counts, sums, squares] = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)];
  const middle = distinct[n >> 1] ?? 0; // sums of squares lose least when counted from the middle
  distinct.forEach((value, at) => {
    const size = sizes[at] as number;
    const shifted = value - middle;
    counts[at + 1] = (counts[at] as number) + size;
    sums[at + 1] = (sums[at] as number) + size * shifted;
    squares[at + 1] = (squares[at] as number) + size * shifted * shifted;
  });
  return { values: distinct, counts, sums, squares };
}

/** Sum of squared distances of the distinct values first … last to their mean. */
function spread({ counts, sums, squares }: Runs, first: number, last: number): number {
  const count = (counts[last + 1] as number) - (counts[first] as number);
  const sum = (sums[last + 1] as number) - (sums[first] as number);
  return Math.max(0, (squares[last + 1] as number) - (squares[first] as number) - (sum * sum) / count);
}

/** For each number of classes and each last value: where the last class starts. Starts never go back, which halves the search. */
function bestStarts(runs: Runs, classes: number): Int32Array[] {
  const n = runs.values.length;
  let costs = new Float64Array(n);
  for (let last = 0; last < n; last++) costs[last] = spread(runs, 0, last);
  const starts = [new Int32Array(n)];
  for (let level = 1; level < classes; level++) {
    const [before, next, start] = [costs, new Float64Array(n), new Int32Array(n)];
    const fill = (from: number, to: number, lowest: number, highest: number): void => {
      if (from > to) return;
      const last = (from + to) >> 1;
      let [best, at] = [Number.POSITIVE_INFINITY, Math.max(level, lowest)];
      for (let first = at; first <= Math.min(last, highest); first++) {
        const cost = (before[first - 1] as number) + spread(runs, first, last);
        if (cost < best) [best, at] = [cost, first];
      }
      [next[last], start[last]] = [best, at];
      fill(from, last - 1, lowest, at);
      fill(last + 1, to, at, highest);
    };
    fill(level, n - 1, level, n - 1);
    starts.push(start);
    costs = next;
  }
  return starts;
}
