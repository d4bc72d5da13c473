import { tiersByShare } from '../tiers';
import type { Judged } from './judged';

/** The next better tier that anybody can reach, and what it takes. */
export interface NextTier {
  readonly name: string;
  readonly from: number; // the value at which it starts
  readonly missing: number; // above 0
}

/**
 * Finds what each value lacks for the next tier. By shares a tier starts at the smallest value in it today: who reaches
 * that value has no more customers above them than its holder has. A tier nobody is in is passed over.
 */
export function nextTiers({ rules, peers, tiers }: Pick<Judged, 'rules' | 'peers' | 'tiers'>): (number: number, row: number) => NextTier | undefined {
  const starts = new Map<number, number>();
  if (rules.kind === 'share') {
    tiersByShare(peers, peers, rules).forEach((tier, index) => {
      const value = peers[index] as number;
      if (tier !== undefined && value < (starts.get(tier) ?? Number.POSITIVE_INFINITY)) starts.set(tier, value);
    });
  } else {
    rules.tiers.forEach(({ limit }, tier) => {
      if (limit !== undefined) starts.set(tier, limit);
    });
  }
  return (number, row) => {
    for (let tier = (tiers[row] ?? rules.tiers.length) - 1; tier >= 0; tier--) {
      const from = starts.get(tier);
      if (from !== undefined && from > number) return { name: rules.tiers[tier]?.name ?? '', from, missing: difference(from, number) };
    }
    return undefined;
  };
}

/** Without the noise of binary fractions: 0.3 − 0.1 is 0.2. */
function difference(larger: number, smaller: number): number {
  return Number((larger - smaller).toFixed(8));
}
