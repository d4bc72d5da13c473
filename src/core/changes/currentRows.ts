import { DIMENSIONS, type DimensionKey } from '../dimensions';
import { type Customer, hasOrdered } from '../model/customer';
import type { Day } from '../model/day';
import type { Policy } from '../policy';
import { type CustomerScore, weighedDimensions } from '../scores';
import type { OfficialTier, TierDecision } from '../tiers';
import type { HandSet } from './change';

/** One customer as the last run judged them. */
export interface CurrentRow {
  readonly tier: string; // the official one; '' = none
  readonly heldFrom: string | undefined; // the tier of that day's figures, where the official one was another
  readonly score: number | undefined; // hundredths
  readonly lastOrder: Day | undefined;
  readonly values: Readonly<Partial<Record<DimensionKey, number>>>; // as measured and not capped; days since the last order are told by `lastOrder`
  readonly points: Readonly<Partial<Record<DimensionKey, number>>>; // scores by dimension, hundredths
  readonly group: number | undefined; // index into the rules' groups
  readonly override: HandSet | undefined;
}

/** The last run, kept whole enough to be judged again. */
export interface CurrentRows {
  readonly gen: number;
  readonly asOf: Day;
  readonly mark: string; // tells rules that judge otherwise
  readonly rules: number; // their number
  readonly policy: string; // the rules' document
  readonly customers: ReadonlyMap<string, CurrentRow>; // by key
}

/** A customer of this run, as far as changes ask. */
export interface Standing extends TierDecision {
  readonly measures: Customer;
  readonly score: CustomerScore;
  readonly official?: OfficialTier;
}

/** By customer key, in the order given. */
export function currentRows(customers: readonly Standing[], policy: Policy): Map<string, CurrentRow> {
  const keys = judgedKeys(policy).filter((key) => key !== 'recency');
  return new Map(customers.map((customer) => [customer.measures.key, rowOf(customer, policy, keys)]));
}

/** What the rules, or those of a group, judge by. */
export function judgedKeys(policy: Policy): DimensionKey[] {
  const weights = policy.groups.map((group) => group.weights ?? {});
  return weighedDimensions({ ...policy, weights: Object.assign({}, ...weights, policy.weights) }).map(({ key }) => key);
}

/** The value of one dimension as measured; `undefined` = not known, or nothing to judge. */
export function measuredValue(customer: Customer, key: DimensionKey): number | undefined {
  if (!hasOrdered(customer)) return undefined;
  return key in DIMENSIONS ? DIMENSIONS[key as keyof typeof DIMENSIONS].measure(customer) : customer.values?.[key];
}

function rowOf({ measures, score, tier, official }: Standing, { rules }: Policy, keys: readonly DimensionKey[]): CurrentRow {
  const nameOf = (level: number | undefined) => (level === undefined ? '' : (rules.tiers[level]?.name ?? ''));
  const today = official === undefined ? tier : official.today.tier;
  const values: Partial<Record<DimensionKey, number>> = {};
  for (const key of keys) {
    const value = measuredValue(measures, key);
    if (value !== undefined) values[key] = value;
  }
  return {
    tier: nameOf(tier),
    heldFrom: today === tier ? undefined : nameOf(today),
    score: score.score,
    lastOrder: measures.lastOrder,
    values,
    points: score.byDimension,
    group: score.group,
    override: official?.override && { rule: official.override.kind, tier: official.override.tier },
  };
}
