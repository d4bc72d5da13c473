import type { Customer } from '../model/customer';
import type { Money } from '../model/money';
import type { Policy } from '../policy';
import { type CustomerScore, type ScoringRules, scoreCustomers, type WeighedDimension, weighedDimensions } from '../scores';
import { decideTiers, type TierDecision } from '../tiers';

/** What one group's tiers are decided by, history aside. */
export type JudgingPolicy = Pick<Policy, 'rules'> & Omit<ScoringRules, 'groups'>;

export interface Judged {
  readonly scores: readonly CustomerScore[];
  readonly decisions: readonly TierDecision[];
}

/** One thing the rules judge by. */
export type JudgedBy = WeighedDimension;

/** Scores and places all customers of a group, as a run does: every "what if" asks this, so that no answer is an estimate. */
export function judge(customers: readonly Customer[], policy: JudgingPolicy): Judged {
  const scores = scoreCustomers(customers, policy);
  return { scores, decisions: decideTiers(customers, scores, policy.rules) };
}

/** What the score hangs on: ABC knows spend alone. */
export function scoredBy(policy: JudgingPolicy): JudgedBy[] {
  const { method, settings = {} } = policy;
  return weighedDimensions(method === 'abc' ? { weights: { monetary: 100 }, settings } : policy).filter(({ weight }) => weight > 0);
}

/** What the tier hangs on: by amounts it is the spend itself. */
export function tieredBy(policy: JudgingPolicy): JudgedBy[] {
  if (policy.rules.kind !== 'amount') return scoredBy(policy);
  return weighedDimensions({ weights: { monetary: 100 } }).map((dimension) => ({ ...dimension, measure: ({ spend }: Customer) => spend }));
}

/** The customers with one value of one of them changed; everything else stays. */
export function withValue(customers: readonly Customer[], at: number, { key }: JudgedBy, value: number): Customer[] {
  return customers.map((customer, index) => (index === at ? changed(customer, key, value) : customer));
}

function changed(customer: Customer, key: JudgedBy['key'], value: number): Customer {
  const { values } = customer;
  if (key === 'recency') return { ...customer, recencyDays: value };
  const own = key === 'frequency' ? { orders: value } : key === 'monetary' ? { spend: value as Money } : {};
  const isOwn = (key === 'frequency' || key === 'monetary') && values?.[key] === undefined;
  return { ...customer, ...own, ...(isOwn ? {} : { values: { ...values, [key]: value } }) };
}

/** A tier's rank, for comparing: 0 is best, and no tier is below all of them. */
export function rankOf(decision: Pick<TierDecision, 'tier'> | undefined): number {
  return decision?.tier ?? Number.MAX_SAFE_INTEGER;
}
