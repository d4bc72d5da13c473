/** Weights as whole points that sum to 100, by largest remainders; of equal ones the first gets the point. All 0 without any weight. */
export function wholeShares(weights: readonly number[], sum = 100): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map((weight, at) => ({ at, points: Math.floor((sum * weight) / total), rest: (sum * weight) % total }));
  const left = sum - shares.reduce((all, { points }) => all + points, 0);
  const lifted = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return shares.map(({ at, points }) => points + (lifted.has(at) ? 1 : 0));
}

/**
 * One share set, the others giving or taking in proportion: whole points that sum to 100. Where all others have none, each
 * gets as much as the next.
 *
 * @example moveShare([30, 30, 40], 2, 70) // [15, 15, 70]
 */
export function moveShare(shares: readonly number[], moved: number, to: number): number[] {
  if (shares.length === 1) return [100];
  const others = shares.filter((_, at) => at !== moved);
  const rest = wholeShares(others.some((share) => share > 0) ? others : others.map(() => 1), 100 - to);
  rest.splice(moved, 0, to);
  return rest;
}
