/** Tables this little likelier than the one seen count as equally likely, as in R's `fisher.test`. */
const NEARLY = 1 + 1e-7;

/**
 * Fisher's exact test of two shares, two-sided: the chance, were there no difference, of a table at most as likely as the
 * one seen (R's `fisher.test`). Likelihoods are formed from the likeliest table outwards by ratios, so no factorial is.
 *
 * @param hits   of `n` in one group; `otherHits` of `otherN` in the other; whole numbers, both groups at least 1
 * @returns      0 … 1
 */
export function fisherExact(hits: number, n: number, otherHits: number, otherN: number): number {
  const drawn = hits + otherHits;
  const [least, most] = [Math.max(0, drawn - otherN), Math.min(n, drawn)];
  const likelihoods = new Float64Array(most - least + 1);
  const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (drawn + 1)) / (n + otherN + 2))));
  likelihoods[mode - least] = 1;
  const ratio = (x: number) => ((n - x) * (drawn - x)) / ((x + 1) * (otherN - drawn + x + 1)); // of x + 1 to x
  for (let x = mode; x < most; x++) likelihoods[x + 1 - least] = (likelihoods[x - least] as number) * ratio(x);
  for (let x = mode - 1; x >= least; x--) likelihoods[x - least] = (likelihoods[x + 1 - least] as number) / ratio(x);
  const seen = (likelihoods[hits - least] as number) * NEARLY;
  let [tail, total] = [0, 0];
  for (const likelihood of likelihoods) {
    total += likelihood;
    if (likelihood <= seen) tail += likelihood;
  }
  return Math.min(1, tail / total);
}
