import type { DimensionKey } from '../dimensions';
import { type WeighedColumn, weigh } from '../math/weigh';
import type { Customer } from '../model/customer';
import type { Method } from '../policy';
import { SCORES_BY_METHOD } from './methodScores';
import { dimensionValues, type ScoringRules, type WeighedDimension, weighedDimensions } from './weighedDimensions';

/** Scores of one customer, in hundredths of a point; a dimension that is not known is absent. */
export interface CustomerScore {
  readonly score: number | undefined; // undefined: nothing to judge by, or not enough
  readonly byDimension: Readonly<Partial<Record<DimensionKey, number>>>;
  readonly missing?: readonly DimensionKey[] | undefined; // what is not known, when too little is: the reason why there is no score
  readonly group?: number; // index into the rules' groups; absent: in none of them
}

/**
 * Scores the customers that have an order against each other, or, where the rules know groups, within their group. Those
 * without an order are not scored and do not count as anybody's peers. A dimension nobody has a value for is left out of
 * everybody's weights.
 *
 * @param groupOf index into `rules.groups` for each customer; `undefined` = in none of them
 * @returns       same order as `customers`
 */
export function scoreCustomers(customers: readonly Customer[], rules: ScoringRules, groupOf: readonly (number | undefined)[] = []): CustomerScore[] {
  if (groupOf.every((group) => group === undefined)) return scorePeers(customers, rules);
  const scores: CustomerScore[] = [];
  for (const [group, members] of membersOf(customers, groupOf)) {
    const weights = (group === undefined ? undefined : rules.groups?.[group]?.weights) ?? rules.weights;
    const own = scorePeers(
      members.map((index) => customers[index] as Customer),
      { ...rules, weights },
    );
    members.forEach((index, at) => {
      scores[index] = group === undefined ? (own[at] as CustomerScore) : { ...(own[at] as CustomerScore), group };
    });
  }
  return scores;
}

function membersOf(customers: readonly Customer[], groupOf: readonly (number | undefined)[]): ReadonlyMap<number | undefined, number[]> {
  const members = new Map<number | undefined, number[]>();
  customers.forEach((_, index) => {
    const known = members.get(groupOf[index]);
    if (known === undefined) members.set(groupOf[index], [index]);
    else known.push(index);
  });
  return members;
}

/** One dimension, and what each customer has in it. */
export type ScoredColumn = WeighedColumn<DimensionKey>;

function scorePeers(customers: readonly Customer[], rules: ScoringRules): CustomerScore[] {
  const method = rules.method ?? 'score';
  const columns = judgedBy(method, rules).flatMap((dimension): ScoredColumn[] => {
    const scores = SCORES_BY_METHOD[method](dimensionValues(dimension, customers), dimension);
    return scores.some((score) => score >= 0) ? [{ dimension, scores }] : [];
  });
  const total = columns.reduce((sum, { dimension }) => sum + dimension.weight, 0);
  return customers.map((_, index) => weigh(columns, index, total));
}

/** ABC knows spend alone. */
export function judgedBy(method: Method, rules: ScoringRules): WeighedDimension[] {
  return weighedDimensions(method === 'abc' ? { weights: { monetary: 100 }, settings: rules.settings ?? {} } : rules);
}
