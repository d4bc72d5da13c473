import { placedByRules } from './placedByRules';
import { type WeighedColumn, weigh } from './weigh';

/** One thing the rules weigh. */
export interface LiveWeight {
  readonly id: string; // a dimension's key
  readonly weight: number; // hundredths
  readonly missing: WeighedColumn['dimension']['missing'];
}

/** Customers who are judged among each other. What a group rules otherwise than everybody stands with it. */
export interface LivePeers {
  readonly points: readonly (readonly number[])[]; // by weight, then by customer, in hundredths; −1: not known
  readonly weights?: readonly number[] | undefined; // the group's own, in hundredths
  readonly tiers?: readonly { readonly tier: number; readonly limit: number | undefined }[] | undefined; // the group's own: which of everybody's
  readonly amounts?: readonly (number | null | undefined)[] | undefined; // exact money by customer, where limits are amounts; none: not known
}

/** Rules, and what every customer has by them: points depend on neither weights nor limits. */
export interface LiveRules {
  readonly weights: readonly LiveWeight[];
  readonly limitKind: 'share' | 'score' | 'amount';
  readonly tiers: readonly { readonly limit: number | undefined }[];
  readonly peers: readonly LivePeers[];
}

/**
 * How many customers each tier would have today, the same as the tiers of all customers by today's figures come to.
 *
 * @returns by tier, best first, and at last those without one
 */
export function liveCounts({ weights, limitKind, tiers, peers }: LiveRules): number[] {
  const counts = new Array<number>(tiers.length + 1).fill(0);
  for (const group of peers) {
    const own = group.tiers ?? tiers.map(({ limit }, tier) => ({ tier, limit }));
    const rules = { kind: limitKind, tiers: own };
    const spendOf = (index: number) => group.amounts?.[index] ?? undefined;
    const placed = placedByRules(scoresOf(group, weights), rules, { spendOf });
    for (const at of placed) {
      const tier = at === undefined ? tiers.length : (own[at]?.tier ?? tiers.length);
      counts[tier] = (counts[tier] ?? 0) + 1;
    }
  }
  return counts;
}

/** As `scoreCustomers` weighs: what nobody of the group is known by is left out of everybody's weights. */
function scoresOf({ points, weights: own }: LivePeers, weights: readonly LiveWeight[]): (number | undefined)[] {
  const columns = weights.flatMap(({ id, weight, missing }, at): WeighedColumn[] => {
    const scores = points[at] ?? [];
    return scores.some((score) => score >= 0) ? [{ dimension: { key: id, weight: own?.[at] ?? weight, missing }, scores }] : [];
  });
  const total = columns.reduce((sum, { dimension }) => sum + dimension.weight, 0);
  return Array.from({ length: points[0]?.length ?? 0 }, (_, index) => weigh(columns, index, total).score);
}
