const FIRST_GUESS = 1 / 20; // of how many gaps never end
const LEAST = 1 / 50; // no shop keeps its customers better than that for ever, however loyal they have been so far
const ROUNDS = 100;

/** One customer's silence. */
export interface Silence {
  readonly chance: number; // of a gap at least as long, for somebody who goes on as ever; 0 … 1
  readonly gaps: number; // that ended before it
}

/**
 * How likely each customer still goes on as ever: either they do, and a silence this long is as unlikely as it is, or
 * they stopped after their last order, as this shop's customers do after one order in so many (fitted by EM).
 *
 * @returns 0 … 1, in the order given
 */
export function chancesStillComing(silences: readonly Silence[]): number[] {
  const ended = silences.reduce((sum, { gaps }) => sum + gaps, 0);
  const stillComing = (stops: number) => silences.map(({ chance }) => ((1 - stops) * chance) / (stops + (1 - stops) * chance));
  let stops = FIRST_GUESS;
  for (let round = 0; round < ROUNDS; round++) {
    const gone = stillComing(stops).reduce((sum, coming) => sum + 1 - coming, 0);
    stops = Math.max(LEAST, gone / (ended + silences.length));
  }
  return stillComing(stops);
}

/**
 * The largest choice of the least likely ones of which, on average, at most a share is still coming: so many of those
 * called are expected to be called falsely (Bayesian false discovery rate, Efron 2010, §5.1).
 *
 * @param chances of those who may be chosen at all
 */
export function chosenWithin(chances: readonly number[], share: number): boolean[] {
  const rising = [...chances].sort((a, b) => a - b);
  let [sum, limit] = [0, -1];
  for (const [at, chance] of rising.entries()) {
    sum += chance;
    if (sum <= share * (at + 1)) limit = chance;
  }
  return chances.map((chance) => chance <= limit);
}
