import { type Limits, tierByLimit, tiersByShare } from './tierAt';

const SCALE = 10_000; // of exact money

interface Placed extends Limits {
  readonly kind: 'share' | 'score' | 'amount';
}

interface Placing {
  readonly spendOf: (index: number) => number | undefined; // in ten-thousandths; asked where limits are amounts
  readonly shift?: number; // hundredths of a point by which each is judged better or worse than they are
}

/**
 * Where each score stands by the rules: by share among all that have one, by score, or by what the customer spent.
 *
 * @returns index into `rules.tiers`; `undefined` without a score, without a known amount, and below all tiers
 */
export function placedByRules(scores: readonly (number | undefined)[], rules: Placed, { spendOf, shift = 0 }: Placing): (number | undefined)[] {
  const scored: number[] = [];
  for (const score of scores) if (score !== undefined) scored.push(score);
  const byShare = rules.kind === 'share' ? tiersByShare(scored, scored, rules, shift) : [];
  let next = 0;
  return scores.map((score, index) => {
    if (score === undefined) return undefined;
    if (rules.kind === 'share') return byShare[next++];
    if (rules.kind === 'score') return tierByLimit((score + shift) / 100, rules);
    const spend = spendOf(index);
    return spend === undefined ? undefined : tierByLimit(shiftedUnits(spend, shift), rules);
  });
}

/** Better or worse by so many hundredths of a percent of its size, in currency units; exact ten-thousandths in between. */
function shiftedUnits(spend: number, shift: number): number {
  if (shift === 0) return spend / SCALE;
  const size = Math.abs(spend);
  const share = Math.floor(size / 10_000) * shift + Math.floor(((size % 10_000) * shift) / 10_000);
  return (spend + share) / SCALE;
}
