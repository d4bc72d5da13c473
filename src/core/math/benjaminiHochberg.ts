/**
 * Which of many findings hold when at most a share `q` of those that hold may be false (Benjamini & Hochberg 1995).
 *
 * @param ps one chance per test made, also of those that found nothing
 * @returns  same order
 */
export function benjaminiHochberg(ps: readonly number[], q: number): boolean[] {
  const rising = [...ps].sort((a, b) => a - b);
  let limit = -1;
  for (const [at, p] of rising.entries()) if (p <= (q * (at + 1)) / ps.length) limit = p;
  return ps.map((p) => p <= limit);
}
