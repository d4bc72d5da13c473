/** Where in a span of time the days of purchase lie on average. */
export interface Crowding {
  readonly mean: number; // 0 = all at the beginning, 1 = all at the end; 0.5 for none
  readonly chanceOfLate: number; // that as many days, each anywhere in the span, lie on average at least as late
  readonly chanceOfEarly: number;
}

/** From so many days on their mean is as good as normal. */
const MANY = 12;

/**
 * Whether somebody orders more and more often (Laplace's trend test; Cox & Lewis 1966): at a steady rate each day of
 * purchase lies anywhere in the span, and their sum follows Irwin and Hall, exactly for few.
 *
 * @param places of each day in the span, 0 … 1
 */
export function laplaceTest(places: readonly number[]): Crowding {
  const n = places.length;
  if (n === 0) return { mean: 0.5, chanceOfLate: 1, chanceOfEarly: 1 };
  const sum = places.reduce((total, place) => total + place, 0);
  const atMost = n <= MANY ? irwinHall : normalSum;
  return { mean: sum / n, chanceOfLate: atMost(n - sum, n), chanceOfEarly: atMost(sum, n) };
}

/** The chance that n places sum up to at most `sum`. */
function irwinHall(sum: number, n: number): number {
  let [total, times, factorial] = [0, 1, 1];
  for (let k = 0; k <= Math.min(n, Math.floor(sum)); k++) {
    total += (k % 2 === 0 ? 1 : -1) * times * (sum - k) ** n;
    times = (times * (n - k)) / (k + 1);
  }
  for (let k = 2; k <= n; k++) factorial *= k;
  return Math.min(1, Math.max(0, total / factorial));
}

function normalSum(sum: number, n: number): number {
  return normalBelow((sum - n / 2) / Math.sqrt(n / 12));
}

/** Φ(z) to seven digits (Abramowitz & Stegun 26.2.17). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
