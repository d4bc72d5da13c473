import type { DimensionKey } from '../dimensions';
import type { Customer } from '../model/customer';
import { type Day, isoDay } from '../model/day';
import type { LimitKind, Method } from '../policy';
import { type CustomerScore, dimensionValues, halfUpRatio } from '../scores';
import { type JudgedBy, type JudgingPolicy, judge, scoredBy } from './judge';
import { startsByLimit, startsByShare, type TierStart, tierFrom } from './tierStarts';

/** Where a value stood among all that are known: position = (worse + ½ · (equal − 1)) ÷ (known − 1). */
export interface TracedPosition {
  readonly worse: number;
  readonly equal: number; // own included
  readonly known: number;
}

/** One value as it was judged: by its position, or, with methods that do not go by position, by the points it was given. */
export interface TracedValue {
  readonly key: DimensionKey;
  readonly value: number | null; // in the dimension's exact unit, capped; null: not known, and taken for the worst
  readonly weight: number; // hundredths
  readonly judged: TracedPosition | { readonly points: number };
}

/** Everything one tier was decided from: plain JSON, to be kept and computed again by anybody. */
export interface Trace {
  readonly version: 1;
  readonly customer: string;
  readonly asOf: string;
  readonly method: Method;
  readonly values: readonly TracedValue[];
  readonly kind: LimitKind;
  readonly spend: number | null; // ten-thousandths; what amounts are compared with
  readonly starts: readonly TierStart[]; // what each tier took on that day, best first
  readonly score: number | null; // hundredths
  readonly tier: string | null; // what today's figures decide
}

/** @param at index of the customer in `customers`, a group that is judged together */
export function traceOf(customers: readonly Customer[], at: number, policy: JudgingPolicy, asOf: Day): Trace {
  const { scores, decisions } = judge(customers, policy);
  const { rules, method = 'score' } = policy;
  const customer = customers[at] as Customer;
  const own = scores[at] as CustomerScore;
  const others = scores.flatMap(({ score }, index) => (index === at || score === undefined ? [] : [score]));
  const tier = decisions[at]?.tier;
  const isScored = own.score !== undefined;
  return {
    version: 1,
    customer: customer.name,
    asOf: isoDay(asOf),
    method,
    values: isScored ? scoredBy(policy).flatMap((dimension) => tracedValue(customers, at, { dimension, method, points: own.byDimension[dimension.key] })) : [],
    kind: rules.kind,
    spend: customer.spend ?? null,
    starts: rules.kind === 'share' ? startsByShare(others, rules) : startsByLimit(rules),
    score: own.score ?? null,
    tier: tier === undefined ? null : (rules.tiers[tier]?.name ?? null),
  };
}

/** The tier and score that follow from what a trace holds. */
export function recompute({ method, values, kind, spend, starts }: Trace): Pick<Trace, 'score' | 'tier'> {
  let [sum, total] = [0, 0];
  for (const { judged, weight } of values) {
    sum += weight * pointsOf(judged, method);
    total += weight;
  }
  if (total === 0) return { score: null, tier: null };
  const score = halfUpRatio(sum, total);
  const compared = kind === 'amount' ? spend : score;
  const tier = compared === null ? undefined : tierFrom(compared, starts);
  return { score, tier: tier === undefined ? null : (starts[tier]?.name ?? null) };
}

function pointsOf(judged: TracedValue['judged'], method: Method): number {
  if ('points' in judged) return judged.points;
  const { worse, equal, known } = judged;
  const [halves, outOf] = known === 1 ? [1, 1] : [2 * worse + equal - 1, 2 * (known - 1)];
  return method === 'rfm' ? 2500 * Math.min(4, Math.floor((5 * halves) / outOf)) : halfUpRatio(10_000 * halves, outOf);
}

interface Judging {
  readonly dimension: JudgedBy;
  readonly method: Method;
  readonly points: number | undefined;
}

function tracedValue(customers: readonly Customer[], at: number, { dimension, method, points }: Judging): TracedValue[] {
  if (points === undefined) return [];
  const { key, weight, better } = dimension;
  const values = dimensionValues(dimension, customers);
  const own = values[at] as number;
  if (Number.isNaN(own)) return [{ key, value: null, weight, judged: { points } }];
  if (method !== 'score' && method !== 'rfm') return [{ key, value: own, weight, judged: { points } }];
  let [worse, equal, known] = [0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value === own) equal++;
    else if (better === 'higher' ? value < own : value > own) worse++;
  }
  return [{ key, value: own, weight, judged: { worse, equal, known } }];
}
