/** Where a score stands among all scores. */
export interface Place {
  readonly rank: number; // 1 = highest; equal scores share the best rank
  readonly of: number; // how many have a score
  readonly ties: number; // others with exactly this score
}

/** @param scores everybody's, own included; `undefined` ones do not count */
export function placeAmongPeers(score: number, scores: readonly (number | undefined)[]): Place {
  let [higher, equal, of] = [0, 0, 0];
  for (const each of scores) {
    if (each === undefined) continue;
    of++;
    if (each > score) higher++;
    else if (each === score) equal++;
  }
  return { rank: higher + 1, of, ties: equal - 1 };
}
