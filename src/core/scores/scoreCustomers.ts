import type { DimensionKey } from '../dimensions';
import type { Customer } from '../model/customer';
import type { Method } from '../policy';
import { type DimensionScores, SCORES_BY_METHOD } from './methodScores';
import { halfUpRatio } from './positionScores';
import { dimensionValues, type ScoringRules, type WeighedDimension, weighedDimensions } from './weighedDimensions';

/** Scores of one customer, in hundredths of a point; a dimension that is not known is absent. */
export interface CustomerScore {
  readonly score: number | undefined; // undefined: nothing to judge by, or not enough
  readonly byDimension: Readonly<Partial<Record<DimensionKey, number>>>;
  readonly missing?: readonly DimensionKey[] | undefined; // what is not known, when too little is: the reason why there is no score
  readonly group?: number; // index into the rules' groups; absent: in none of them
}

/** Below this share of the weight a score would say more than is known: six tenths. */
const LEAST_COVERAGE = { numerator: 6, denominator: 10 };

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
export interface ScoredColumn {
  readonly dimension: WeighedDimension;
  readonly scores: DimensionScores;
}

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

/** score = half-up(Σ weight · dimension score ÷ Σ weight), over the dimensions that are present and weighted. */
export function weigh(columns: readonly ScoredColumn[], index: number, total: number): CustomerScore {
  const byDimension: Partial<Record<DimensionKey, number>> = {};
  let missing: DimensionKey[] | undefined;
  let sum = 0;
  let present = 0;
  let isRefused = false;
  for (const { dimension, scores } of columns) {
    const { key, weight } = dimension;
    const known = scores[index] as number;
    const score = known < 0 && dimension.missing === 'worst' ? 0 : known;
    if (score < 0) {
      missing = [...(missing ?? []), key];
      if (dimension.missing === 'notEnough' && weight > 0) isRefused = true;
      continue;
    }
    byDimension[key] = score;
    sum += weight * score;
    present += weight;
  }
  if (missing !== undefined || columns.length === 0) {
    if ((missing?.length ?? 0) === columns.length) return { score: undefined, byDimension: {} };
    const isThin = LEAST_COVERAGE.denominator * present < LEAST_COVERAGE.numerator * total;
    if (isRefused || isThin) return { score: undefined, byDimension, missing };
  }
  return { score: present > 0 ? halfUpRatio(sum, present) : undefined, byDimension };
}
