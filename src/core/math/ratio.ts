/** Largest multiplier of `compareProducts`. */
const MOST_TIMES = 0x10_0000;
const HALF = 0x400_0000; // 2^26: both halves of a safe integer, times MOST_TIMES, stay safe integers

/**
 * The sign of a·b − c·d, exactly, however large the products: how two shares or ratios are compared without dividing.
 *
 * @param a @param c whole numbers from 0 to 2^53 − 1
 * @param b @param d whole numbers from 0 to 2^20
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const [high, low] = product(a, b);
  const [otherHigh, otherLow] = product(c, d);
  return Math.sign(high - otherHigh || low - otherLow);
}

/** a·b as two parts: high · 2^26 + low. */
function product(a: number, b: number): readonly [number, number] {
  if (b > MOST_TIMES) throw new RangeError(`compareProducts: ${b} is above ${MOST_TIMES}`);
  const high = Math.floor(a / HALF);
  const low = (a - high * HALF) * b;
  const carry = Math.floor(low / HALF);
  return [high * b + carry, low - carry * HALF];
}

/** a / b rounded half away from zero, exactly, for a whole number a of any size and a whole number b > 0. Never −0. */
export function roundRatio(a: number, b: number): number {
  const size = Math.abs(a);
  const rest = size % b; // exact, unlike the quotient
  const rounded = (size - rest) / b + (2 * rest >= b ? 1 : 0);
  return a < 0 && rounded > 0 ? -rounded : rounded;
}

/** ⌊10,000 · a / total⌋ exactly, for whole numbers 0 ≤ a ≤ total, total > 0: a share in hundredths of a percent. */
export function basisPoints(a: number, total: number): number {
  let [low, high] = [0, 10_000];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compareProducts(total, middle, a, 10_000) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** a / b rounded half up, for integers a ≥ 0, b > 0. */
export function halfUpRatio(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}
