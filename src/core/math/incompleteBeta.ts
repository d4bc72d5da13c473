import { logGamma } from './logGamma';

const ENOUGH = 1e-15;
const TINY = 1e-300;
const MOST_STEPS = 500;

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) lies below x (R's `pbeta`). By its
 * continued fraction (Lentz 1976), on the side on which that converges fast.
 *
 * @param x 0 … 1
 * @param a @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return Math.min(1, front * fraction(x, a, b));
}

/** The chance of at most `most` hits in `n` tries of chance `p` (R's `pbinom`). */
export function binomialAtMost(most: number, n: number, p: number): number {
  if (most < 0) return 0;
  return most >= n ? 1 : incompleteBeta(1 - p, n - most, most + 1);
}

/** The chance that a Student t with so many degrees of freedom lies above t (R's `pt(t, df, lower.tail = FALSE)`). */
export function studentAbove(t: number, degrees: number): number {
  const outside = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? outside : 1 - outside;
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return result;
}
