/**
 * Gini index of concentration: 0 when all have the same, towards 1 when one has everything (population form, as in R's
 * package ineq). `undefined` without values, with a negative one, or when nobody has anything.
 */
export function gini(values: readonly number[]): number | undefined {
  const rising = Float64Array.from(values).sort();
  if (!((rising[0] ?? -1) >= 0)) return undefined;
  let [total, ranked] = [0, 0];
  rising.forEach((value, index) => {
    total += value;
    ranked += (index + 1) * value;
  });
  const n = rising.length;
  return total === 0 ? undefined : (2 * ranked) / (n * total) - (n + 1) / n;
}

/** The same for a sample, which of few shows too little: n / (n − 1) times as much; `undefined` for a single value. */
export function giniOfSample(values: readonly number[]): number | undefined {
  const index = gini(values);
  return index === undefined || values.length < 2 ? undefined : (index * values.length) / (values.length - 1);
}

/** The Lorenz curve: which share of the whole the poorest 0, 1, 2 … of n have together. `undefined` as for `gini`. */
export function lorenzCurve(values: readonly number[]): number[] | undefined {
  if (gini(values) === undefined) return undefined;
  const rising = Float64Array.from(values).sort();
  const total = rising.reduce((sum, value) => sum + value, 0);
  const curve = [0];
  let sum = 0;
  for (const value of rising) {
    sum += value;
    curve.push(sum / total);
  }
  return curve;
}
