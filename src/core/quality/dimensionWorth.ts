import { columnKey, type DimensionKey } from '../dimensions';
import type { Customer } from '../model/customer';
import type { Policy, Weights } from '../policy';
import { type ScoringRules, scoreCustomers, weighedDimensions } from '../scores';
import { tiersToday } from '../tiers';

/** How much one dimension decides: the customers whose tier would be another, or none, without it. */
export interface DimensionWorth {
  readonly key: DimensionKey;
  readonly customers: number;
}

/**
 * Whether each dimension is worth its trouble: the tiers are worked out again without it, by today's figures alone. One that
 * changes nobody's tier may go. The only dimension has no entry.
 *
 * @param groupOf index into the rules' groups for each customer
 */
export function dimensionWorth(
  customers: readonly Customer[],
  policy: Pick<Policy, 'rules'> & ScoringRules,
  groupOf: readonly (number | undefined)[] = [],
): DimensionWorth[] {
  const tiersBy = (rules: ScoringRules) =>
    tiersToday(customers, scoreCustomers(customers, rules, groupOf), { rules: policy.rules, groups: policy.groups ?? [] }).map(({ tier }) => tier);
  const weighed = weighedDimensions(policy).filter(({ weight }) => weight > 0);
  if (weighed.length < 2) return [];
  const before = tiersBy(policy);
  return weighed.map(({ key }) => {
    const after = tiersBy(without(policy, key));
    return { key, customers: before.filter((tier, index) => tier !== after[index]).length };
  });
}

function without(rules: ScoringRules, key: DimensionKey): ScoringRules {
  return {
    ...rules,
    weights: less(rules.weights, key),
    extras: (rules.extras ?? []).filter(({ column }) => columnKey(column) !== key),
    groups: (rules.groups ?? []).map((group) => (group.weights === undefined ? group : { ...group, weights: less(group.weights, key) })),
  };
}

function less(weights: Weights, key: DimensionKey): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([id]) => id !== key));
}
