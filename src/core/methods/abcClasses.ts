import { basisPoints, compareProducts } from '../math/ratio';

/** Cumulative shares of the sum where classes end, in hundredths of a percent: A the first 80 %, B up to 95 %, C the rest. */
export const ABC_CUTOFFS: readonly number[] = [8000, 9500];

/**
 * ABC by cumulative share: a value's class is the first whose cut-off is greater than the share of all that is larger than
 * it, so the one that crosses 80 % is still A, there is always an A, and equal values are never split. Values of 0 or less
 * bring nothing: they are in the last class and count in no share.
 *
 * @param values  whole numbers, such as exact money; `undefined` = not known, gets no class
 * @param cutoffs rising, in hundredths of a percent
 * @returns       0 for the first class … `cutoffs.length` for the last; same order as `values`
 */
export function abcClasses(values: readonly (number | undefined)[], cutoffs: readonly number[] = ABC_CUTOFFS): (number | undefined)[] {
  const { falling, before, total } = largerSums(values);
  const classOf = new Map<number, number>();
  let reached = 0;
  falling.forEach((value, at) => {
    while (reached < cutoffs.length && compareProducts(before[at] as number, 10_000, total, cutoffs[reached] as number) >= 0) reached++;
    if (!classOf.has(value)) classOf.set(value, reached);
  });
  return values.map((value) => (value === undefined ? undefined : (classOf.get(value) ?? cutoffs.length)));
}

/** The positive values, falling, each with the sum of those larger than it. */
function largerSums(values: readonly (number | undefined)[]): { falling: readonly number[]; before: Float64Array; total: number } {
  const falling = values.filter((value): value is number => value !== undefined && value > 0).sort((a, b) => b - a);
  const before = new Float64Array(falling.length);
  let [total, larger] = [0, 0];
  falling.forEach((value, at) => {
    if (value !== falling[at - 1]) larger = total;
    before[at] = larger;
    total += value;
  });
  return { falling, before, total };
}

/**
 * The same as scores: 100 points less the share of all that is larger (its whole hundredths), so that A is exactly what is
 * above 20 points and B what is above 5. 0 for values that bring nothing.
 */
export function abcScores(values: readonly (number | undefined)[]): (number | undefined)[] {
  const { falling, before, total } = largerSums(values);
  const scoreOf = new Map<number, number>();
  falling.forEach((value, at) => {
    if (!scoreOf.has(value)) scoreOf.set(value, abcScoreOf(before[at] as number, total));
  });
  return values.map((value) => (value === undefined ? undefined : (scoreOf.get(value) ?? 0)));
}

/** The score of a positive value by the sum of those larger than it and the sum of all positive ones. */
export function abcScoreOf(larger: number, total: number): number {
  return 10_000 - basisPoints(larger, total);
}
