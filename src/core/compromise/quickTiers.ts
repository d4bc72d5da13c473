import type { DimensionKey } from '../dimensions';
import { type WeighedColumn, weigh } from '../math/weigh';
import type { Customer } from '../model/customer';
import type { Day } from '../model/day';
import type { Policy } from '../policy';
import { type CustomerScore, judgedBy } from '../scores';
import { decideOfficialTiers, isReviewDue, judgeToday, type ReviewRun, type TierHistory } from '../tiers';

/** The name of everybody's official tier by some rules; '' without one. In the order of the customers. */
export type TiersUnder = (policy: Policy) => readonly string[];

interface Judged {
  /** As judged by rules that weigh, or at least know, every dimension that is to be tried. */
  readonly customers: readonly { readonly measures: Customer; readonly score: CustomerScore }[];
  readonly history: TierHistory | undefined; // as the last run left it
  readonly asOf: Day;
  readonly words: Pick<ReviewRun, 'overrides' | 'confirmed'>;
  markOf(policy: Policy): string; // tells rules that judge otherwise
}

/**
 * Official tiers by rules that differ in weights, limits and protection only, the same as the whole corridor gives: points
 * depend on none of them, so nothing is measured again.
 */
export function quickTiers({ customers, history, asOf, words, markOf }: Judged): TiersUnder {
  const measures = customers.map((customer) => customer.measures);
  const groups = membersOf(customers.map(({ score }) => score));
  return (policy) => {
    const scores: CustomerScore[] = [];
    for (const { group, members, points } of groups) {
      const own = group === undefined ? undefined : policy.groups[group]?.weights;
      const columns = judgedBy(policy.method, { ...policy, weights: own ?? policy.weights }).flatMap((dimension): WeighedColumn<DimensionKey>[] => {
        const known = points.get(dimension.key);
        return known === undefined ? [] : [{ dimension, scores: known }];
      });
      const total = columns.reduce((sum, { dimension }) => sum + dimension.weight, 0);
      members.forEach((index, at) => {
        scores[index] = { ...weigh(columns, at, total), ...(group === undefined ? {} : { group }) };
      });
    }
    const rules = markOf(policy);
    const isReview = policy.calm === undefined || isReviewDue(policy.calm, history, asOf, rules);
    const { decisions } = decideOfficialTiers(judgeToday(measures, scores, policy), history, policy, { asOf, isReview, rules, ...words });
    return decisions.map(({ tier }) => (tier === undefined ? '' : (policy.rules.tiers[tier]?.name ?? '')));
  };
}

/** Customers who are judged among each other, and what each has in every dimension that somebody of them is known by; −1 = not known. */
interface Members {
  readonly group: number | undefined;
  readonly members: readonly number[];
  readonly points: ReadonlyMap<DimensionKey, Int32Array>;
}

function membersOf(scores: readonly CustomerScore[]): Members[] {
  const members = new Map<number | undefined, number[]>();
  scores.forEach(({ group }, index) => {
    const known = members.get(group);
    if (known === undefined) members.set(group, [index]);
    else known.push(index);
  });
  return [...members].map(([group, indexes]) => {
    const points = new Map<DimensionKey, Int32Array>();
    indexes.forEach((index, at) => {
      for (const [key, score] of Object.entries(scores[index]?.byDimension ?? {}) as [DimensionKey, number][]) {
        const column = points.get(key) ?? new Int32Array(indexes.length).fill(-1);
        column[at] = score;
        points.set(key, column);
      }
    });
    return { group, members: indexes, points };
  });
}
